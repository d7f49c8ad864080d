class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.M, x: Tensor) -> Tensor:
    return x
  # include /mongery/method/conjugate.py
  def source_term(self: __torch__.M, v: Tensor, c: Tensor, kind: int, alpha: float, pairwise: bool) -> Tensor:
    if pairwise:
      if torch.eq(kind, 1):
        inverse = torch.div(1., alpha)
        a = torch.mean(torch.exp(torch.mul(v, inverse)))
        b = torch.mean(torch.exp(torch.mul(c, torch.neg(inverse))))
        r = torch.mul(torch.sub(torch.mul(a, b), 1.), alpha)
      else:
        r = torch.mean((self).conjugate(torch.sub(torch.unsqueeze(v, 1), torch.unsqueeze(c, 0)), kind, alpha))
    else:
      r = torch.mean((self).conjugate(torch.sub(v, c), kind, alpha))
    return r
  def source_slope(self: __torch__.M, v: Tensor, c: Tensor, kind: int, alpha: float, pairwise: bool) -> Tensor:
    if pairwise:
      if torch.eq(kind, 1):
        inverse = torch.div(1., alpha)
        b = torch.mean(torch.exp(torch.mul(c, torch.neg(inverse))))
        r = torch.mul(torch.exp(torch.mul(v, inverse)), b)
      else:
        r = torch.mean((self).density(torch.sub(torch.unsqueeze(v, 1), torch.unsqueeze(c, 0)), kind, alpha), [1])
    else:
      r = (self).density(torch.sub(v, c), kind, alpha)
    return torch.mul(r, torch.div(1., torch.size(v, 0)))
  def potential_loss(self: __torch__.M, vf: Tensor, vr: Tensor, c: Tensor, o: Tensor) -> List[Tensor]:
    alpha = float(o[2])
    pairwise = torch.gt(float(o[3]), 0.)
    fixed = torch.detach(c)
    a = (self).source_term(vf, fixed, int(o[0]), alpha, pairwise)
    b = torch.mean((self).conjugate(torch.neg(vr), int(o[1]), alpha))
    source = torch.sum((self).source_slope(vf, fixed, int(o[0]), alpha, pairwise))
    return [torch.add(a, b), source, torch.mean((self).density(torch.neg(vr), int(o[1]), alpha))]
  def dense(self: __torch__.M, x: Tensor, w: List[Tensor], at: int) -> Tensor:
    return torch.add_(torch.mm(x, torch.t(w[at])), w[torch.add(at, 1)])
  def joined(self: __torch__.M, h: Tensor, a: Tensor) -> Tensor:
    return torch.mul_(torch.add_(h, a), 0.70710678118654757)
  def learn(self: __torch__.M, g: Tensor, x: Tensor, grads: List[Tensor]) -> None:
    _0 = torch.append(grads, torch.sum(g, [0]))
    _1 = torch.append(grads, torch.mm(torch.t(g), x))
    return None
  def learn_both(self: __torch__.M, g: Tensor, gt: Tensor, x: Tensor, t: Tensor, grads: List[Tensor]) -> None:
    _0 = torch.append(grads, torch.sum(g, [0]))
    _1 = torch.append(grads, torch.addmm_(torch.mm(torch.t(g), x), torch.t(gt), t))
    return None
  def scaled(self: __torch__.M, t: Tensor, slope: Tensor) -> Tensor:
    n = torch.size(slope, 0)
    k = torch.floordiv(torch.size(t, 0), n)
    if torch.eq(k, 1):
      r = torch.mul(t, slope)
    else:
      width = torch.size(slope, 1)
      r = torch.view(torch.mul(torch.view(t, [k, n, width]), slope), [torch.mul(k, n), width])
    return r
  def bend(self: __torch__.M, p: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
    s = torch.sigmoid(p)
    slope = torch.add_(torch.sigmoid_backward(p, s), s)
    return (torch.mul(p, s), s, slope)
  def activate(self: __torch__.M, p: Tensor, t: Tensor, kept: List[Tensor]) -> Tuple[Tensor, Tensor]:
    h, s, slope = (self).bend(p)
    _0 = torch.extend(kept, [p, t, s, slope])
    return (h, (self).scaled(t, slope))
  def activate_back(self: __torch__.M, g: Tensor, gt: Tensor, kept: List[Tensor], at: int) -> Tuple[Tensor, Tensor]:
    p = kept[at]
    s = kept[torch.add(at, 2)]
    slope = kept[torch.add(at, 3)]
    m = torch.mul(gt, kept[torch.add(at, 1)])
    n = torch.size(p, 0)
    k = torch.floordiv(torch.size(m, 0), n)
    if torch.gt(k, 1):
      m = torch.sum(torch.view(m, [k, n, torch.size(p, 1)]), [0])
    curve = torch.sigmoid_backward(m, s)
    r = torch.addcmul_(torch.mul(g, slope), curve, torch.addcmul(p, p, s, value=-2.))
    return (torch.add_(r, curve, alpha=2.), (self).scaled(gt, slope))
  def trunk(self: __torch__.M, x: Tensor, blocks: int, depth: int, w: List[Tensor], kept: List[Tensor]) -> Tensor:
    a = (self).dense(x, w, 0)
    at = 2
    for i in range(blocks):
      h = a
      for j in range(depth):
        x = h
        h, s, slope = (self).bend((self).dense(x, w, at))
        _0 = torch.extend(kept, [x, slope])
        at = torch.add(at, 2)
      a = (self).joined(h, a)
    return a
  def trunk_along(self: __torch__.M, t: Tensor, blocks: int, depth: int, w: List[Tensor], kept: List[Tensor]) -> Tensor:
    a = t
    at = 2
    for i in range(blocks):
      h = a
      for j in range(depth):
        h = (self).scaled(torch.mm(h, torch.t(w[at])), kept[torch.sub(at, 1)])
        at = torch.add(at, 2)
      a = (self).joined(h, a)
    return a
  def trunk_back(self: __torch__.M, g: Tensor, x: Tensor, blocks: int, depth: int, w: List[Tensor], kept: List[Tensor], grads: List[Tensor], learns: bool) -> Tensor:
    at = torch.mul(2, torch.mul(blocks, depth))
    for i in range(blocks):
      a = torch.mul_(g, 0.70710678118654757)
      h = a
      for j in range(depth):
        q = torch.mul(h, kept[torch.sub(at, 1)])
        if learns:
          _0 = (self).learn(q, kept[torch.sub(at, 2)], grads)
        h = torch.mm(q, w[at])
        at = torch.sub(at, 2)
      g = torch.add_(h, a)
    if learns:
      _1 = (self).learn(g, x, grads)
    return g
  def trunk_both(self: __torch__.M, x: Tensor, t: Tensor, blocks: int, depth: int, w: List[Tensor], kept: List[Tensor]) -> Tuple[Tensor, Tensor]:
    a = (self).dense(x, w, 0)
    b = torch.mm(t, torch.t(w[0]))
    at = 2
    for i in range(blocks):
      h = a
      d = b
      for j in range(depth):
        _0 = torch.extend(kept, [h, d])
        h, d = (self).activate((self).dense(h, w, at), torch.mm(d, torch.t(w[at])), kept)
        at = torch.add(at, 2)
      a = (self).joined(h, a)
      b = (self).joined(d, b)
    return (a, b)
  def trunk_both_back(self: __torch__.M, g: Tensor, gt: Tensor, x: Tensor, t: Tensor, blocks: int, depth: int, w: List[Tensor], kept: List[Tensor], grads: List[Tensor]) -> None:
    layer = torch.mul(blocks, depth)
    for i in range(blocks):
      a = torch.mul_(g, 0.70710678118654757)
      b = torch.mul_(gt, 0.70710678118654757)
      h = a
      d = b
      for j in range(depth):
        at = torch.mul(6, torch.sub(layer, 1))
        q, r = (self).activate_back(h, d, kept, torch.add(at, 2))
        _0 = (self).learn_both(q, r, kept[at], kept[torch.add(at, 1)], grads)
        weight = w[torch.mul(2, layer)]
        h = torch.mm(q, weight)
        d = torch.mm(r, weight)
        layer = torch.sub(layer, 1)
      g = torch.add_(h, a)
      gt = torch.add_(d, b)
    _1 = (self).learn_both(g, gt, x, t, grads)
    return None
  def images(self: __torch__.M, x: Tensor, z: Tensor, tangents: bool, blocks: int, depth: int, w: List[Tensor]) -> List[Tensor]:
    n = torch.size(x, 0)
    d = torch.size(x, 1)
    many = torch.floordiv(torch.size(z, 0), n)
    width = torch.size(w[0], 0)
    at = torch.add(2, torch.mul(2, torch.mul(blocks, depth)))
    kept = annotate(List[Tensor], [])
    base = (self).trunk(x, blocks, depth, w, kept)
    e = (self).dense(torch.silu((self).dense(z, w, at)), w, torch.add(at, 2))
    a = torch.add_(torch.view(e, [many, n, width]), base)
    h, s, slope = (self).bend((self).dense(torch.view(a, [-1, width]), w, torch.add(at, 4)))
    points = torch.view((self).dense(h, w, torch.add(at, 6)), [many, n, d])
    cost = torch.sum(torch.square(torch.sub(points, x)), [2])
    if tangents:
      start = torch.reshape(torch.expand(torch.unsqueeze(torch.t(w[0]), 1), [d, n, width]), [-1, width])
      along = (self).trunk_along(start, blocks, depth, w, kept)
      t = torch.view(torch.mm(along, torch.t(w[torch.add(at, 4)])), [d, 1, n, width])
      b = torch.mul(t, torch.view(slope, [many, n, width]))
      m = torch.view(torch.mm(torch.view(b, [-1, width]), torch.t(w[torch.add(at, 6)])), [d, many, n, d])
      moves = torch.contiguous(torch.transpose(m, 0, 1))
    else:
      moves = torch.zeros([many, 0, n, d])
    out = [points, cost, moves, base]
    _0 = torch.extend(out, kept)
    return out
  def side_gradients(self: __torch__.M, x: Tensor, moves: Tensor, penalty: float, real: bool, cost: Tensor, kind: int, alpha: float, pairwise: bool, blocks: int, depth: int, w: List[Tensor], grads: List[Tensor]) -> Tuple[Tensor, Tensor]:
    n = torch.size(x, 0)
    k = torch.size(moves, 0)
    at = torch.add(2, torch.mul(2, torch.mul(blocks, depth)))
    out = w[torch.add(at, 2)]
    kept = annotate(List[Tensor], [])
    if torch.eq(k, 0):
      a = (self).trunk(x, blocks, depth, w, kept)
      h, s, slope = (self).bend((self).dense(a, w, at))
      v = torch.squeeze((self).dense(h, w, torch.add(at, 2)), 1)
      g = torch.unsqueeze((self).slope(v, real, cost, kind, alpha, pairwise), 1)
      _0 = (self).learn(g, h, grads)
      q = torch.mul(torch.mm(g, out), slope)
      _1 = (self).learn(q, a, grads)
      _2 = (self).trunk_back(torch.mm(q, w[at]), x, blocks, depth, w, kept, grads, True)
      steep = torch.zeros([])
    else:
      m = torch.reshape(moves, [torch.mul(k, n), torch.size(x, 1)])
      a, b = (self).trunk_both(x, m, blocks, depth, w, kept)
      last = torch.len(kept)
      h, d = (self).activate((self).dense(a, w, at), torch.mm(b, torch.t(w[at])), kept)
      v = torch.squeeze((self).dense(h, w, torch.add(at, 2)), 1)
      g = torch.unsqueeze((self).slope(v, real, cost, kind, alpha, pairwise), 1)
      along = torch.mm(d, torch.t(out))
      weight = torch.div(penalty, n)
      steep = torch.mul(torch.sum(torch.square(along)), weight)
      gt = torch.mul(along, torch.mul(2., weight))
      _3 = (self).learn_both(g, gt, h, d, grads)
      q, r = (self).activate_back(torch.mm(g, out), torch.mm(gt, out), kept, last)
      _4 = (self).learn_both(q, r, a, b, grads)
      _5 = (self).trunk_both_back(torch.mm(q, w[at]), torch.mm(r, w[at]), x, m, blocks, depth, w, kept, grads)
    return (v, steep)
  def slope(self: __torch__.M, v: Tensor, real: bool, cost: Tensor, kind: int, alpha: float, pairwise: bool) -> Tensor:
    if real:
      r = torch.mul((self).density(torch.neg(v), kind, alpha), torch.div(-1., torch.size(v, 0)))
    else:
      r = (self).source_slope(v, cost, kind, alpha, pairwise)
    return r
  def axes(self: __torch__.M, y: Tensor) -> Tensor:
    d = torch.size(y, 1)
    e = torch.diag(torch.ones_like(torch.select(y, 0, 0)))
    return torch.expand(torch.unsqueeze(e, 1), [d, torch.size(y, 0), d])
  def potential_gradients(self: __torch__.M, points: Tensor, cost: Tensor, moves: Tensor, turn: int, kd: float, y: Tensor, phi1: int, phi2: int, alpha: float, pairwise: bool, lam: float, gamma: float, blocks: int, depth: int, w: List[Tensor]) -> List[Tensor]:
    c = torch.mul(torch.select(cost, 0, turn), kd)
    x = torch.select(points, 0, turn)
    along = torch.select(moves, 0, turn)
    if torch.gt(gamma, 0.):
      across = (self).axes(y)
    else:
      across = torch.slice(along, 0, 0, 0)
    grads = annotate(List[Tensor], [])
    more = annotate(List[Tensor], [])
    vr, r1 = (self).side_gradients(y, across, torch.div(gamma, 2.), True, c, phi2, alpha, pairwise, blocks, depth, w, grads)
    vf, steep = (self).side_gradients(x, along, lam, False, c, phi1, alpha, pairwise, blocks, depth, w, more)
    _0 = torch._foreach_add_(grads, more)
    loss = torch.add((self).source_term(vf, c, phi1, alpha, pairwise), torch.mean((self).conjugate(torch.neg(vr), phi2, alpha)))
    source = torch.sum((self).source_slope(vf, c, phi1, alpha, pairwise))
    target = torch.mean((self).density(torch.neg(vr), phi2, alpha))
    _1 = torch.append(grads, torch.stack([loss, torch.add(steep, r1), torch.mean(vr), torch.mean(vf), source, target]))
    torch.reverse(grads)
    return grads
  def map_gradients(self: __torch__.M, x: Tensor, z: Tensor, shared: List[Tensor], kg: float, blocks: int, depth: int, w: List[Tensor], vw: List[Tensor]) -> List[Tensor]:
    n = torch.size(x, 0)
    at = torch.add(2, torch.mul(2, torch.mul(blocks, depth)))
    if torch.gt(torch.len(shared), 0):
      base = shared[0]
      kept = torch.slice(shared, 1)
    else:
      kept = annotate(List[Tensor], [])
      base = (self).trunk(x, blocks, depth, w, kept)
    hz, sz, slopez = (self).bend((self).dense(z, w, at))
    a = torch.add_((self).dense(hz, w, torch.add(at, 2)), base)
    h, s, slope = (self).bend((self).dense(a, w, torch.add(at, 4)))
    y = (self).dense(h, w, torch.add(at, 6))
    vkept = annotate(List[Tensor], [])
    b = (self).trunk(y, blocks, depth, vw, vkept)
    hv, sv, slopev = (self).bend((self).dense(b, vw, at))
    v = (self).dense(hv, vw, torch.add(at, 2))
    move = torch.sub(y, x)
    cost = torch.mean(torch.sum(torch.square(move), [1]))
    loss = torch.sub(torch.mul(cost, kg), torch.mean(v))
    out = torch.mul(vw[torch.add(at, 2)], torch.div(-1., n))
    gq = torch.mul(slopev, out)
    none = annotate(List[Tensor], [])
    gb = (self).trunk_back(torch.mm(gq, vw[at]), y, blocks, depth, vw, vkept, none, False)
    g = torch.add_(torch.mm(gb, vw[0]), move, alpha=torch.div(torch.mul(2., kg), n))
    grads = annotate(List[Tensor], [])
    _0 = (self).learn(g, h, grads)
    gp = torch.mul(torch.mm(g, w[torch.add(at, 6)]), slope)
    _1 = (self).learn(gp, a, grads)
    ga = torch.mm(gp, w[torch.add(at, 4)])
    _2 = (self).learn(ga, hz, grads)
    _3 = (self).learn(torch.mul(torch.mm(ga, w[torch.add(at, 2)]), slopez), z, grads)
    _4 = (self).trunk_back(ga, x, blocks, depth, w, kept, grads, True)
    _5 = torch.append(grads, torch.stack([loss, cost]))
    torch.reverse(grads)
    return grads
