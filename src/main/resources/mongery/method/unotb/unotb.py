class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.M, x: Tensor) -> Tensor:
    return x
  # include /mongery/nn/activation.py
  # include /mongery/method/conjugate.py
  def apply(self: __torch__.M, x: Tensor, kind: int, w: List[Tensor]) -> Tuple[Tensor, List[Tensor], List[Tensor]]:
    n = torch.floordiv(torch.len(w), 2)
    inputs = annotate(List[Tensor], [])
    pres = annotate(List[Tensor], [])
    h = x
    for i in range(n):
      _0 = torch.append(inputs, h)
      p = torch.bmm(h, torch.transpose(w[torch.mul(2, i)], 1, 2))
      _2 = torch.add_(p, torch.unsqueeze(w[torch.add(torch.mul(2, i), 1)], 1))
      _1 = torch.append(pres, p)
      if torch.lt(torch.add(i, 1), n):
        h = (self).activate_over(p, kind)
      else:
        h = p
    return (h, inputs, pres)
  def back(self: __torch__.M, slope: Tensor, inputs: List[Tensor], pres: List[Tensor], kind: int, w: List[Tensor], weights: bool) -> List[Tensor]:
    n = torch.len(inputs)
    g = slope
    out = annotate(List[Tensor], [])
    for j in range(n):
      i = torch.sub(torch.sub(n, 1), j)
      if weights:
        _0 = torch.append(out, torch.sum(g, [1]))
        if torch.gt(i, 0):
          slopes = torch.bmm(torch.transpose(g, 1, 2), inputs[i])
        else:
          slopes = torch.contiguous(torch.transpose(torch.bmm(torch.transpose(inputs[i], 1, 2), g), 1, 2))
        _1 = torch.append(out, slopes)
      if torch.gt(i, 0):
        g = (self).activate_back_over(torch.bmm(g, w[torch.mul(2, i)]), pres[torch.sub(i, 1)], inputs[i], kind)
      elif torch.__not__(weights):
        _2 = torch.append(out, torch.bmm(g, w[0]))
    torch.reverse(out)
    return out
  def twist(self: __torch__.M, x: Tensor, angle: float) -> Tensor:
    a = torch.mul(torch.norm(x, 2, [-1], True), angle)
    c = torch.cos(a)
    s = torch.sin(a)
    u = torch.narrow(x, -1, 0, 1)
    v = torch.narrow(x, -1, 1, 1)
    return torch.cat([torch.sub(torch.mul(c, u), torch.mul(s, v)), torch.add(torch.mul(s, u), torch.mul(c, v))], -1)
  def cost(self: __torch__.M, x: Tensor, y: Tensor, kind: int, size: float) -> Tensor:
    if torch.eq(kind, 0):
      c = torch.mul(torch.sum(torch.square(torch.sub(y, x)), [-1]), torch.mul(0.5, size))
    else:
      c = torch.mul(torch.sum(torch.square(torch.sub((self).twist(y, size), (self).twist(x, size))), [-1]), 0.5)
    return c
  def cost_slope(self: __torch__.M, x: Tensor, y: Tensor, kind: int, size: float) -> Tensor:
    if torch.eq(kind, 0):
      g = torch.mul(torch.sub(y, x), size)
    else:
      n = torch.norm(y, 2, [-1], True)
      c = torch.cos(torch.mul(n, size))
      s = torch.sin(torch.mul(n, size))
      h = (self).twist(y, size)
      d = torch.sub(h, (self).twist(x, size))
      u = torch.narrow(d, -1, 0, 1)
      v = torch.narrow(d, -1, 1, 1)
      turned = torch.cat([torch.add(torch.mul(c, u), torch.mul(s, v)), torch.sub(torch.mul(c, v), torch.mul(s, u))], -1)
      along = torch.sub(torch.mul(v, torch.narrow(h, -1, 0, 1)), torch.mul(u, torch.narrow(h, -1, 1, 1)))
      g = torch.add(turned, torch.div(torch.mul(torch.mul(along, y), size), torch.clamp_min(n, 1e-12)))
    return g
  def factor(self: __torch__.M, out: Tensor, d: int) -> Tensor:
    a = torch.reshape(torch.narrow(out, 2, d, torch.mul(d, d)), [torch.size(out, 0), torch.size(out, 1), d, d])
    return torch.add(torch.tril(a, -1), torch.diag_embed(torch.exp(torch.diagonal(a, 0, 2, 3))))
  def images(self: __torch__.M, x: Tensor, e: Tensor, draws: int, head: int, kind: int, w: List[Tensor]) -> Tuple[Tensor, Tensor, List[Tensor], List[Tensor]]:
    k = torch.size(x, 0)
    n = torch.size(x, 1)
    d = torch.size(x, 2)
    if torch.eq(head, 1):
      at = torch.cat([torch.repeat(x, [1, draws, 1]), e], 2)
    else:
      at = x
    out, inputs, pres = (self).apply(at, kind, w)
    if torch.eq(head, 2):
      z = torch.reshape(e, [k, draws, n, d, 1])
      move = torch.squeeze(torch.matmul(torch.unsqueeze((self).factor(out, d), 1), z), -1)
      y = torch.add(torch.unsqueeze(torch.narrow(out, 2, 0, d), 1), move)
    else:
      y = torch.reshape(out, [k, draws, n, d])
    return (y, out, inputs, pres)
  def weak(self: __torch__.M, y: Tensor, out: Tensor, prior: Tensor, kind: int, strength: float, mean: float, sd: float) -> Tensor:
    s = torch.size(y, 1)
    d = torch.size(y, 3)
    if torch.eq(kind, 0):
      r = torch.zeros_like(torch.select(torch.select(y, 1, 0), 2, 0))
    elif torch.eq(kind, 1):
      l = (self).factor(out, d)
      m = torch.sub(torch.narrow(out, 2, 0, d), mean)
      q = torch.div(torch.add(torch.sum(torch.square(l), [2, 3]), torch.sum(torch.square(m), [2])), torch.mul(sd, sd))
      logs = torch.sum(torch.log(torch.diagonal(l, 0, 2, 3)), [2])
      r = torch.mul(torch.sub(torch.sub(q, torch.mul(logs, 2.)), torch.mul(d, torch.sub(1., torch.mul(2., torch.log(sd))))), torch.mul(0.5, strength))
    else:
      z = torch.add(torch.mul(torch.reshape(prior, torch.size(y)), sd), mean)
      r = torch.mul(torch.mean(torch.norm(torch.sub(y, z), 2, [3], False), [1]), 2.)
      if torch.gt(s, 1):
        between = torch.norm(torch.sub(torch.unsqueeze(y, 1), torch.unsqueeze(y, 2)), 2, [4], False)
        r = torch.sub(r, torch.div(torch.sum(between, [1, 2]), torch.mul(s, torch.sub(s, 1))))
      r = torch.mul(r, strength)
    return r
  def weak_slope(self: __torch__.M, y: Tensor, prior: Tensor, strength: float, mean: float, sd: float) -> Tensor:
    s = torch.size(y, 1)
    away = torch.sub(y, torch.add(torch.mul(torch.reshape(prior, torch.size(y)), sd), mean))
    g = torch.mul(torch.div(away, torch.clamp_min(torch.norm(away, 2, [3], True), 1e-12)), torch.div(2., s))
    if torch.gt(s, 1):
      apart = torch.sub(torch.unsqueeze(y, 2), torch.unsqueeze(y, 1))
      unit = torch.div(apart, torch.clamp_min(torch.norm(apart, 2, [4], True), 1e-12))
      g = torch.sub(g, torch.mul(torch.sum(unit, [2]), torch.div(2., torch.mul(s, torch.sub(s, 1)))))
    return torch.mul(g, strength)
  def head_slope(self: __torch__.M, g: Tensor, out: Tensor, e: Tensor, share: Tensor, weak: int, strength: float, mean: float, sd: float) -> Tensor:
    k = torch.size(g, 0)
    s = torch.size(g, 1)
    n = torch.size(g, 2)
    d = torch.size(g, 3)
    z = torch.reshape(e, [k, s, n, 1, d])
    gm = torch.sum(g, [1])
    gl = torch.sum(torch.mul(torch.unsqueeze(g, 4), z), [1])
    l = (self).factor(out, d)
    scale = torch.diagonal(l, 0, 2, 3)
    if torch.eq(weak, 1):
      a = torch.mul(share, strength)
      gm = torch.addcmul(gm, a, torch.sub(torch.narrow(out, 2, 0, d), mean), value=torch.div(1., torch.mul(sd, sd)))
      b = torch.unsqueeze(a, 3)
      gl = torch.addcmul(gl, b, l, value=torch.div(1., torch.mul(sd, sd)))
      gl = torch.sub(gl, torch.mul(torch.diag_embed(torch.reciprocal(scale)), b))
    ga = torch.add(torch.tril(gl, -1), torch.diag_embed(torch.mul(torch.diagonal(gl, 0, 2, 3), scale)))
    return torch.cat([gm, torch.reshape(ga, [k, n, torch.mul(d, d)])], 2)
  def values(self: __torch__.M, y: Tensor, kind: int, w: List[Tensor]) -> Tuple[Tensor, List[Tensor], List[Tensor]]:
    g = torch.size(w[0], 0)
    d = torch.size(y, -1)
    at = torch.expand(torch.reshape(y, [1, -1, d]), [g, -1, d])
    return (self).apply(at, kind, w)
  def congruent(self: __torch__.M, v: Tensor, mix: Tensor, share: Tensor, m: Tensor) -> Tensor:
    return torch.add(torch.sum(torch.mul(v, mix), [0]), torch.mul(share, m))
  def residual(self: __torch__.M, x: Tensor, y: Tensor, f: Tensor, extra: Tensor, cost: int, size: float) -> Tensor:
    c = (self).cost(torch.unsqueeze(x, 1), y, cost, size)
    return torch.add(torch.mean(torch.sub(c, torch.reshape(f, torch.size(c))), [1]), extra)
  def map_gradients(self: __torch__.M, x: Tensor, e: Tensor, prior: Tensor, draws: int, head: int, kind: int, cost: int, size: float, weak: int, strength: float, mean: float, sd: float, mix: Tensor, lam: Tensor, stats: bool, w: List[Tensor], u: List[Tensor]) -> List[Tensor]:
    y, out, inputs, pres = (self).images(x, e, draws, head, kind, w)
    k = torch.size(y, 0)
    many = torch.mul(torch.size(y, 1), torch.size(y, 2))
    v, at, before = (self).values(y, kind, u)
    nets = torch.size(v, 0)
    slope = torch.mul(torch.mul(mix, lam), torch.div(-1., many))
    slope = torch.reshape(torch.expand(slope, [nets, k, many]), [nets, -1, 1])
    gy = torch.reshape(torch.sum((self).back(slope, at, before, kind, u, False)[0], [0]), torch.size(y))
    share = torch.unsqueeze(torch.div(lam, many), 2)
    g = torch.addcmul(gy, torch.unsqueeze(share, 3), (self).cost_slope(torch.unsqueeze(x, 1), y, cost, size))
    if torch.eq(weak, 2):
      g = torch.addcmul(g, torch.unsqueeze(torch.mul(share, torch.size(y, 1)), 3), (self).weak_slope(y, prior, strength, mean, sd))
    if torch.eq(head, 2):
      top = (self).head_slope(g, out, e, torch.mul(share, torch.size(y, 1)), weak, strength, mean, sd)
    else:
      top = torch.reshape(g, torch.size(out))
    grads = (self).back(top, inputs, pres, kind, w, True)
    if stats:
      f = torch.sum(torch.mul(torch.reshape(v, [nets, k, many]), mix), [0])
      r = (self).residual(x, y, f, (self).weak(y, out, prior, weak, strength, mean, sd), cost, size)
      _0 = torch.append(grads, torch.sum(torch.mul(torch.mean(r, [1]), torch.squeeze(lam, 1))))
    return grads
  def scaled(self: __torch__.M, r: Tensor, kind: int, tau: float, cap: float) -> Tensor:
    t = torch.neg(r)
    if torch.eq(kind, 1):
      t = torch.clamp_max(t, torch.mul(tau, cap))
    return t
  def weights(self: __torch__.M, r: Tensor, kinds: List[int], taus: List[float], cap: float, closed: bool) -> Tensor:
    all = annotate(List[Tensor], [])
    for k in range(torch.len(kinds)):
      if torch.__and__(closed, torch.eq(kinds[k], 1)):
        w = torch.mul(torch.softmax(torch.mul(torch.select(r, 0, k), torch.div(-1., taus[k])), 0), torch.size(r, 1))
      else:
        w = (self).density((self).scaled(torch.select(r, 0, k), kinds[k], taus[k], cap), kinds[k], taus[k])
      _0 = torch.append(all, w)
    return torch.stack(all)
  def shift(self: __torch__.M, r: Tensor, tau: float) -> Tensor:
    t = torch.mul(r, torch.div(-1., tau))
    return torch.mul(torch.sub(torch.logsumexp(t, [0]), torch.log(torch.size(t, 0))), torch.neg(tau))
  def objective(self: __torch__.M, r: Tensor, lam: Tensor, m: Tensor, kinds: List[int], taus: List[float], cap: float, closed: bool) -> Tensor:
    total = torch.sum(m)
    for k in range(torch.len(kinds)):
      if torch.__and__(closed, torch.eq(kinds[k], 1)):
        phi = (self).shift(torch.select(r, 0, k), taus[k])
      else:
        t = (self).scaled(torch.select(r, 0, k), kinds[k], taus[k], cap)
        over = torch.mul(torch.sub(torch.neg(torch.select(r, 0, k)), t), (self).density(t, kinds[k], taus[k]))
        phi = torch.neg(torch.mean(torch.add((self).conjugate(t, kinds[k], taus[k]), over)))
      total = torch.add(total, torch.mul(phi, torch.select(torch.select(lam, 0, k), 0, 0)))
    return total
  def potential_gradients(self: __torch__.M, x: Tensor, e: Tensor, prior: Tensor, draws: int, head: int, kind: int, cost: int, size: float, weak: int, strength: float, mean: float, sd: float, mix: Tensor, lam: Tensor, share: Tensor, m: Tensor, kinds: List[int], taus: List[float], cap: float, closed: bool, w: List[Tensor], u: List[Tensor]) -> List[Tensor]:
    y, out, _0, _1 = (self).images(x, e, draws, head, kind, w)
    k = torch.size(y, 0)
    many = torch.mul(torch.size(y, 1), torch.size(y, 2))
    v, inputs, pres = (self).values(y, kind, u)
    nets = torch.size(v, 0)
    v3 = torch.reshape(v, [nets, k, many])
    f = (self).congruent(v3, mix, share, m)
    c = (self).cost(torch.unsqueeze(x, 1), y, cost, size)
    extra = (self).weak(y, out, prior, weak, strength, mean, sd)
    r = torch.add(torch.mean(torch.sub(c, torch.reshape(f, torch.size(c))), [1]), extra)
    a = (self).weights(r, kinds, taus, cap, closed)
    slope = torch.div(torch.mul(torch.repeat(a, [1, draws]), lam), many)
    slope = torch.reshape(torch.mul(slope, mix), [nets, -1, 1])
    grads = (self).back(slope, inputs, pres, kind, u, True)
    _2 = torch.append(grads, torch.reshape(torch.sub(torch.mean(a), 1.), [1]))
    _3 = torch.append(grads, torch.clone(m))
    _4 = torch.append(grads, r)
    _5 = torch.append(grads, torch.mean(c, [1, 2]))
    _6 = torch.append(grads, v3)
    return grads
  def diagnostics(self: __torch__.M, m: Tensor, r: Tensor, c: Tensor, v: Tensor, mix: Tensor, lam: Tensor, share: Tensor, kinds: List[int], taus: List[float], cap: float, closed: bool) -> Tensor:
    j = (self).objective(r, lam, m, kinds, taus, cap, closed)
    n = torch.size(r, 0)
    k = torch.size(mix, 0)
    flat = torch.reshape(v, [k, 1, -1])
    each = torch.add(torch.sum(torch.mul(flat, torch.reshape(mix, [k, n, 1])), [0]), torch.mul(share, m))
    left = torch.amax(torch.abs(torch.sub(torch.sum(torch.mul(each, lam), [0]), m)))
    level = torch.sum(m)
    if closed:
      for i in range(n):
        if torch.eq(kinds[i], 1):
          own = (self).shift(torch.select(r, 0, i), taus[i])
          level = torch.add(level, torch.mul(own, torch.select(torch.select(lam, 0, i), 0, 0)))
    over = torch.mul(torch.sum(m), 0.)
    for i in range(n):
      if torch.eq(kinds[i], 1):
        t = torch.mul(torch.select(r, 0, i), torch.div(-1., taus[i]))
        over = torch.add(over, torch.mean(torch.to(torch.gt(t, cap), 6)))
    mass = torch.mean((self).weights(r, kinds, taus, cap, closed), [1])
    return torch.cat([torch.stack([j, level, left, torch.div(over, n)]), mass, c])
  def marginal(self: __torch__.M, k: int, x: Tensor, e: Tensor, prior: Tensor, draws: int, head: int, kind: int, cost: int, size: float, weak: int, strength: float, mean: float, sd: float, mix: Tensor, share: Tensor, m: Tensor, w: List[Tensor], u: List[Tensor]) -> List[Tensor]:
    own = annotate(List[Tensor], [])
    for i in range(torch.len(w)):
      _0 = torch.append(own, torch.narrow(w[i], 0, k, 1))
    y, out, _1, _2 = (self).images(x, e, draws, head, kind, own)
    v, _3, _4 = (self).values(y, kind, u)
    f = (self).congruent(torch.reshape(v, [torch.size(v, 0), 1, -1]), torch.narrow(mix, 1, k, 1), torch.narrow(share, 0, k, 1), m)
    r = (self).residual(x, y, f, (self).weak(y, out, prior, weak, strength, mean, sd), cost, size)
    return [torch.reshape(y, [draws, -1, torch.size(x, 2)]), torch.reshape(r, [-1])]
  def potentials(self: __torch__.M, y: Tensor, kind: int, mix: Tensor, share: Tensor, m: Tensor, u: List[Tensor]) -> Tensor:
    v, _0, _1 = (self).values(y, kind, u)
    return (self).congruent(torch.reshape(v, [torch.size(v, 0), 1, -1]), mix, share, m)
