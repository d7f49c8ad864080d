class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.M, x: Tensor) -> Tensor:
    return x
  def assign(self: __torch__.M, to: Tensor, values: Tensor) -> None:
    _0 = torch.copy_(to, values)
    return None
  def silu(self: __torch__.M, x: Tensor) -> Tensor:
    return torch.silu(x)
  def conv_transpose2d(self: __torch__.M, x: Tensor, w: Tensor, b: Tensor, stride: Tensor, padding: Tensor) -> Tensor:
    s = int(stride)
    p = int(padding)
    return torch.conv_transpose2d(x, w, b, [s, s], [p, p], [0, 0], 1, [1, 1])
  def group_norm(self: __torch__.M, x: Tensor, groups: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.group_norm(x, int(groups), w, b, 1e-5)
  def group_norm_silu(self: __torch__.M, x: Tensor, groups: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.silu(torch.group_norm(x, int(groups), w, b, 1e-5))
  def halve(self: __torch__.M, x: Tensor) -> Tensor:
    return torch.avg_pool2d(x, [2, 2], [2, 2])
  def twice(self: __torch__.M, x: Tensor) -> Tensor:
    return torch.upsample_nearest2d(x, None, [2., 2.])
  def dropout(self: __torch__.M, x: Tensor, rate: Tensor) -> Tensor:
    return torch.dropout(x, float(rate), True)
  def logsumexp(self: __torch__.M, x: Tensor, axis: Tensor) -> Tensor:
    return torch.logsumexp(x, [int(axis)])
  def attention(self: __torch__.M, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    return torch.scaled_dot_product_attention(q, k, v)
  def linear_attention(self: __torch__.M, qkv: Tensor, heads: Tensor) -> Tensor:
    h = int(heads)
    n = torch.size(qkv, 0)
    c = torch.floordiv(torch.size(qkv, 1), torch.mul(3, h))
    s = torch.size(qkv, 2)
    t = torch.reshape(qkv, [n, 3, h, c, s])
    q = torch.select(t, 1, 0)
    k = torch.softmax(torch.select(t, 1, 1), -1)
    v = torch.select(t, 1, 2)
    m = torch.matmul(k, torch.transpose(v, -2, -1))
    o = torch.matmul(torch.transpose(m, -2, -1), q)
    return torch.reshape(o, [n, torch.mul(h, c), s])
  def squared_distances(self: __torch__.M, x: Tensor, y: Tensor) -> Tensor:
    xx = torch.sum(torch.mul(x, x), [1], True)
    yy = torch.sum(torch.mul(y, y), [1], True)
    d = torch.addmm(torch.add(xx, torch.t(yy)), x, torch.t(y), beta=1, alpha=-2)
    return torch.clamp_min(d, 0)
  def grad1(self: __torch__.M, y: Tensor, x: Tensor) -> Tensor:
    g = torch.autograd.grad([torch.sum(y)], [x], None, True, True, True)
    t = g[0]
    if torch.__isnot__(t, None):
      r = unchecked_cast(Tensor, t)
    else:
      r = torch.zeros_like(x)
    return r
  def grads(self: __torch__.M, y: Tensor, p: List[Tensor]) -> List[Tensor]:
    g = torch.autograd.grad([y], p, None, False, False, True)
    out = annotate(List[Tensor], [])
    for i in range(torch.len(p)):
      t = g[i]
      if torch.__isnot__(t, None):
        r = unchecked_cast(Tensor, t)
      else:
        r = torch.zeros_like(p[i])
      _0 = torch.append(out, r)
    return out
  def ema(self: __torch__.M, e: List[Tensor], p: List[Tensor], weight: float) -> None:
    _0 = torch._foreach_lerp_(e, p, weight)
    return None
  def clip(self: __torch__.M, g: List[Tensor], limit: float) -> None:
    n = torch.norm(torch.stack(torch._foreach_norm(g)))
    _0 = torch._foreach_mul_(g, torch.clamp_max(torch.mul(torch.reciprocal(torch.add(n, 1e-6)), limit), 1.))
    return None
  def adam(self: __torch__.M, p: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], t: List[Tensor], lr: float, beta1: float, beta2: float, eps: float, decay: float) -> None:
    _1 = torch.add_(t[0], 1)
    e = annotate(List[Tensor], [])
    _0 = torch._fused_adamw_(p, g, m, v, e, t, lr=lr, beta1=beta1, beta2=beta2, weight_decay=decay, eps=eps, amsgrad=False, maximize=False)
    return None
  def adam_clip_update(self: __torch__.M, p: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], t: List[Tensor], lr: float, beta1: float, beta2: float, eps: float, decay: float, limit: float) -> None:
    old = annotate(List[Tensor], [])
    for i in range(torch.len(p)):
      _0 = torch.append(old, torch.clone(p[i]))
    _1 = (self).adam(p, g, m, v, t, lr, beta1, beta2, eps, decay)
    d = torch._foreach_sub(p, old)
    n = torch.norm(torch.stack(torch._foreach_norm(d)))
    _2 = torch._foreach_mul_(d, torch.clamp_max(torch.mul(torch.reciprocal(torch.add(n, 1e-12)), limit), 1.))
    for j in range(torch.len(p)):
      _3 = torch.copy_(p[j], torch.add(old[j], d[j]))
    return None
  # include activation.py
  def perceptron(self: __torch__.M, x: Tensor, kind: int, w: List[Tensor]) -> Tensor:
    n = torch.floordiv(torch.len(w), 2)
    h = x
    for i in range(n):
      h = torch.linear(h, w[torch.mul(2, i)], w[torch.add(torch.mul(2, i), 1)])
      if torch.lt(torch.add(i, 1), n):
        h = (self).activate(h, kind)
      else:
        h = h
    return h
  def perceptron_silu(self: __torch__.M, x: Tensor, w: List[Tensor]) -> Tensor:
    return (self).perceptron(x, 0, w)
  def perceptron_relu(self: __torch__.M, x: Tensor, w: List[Tensor]) -> Tensor:
    return (self).perceptron(x, 1, w)
  def perceptron_leaky_relu(self: __torch__.M, x: Tensor, w: List[Tensor]) -> Tensor:
    return (self).perceptron(x, 2, w)
  def perceptron_softplus(self: __torch__.M, x: Tensor, w: List[Tensor]) -> Tensor:
    return (self).perceptron(x, 3, w)
  def perceptron_elu(self: __torch__.M, x: Tensor, w: List[Tensor]) -> Tensor:
    return (self).perceptron(x, 4, w)
  def perceptron_gelu(self: __torch__.M, x: Tensor, w: List[Tensor]) -> Tensor:
    return (self).perceptron(x, 5, w)
  def perceptron_tanh(self: __torch__.M, x: Tensor, w: List[Tensor]) -> Tensor:
    return (self).perceptron(x, 6, w)
  def trunk(self: __torch__.M, x: Tensor, w: List[Tensor], at: int, blocks: int, depth: int) -> Tensor:
    a = torch.linear(x, w[at], w[torch.add(at, 1)])
    k = torch.add(at, 2)
    for i in range(blocks):
      h = a
      for j in range(depth):
        h = torch.silu(torch.linear(h, w[k], w[torch.add(k, 1)]))
        k = torch.add(k, 2)
      a = torch.mul(torch.add(a, h), 0.70710678118654757)
    return a
  def residual_potential(self: __torch__.M, x: Tensor, shape: Tensor, w: List[Tensor]) -> Tensor:
    a = (self).trunk(x, w, 0, int(shape[0]), int(shape[1]))
    n = torch.len(w)
    h = torch.silu(torch.linear(a, w[torch.sub(n, 4)], w[torch.sub(n, 3)]))
    return torch.squeeze(torch.linear(h, w[torch.sub(n, 2)], w[torch.sub(n, 1)]), -1)
  def residual_generator(self: __torch__.M, x: Tensor, z: Tensor, shape: Tensor, w: List[Tensor]) -> Tensor:
    a = (self).trunk(x, w, 0, int(shape[0]), int(shape[1]))
    n = torch.len(w)
    h = torch.silu(torch.linear(z, w[torch.sub(n, 8)], w[torch.sub(n, 7)]))
    a = torch.add(a, torch.linear(h, w[torch.sub(n, 6)], w[torch.sub(n, 5)]))
    h = torch.silu(torch.linear(a, w[torch.sub(n, 4)], w[torch.sub(n, 3)]))
    return torch.linear(h, w[torch.sub(n, 2)], w[torch.sub(n, 1)])
  def shifted_exp(self: __torch__.M, x: Tensor, axis: int, least: float) -> Tuple[Tensor, Tensor]:
    top = torch.amax(x, [axis], True)
    e = torch.exp_(torch.clamp_min_(torch.sub(x, top), least))
    return (e, torch.squeeze(top, axis))
  def lse(self: __torch__.M, x: Tensor, axis: int) -> Tensor:
    e, top = (self).shifted_exp(x, axis, -80.)
    return torch.add(torch.log(torch.sum(e, [axis])), top)
  def sinkhorn_log(self: __torch__.M, s: Tensor, f: Tensor, g: Tensor, la: float, lb: float, ta: float, tb: float, times: int) -> Tuple[Tensor, Tensor]:
    phi = f
    gamma = g
    for i in range(times):
      gamma = torch.mul(torch.neg(torch.sub((self).lse(torch.sub(torch.unsqueeze(phi, 1), s), 0), lb)), tb)
      phi = torch.mul(torch.neg(torch.sub((self).lse(torch.sub(torch.unsqueeze(gamma, 0), s), 1), la)), ta)
    return (phi, gamma)
  def sinkhorn_kernel(self: __torch__.M, s: Tensor, f: Tensor, g: Tensor, la: float, lb: float, ta: float, tb: float) -> List[Tensor]:
    a, ca = (self).shifted_exp(torch.sub(torch.unsqueeze(f, 1), s), 0, -60.)
    b, cb = (self).shifted_exp(torch.sub(torch.unsqueeze(g, 0), s), 1, -60.)
    cv = torch.exp(torch.sub(torch.mul(torch.neg(torch.sub(ca, lb)), tb), g))
    cu = torch.exp(torch.sub(torch.mul(torch.neg(torch.sub(cb, la)), ta), f))
    return [torch.t(a), b, ca, cu, cv]
  def sinkhorn(self: __torch__.M, cost: Tensor, eps: float, ta: float, tb: float, tol: float, limit: int, fast: bool) -> List[Tensor]:
    s = torch.div(cost, eps)
    la = torch.neg(torch.log(torch.size(s, 0)))
    lb = torch.neg(torch.log(torch.size(s, 1)))
    f = torch.zeros_like(torch.select(s, 1, 0))
    g = torch.zeros_like(torch.select(s, 0, 0))
    back = torch.div(torch.sub(1., tb), tb)
    kernel = annotate(List[Tensor], [])
    u = f
    v = g
    done = 0
    slow = 0
    renewed = 0
    err = 1e30
    go = torch.gt(limit, 0)
    while go:
      left = ops.prim.min(10, torch.sub(limit, done))
      first = left
      if fast:
        first = 0
        if torch.eq(done, 0):
          first = ops.prim.min(left, 2)
      if torch.gt(first, 0):
        f, g = (self).sinkhorn_log(s, f, g, la, lb, ta, tb, first)
        slow = torch.add(slow, first)
      rest = torch.sub(left, first)
      tries = torch.gt(rest, 0)
      while tries:
        fresh = torch.eq(torch.len(kernel), 0)
        if fresh:
          kernel = (self).sinkhorn_kernel(s, f, g, la, lb, ta, tb)
          renewed = torch.add(renewed, 1)
          u = torch.ones_like(f)
          v = torch.ones_like(g)
        at = kernel[0]
        b = kernel[1]
        p = u
        q = v
        for i in range(rest):
          if torch.eq(tb, 1.):
            q = torch.div(kernel[4], torch.mv(at, p))
          else:
            q = torch.mul(kernel[4], torch.pow(torch.mv(at, p), torch.neg(tb)))
          if torch.eq(ta, 1.):
            p = torch.div(kernel[3], torch.mv(b, q))
          else:
            p = torch.mul(kernel[3], torch.pow(torch.mv(b, q), torch.neg(ta)))
        du = torch.log(p)
        dv = torch.log(q)
        drift = float(torch.maximum(torch.amax(torch.abs(du)), torch.amax(torch.abs(dv))))
        if torch.lt(drift, 10.):
          tries = False
          f = torch.add(f, torch.sub(du, torch.log(u)))
          g = torch.add(g, torch.sub(dv, torch.log(v)))
          u = p
          v = q
        else:
          kernel = annotate(List[Tensor], [])
          if fresh:
            tries = False
            f, g = (self).sinkhorn_log(s, f, g, la, lb, ta, tb, rest)
            slow = torch.add(slow, rest)
      done = torch.add(done, left)
      if torch.gt(torch.len(kernel), 0):
        total = torch.add(torch.log(torch.mv(kernel[0], u)), kernel[2])
      else:
        total = (self).lse(torch.sub(torch.unsqueeze(f, 1), s), 0)
      column = torch.exp(torch.add(g, total))
      want = torch.exp(torch.add(torch.mul(g, torch.neg(back)), lb))
      err = float(torch.sum(torch.abs(torch.sub(column, want))))
      go = torch.__and__(torch.lt(done, limit), torch.__and__(torch.ge(err, tol), torch.lt(err, 1e30)))
    plan = torch.exp(torch.clamp_min(torch.sub(torch.add(torch.unsqueeze(f, 1), torch.unsqueeze(g, 0)), s), -80.))
    stats = torch.tensor([float(done), err, float(slow), float(renewed)])
    return [plan, torch.mul(f, eps), torch.mul(g, eps), stats]
