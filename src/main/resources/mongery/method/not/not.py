class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.M, x: Tensor) -> Tensor:
    return x
  def layers(self: __torch__.M, x: Tensor, w: List[Tensor]) -> List[Tensor]:
    n = torch.floordiv(torch.len(w), 2)
    hs = [x]
    for i in range(n):
      h = torch.linear(hs[i], w[torch.mul(2, i)], w[torch.add(torch.mul(2, i), 1)])
      if torch.lt(torch.add(i, 1), n):
        _0 = torch.relu_(h)
      _1 = torch.append(hs, h)
    return hs
  def weight_gradients(self: __torch__.M, g: Tensor, hs: List[Tensor], w: List[Tensor]) -> List[Tensor]:
    n = torch.floordiv(torch.len(w), 2)
    grads = annotate(List[Tensor], [])
    cur = g
    for j in range(n):
      i = torch.sub(torch.sub(n, 1), j)
      _0 = torch.append(grads, torch.sum(cur, [0]))
      _1 = torch.append(grads, torch.mm(torch.t(cur), hs[i]))
      if torch.gt(i, 0):
        cur = torch.threshold_backward(torch.mm(cur, w[torch.mul(2, i)]), hs[i], 0)
    torch.reverse(grads)
    return grads
  def input_gradient(self: __torch__.M, g: Tensor, hs: List[Tensor], w: List[Tensor]) -> Tensor:
    n = torch.floordiv(torch.len(w), 2)
    cur = g
    for j in range(n):
      i = torch.sub(torch.sub(n, 1), j)
      cur = torch.mm(cur, w[torch.mul(2, i)])
      if torch.gt(i, 0):
        cur = torch.threshold_backward(cur, hs[i], 0)
    return cur
  def cost(self: __torch__.M, x: Tensor, t: Tensor, kind: int, gamma: float) -> Tuple[Tensor, Tensor]:
    m = torch.size(t, 0)
    d = torch.size(t, 2)
    if torch.eq(kind, 0):
      e = torch.sub(t, x)
      v = torch.mul(torch.sum(torch.square(e), [0, 2]), torch.div(1., torch.mul(m, d)))
      g = torch.mul(e, torch.div(2., torch.mul(m, d)))
      if torch.gt(gamma, 0.):
        s = torch.div(gamma, torch.mul(torch.sub(m, 1), d))
        r = torch.sub(t, torch.mean(t, [0], True))
        v = torch.sub(v, torch.mul(torch.sum(torch.square(r), [0, 2]), s))
        g = torch.sub(g, torch.mul(r, torch.mul(2., s)))
    elif torch.eq(kind, 1):
      e = torch.sub(t, x)
      v = torch.mul(torch.sum(torch.abs(e), [0, 2]), torch.div(1., torch.mul(m, d)))
      g = torch.mul(torch.sign(e), torch.div(1., torch.mul(m, d)))
    elif torch.eq(kind, 2):
      v = torch.mul(torch.sum(torch.mul(t, x), [0, 2]), torch.div(-1., torch.mul(m, d)))
      g = torch.mul(torch.expand_as(x, t), torch.div(-1., torch.mul(m, d)))
    elif torch.eq(kind, 3):
      p = torch.clamp_min(torch.sqrt(torch.sum(torch.square(x), [1], True)), 1e-12)
      q = torch.clamp_min(torch.sqrt(torch.sum(torch.square(t), [2], True)), 1e-12)
      a = torch.div(x, p)
      b = torch.div(t, q)
      c = torch.sum(torch.mul(a, b), [2], True)
      v = torch.mul(torch.sum(c, [0, 2]), torch.div(-1., m))
      g = torch.mul(torch.div(torch.sub(torch.mul(b, c), a), q), torch.div(1., m))
    else:
      e = torch.sub(t, x)
      q = torch.sqrt(torch.sum(torch.square(e), [2], True))
      v = torch.mul(torch.sum(q, [0, 2]), torch.div(1., m))
      g = torch.mul(torch.div(e, torch.clamp_min(q, 1e-12)), torch.div(1., m))
      if torch.gt(gamma, 0.):
        s = torch.div(gamma, torch.mul(m, torch.sub(m, 1)))
        r = torch.sub(torch.unsqueeze(t, 0), torch.unsqueeze(t, 1))
        o = torch.sqrt(torch.sum(torch.square(r), [3], True))
        v = torch.sub(v, torch.mul(torch.sum(o, [0, 1, 3]), torch.mul(0.5, s)))
        g = torch.sub(g, torch.mul(torch.sum(torch.div(r, torch.clamp_min(o, 1e-12)), [0]), s))
    return (v, g)
  def head(self: __torch__.M, h: Tensor, bounded: bool) -> Tuple[Tensor, Tensor]:
    if bounded:
      f = torch.neg(torch.abs(h))
      s = torch.neg(torch.sign(h))
    else:
      f = h
      s = torch.ones_like(h)
    return (f, s)
  def potential(self: __torch__.M, x: Tensor, bounded: bool, fw: List[Tensor]) -> Tensor:
    fs = (self).layers(x, fw)
    f, s = (self).head(torch.squeeze(fs[-1], 1), bounded)
    return f
  def map(self: __torch__.M, a: Tensor, tw: List[Tensor]) -> Tensor:
    hs = (self).layers(a, tw)
    return hs[-1]
  def map_gradients(self: __torch__.M, inputs: Tensor, points: Tensor, turn: int, kind: int, gamma: float, bounded: bool, tw: List[Tensor], fw: List[Tensor]) -> List[Tensor]:
    x = torch.select(points, 0, turn)
    n = torch.size(x, 0)
    d = torch.size(x, 1)
    hs = (self).layers(torch.select(inputs, 0, turn), tw)
    y = hs[-1]
    rows = torch.size(y, 0)
    v, g = (self).cost(x, torch.view(y, [torch.floordiv(rows, n), n, d]), kind, gamma)
    fs = (self).layers(y, fw)
    f, s = (self).head(fs[-1], bounded)
    gy = (self).input_gradient(torch.mul(s, torch.div(-1., rows)), fs, fw)
    gy = torch.add(gy, torch.view(g, [rows, d]), alpha=torch.div(1., n))
    grads = (self).weight_gradients(gy, hs, tw)
    _0 = torch.append(grads, torch.stack([torch.mean(v), torch.mean(f)]))
    return grads
  def potential_gradients(self: __torch__.M, inputs: Tensor, y: Tensor, w: float, bounded: bool, tw: List[Tensor], fw: List[Tensor]) -> List[Tensor]:
    hs = (self).layers(inputs, tw)
    n = torch.size(inputs, 0)
    m = torch.size(y, 0)
    fs = (self).layers(torch.cat([hs[-1], y], 0), fw)
    f, s = (self).head(fs[-1], bounded)
    a = torch.mul(torch.narrow(s, 0, 0, n), torch.div(1., n))
    b = torch.mul(torch.narrow(s, 0, n, m), torch.div(torch.neg(w), m))
    grads = (self).weight_gradients(torch.cat([a, b], 0), fs, fw)
    _0 = torch.append(grads, torch.stack([torch.mean(torch.narrow(f, 0, 0, n)), torch.mean(torch.narrow(f, 0, n, m))]))
    return grads
