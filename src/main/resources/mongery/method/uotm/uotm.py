class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.M, x: Tensor) -> Tensor:
    return x
  def conjugate(self: __torch__.M, s: Tensor, kind: int, alpha: float) -> Tensor:
    t = torch.mul(s, torch.div(1., alpha))
    if torch.eq(kind, 0):
      r = t
    elif torch.eq(kind, 1):
      r = torch.expm1(t)
    elif torch.eq(kind, 2):
      u = torch.relu(torch.add(torch.mul(t, 0.5), 1.))
      r = torch.sub(torch.mul(u, u), 1.)
    elif torch.eq(kind, 3):
      r = torch.sub(torch.mul(torch.softplus(t), 2.), 1.3862943611198906)
    else:
      r = torch.softplus(t)
    return torch.mul(r, alpha)
  def density(self: __torch__.M, s: Tensor, kind: int, alpha: float) -> Tensor:
    t = torch.mul(s, torch.div(1., alpha))
    if torch.eq(kind, 0):
      r = torch.ones_like(t)
    elif torch.eq(kind, 1):
      r = torch.exp(t)
    elif torch.eq(kind, 2):
      r = torch.relu(torch.add(torch.mul(t, 0.5), 1.))
    elif torch.eq(kind, 3):
      r = torch.mul(torch.sigmoid(t), 2.)
    else:
      r = torch.sigmoid(t)
    return r
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
  def potential_loss(self: __torch__.M, vf: Tensor, vr: Tensor, c: Tensor, o: Tensor) -> Tensor:
    alpha = float(o[2])
    a = (self).source_term(vf, torch.detach(c), int(o[0]), alpha, torch.gt(float(o[3]), 0.))
    b = torch.mean((self).conjugate(torch.neg(vr), int(o[1]), alpha))
    return torch.add(a, b)
  def bias(self: __torch__.M, p: Tensor, b: Tensor, n: int) -> None:
    _0 = torch.add_(torch.narrow(p, 0, 0, n), b)
    return None
  def activate(self: __torch__.M, p: Tensor, points: int, n: int, k: int) -> Tuple[Tensor, Tensor, Tensor, Tensor]:
    if torch.eq(k, 0):
      h = torch.silu(p)
      s = p
      u = p
      slope = p
    else:
      h = torch.empty_like(p)
      x = torch.narrow(p, 0, 0, points)
      y = torch.narrow(h, 0, 0, points)
      s = torch.sigmoid(x)
      _0 = torch.mul(x, s, out=y)
      u = torch.rsub(s, 1.)
      slope = torch.addcmul(s, y, u)
      shape = [k, n, torch.size(p, 1)]
      t = torch.view(torch.narrow(p, 0, points, torch.mul(k, n)), shape)
      o = torch.view(torch.narrow(h, 0, points, torch.mul(k, n)), shape)
      _1 = torch.mul(t, torch.narrow(slope, 0, 0, n), out=o)
    return (h, s, u, slope)
  def activate_back(self: __torch__.M, g: Tensor, p: Tensor, y: Tensor, s: Tensor, u: Tensor, slope: Tensor, points: int, n: int, k: int) -> Tensor:
    if torch.eq(k, 0):
      h = torch.silu_backward(g, p)
    else:
      h = torch.empty_like(p)
      _0 = torch.mul(torch.narrow(g, 0, 0, points), slope, out=torch.narrow(h, 0, 0, points))
      shape = [k, n, torch.size(p, 1)]
      gt = torch.view(torch.narrow(g, 0, points, torch.mul(k, n)), shape)
      t = torch.view(torch.narrow(p, 0, points, torch.mul(k, n)), shape)
      o = torch.view(torch.narrow(h, 0, points, torch.mul(k, n)), shape)
      _1 = torch.mul(gt, torch.narrow(slope, 0, 0, n), out=o)
      q = torch.mul(torch.narrow(s, 0, 0, n), torch.narrow(u, 0, 0, n))
      r = torch.add_(torch.sub(torch.narrow(p, 0, 0, n), torch.narrow(y, 0, 0, n), alpha=2.), 2.)
      if torch.eq(k, 1):
        m = torch.mul(torch.select(gt, 0, 0), torch.select(t, 0, 0))
      else:
        m = torch.sum(torch.mul(gt, t), [0])
      _2 = torch.addcmul_(torch.narrow(h, 0, 0, n), torch.mul_(q, r), m)
    return h
  def shine(self: __torch__.M, p: Tensor, points: int, k: int) -> Tensor:
    if torch.eq(k, 0):
      h = torch.silu(p)
    else:
      h = torch.empty_like(p)
      _0 = torch.silu(torch.narrow(p, 0, 0, points), out=torch.narrow(h, 0, 0, points))
      shape = [k, points, torch.size(p, 1)]
      at = torch.expand(torch.unsqueeze(torch.narrow(p, 0, 0, points), 0), shape)
      t = torch.view(torch.narrow(p, 0, points, torch.mul(k, points)), shape)
      o = torch.view(torch.narrow(h, 0, points, torch.mul(k, points)), shape)
      _1 = torch.silu_backward(t, at, grad_input=o)
    return h
  def images(self: __torch__.M, x: Tensor, z: Tensor, tangents: bool, blocks: int, depth: int, w: List[Tensor]) -> List[Tensor]:
    n = torch.size(x, 0)
    d = torch.size(x, 1)
    many = torch.floordiv(torch.size(z, 0), n)
    width = torch.size(w[0], 0)
    if tangents:
      k = d
      start = torch.reshape(torch.expand(torch.unsqueeze(torch.t(w[0]), 1), [d, n, width]), [torch.mul(d, n), width])
      cur = torch.cat([torch.linear(x, w[0], w[1]), start], 0)
    else:
      k = 0
      cur = torch.linear(x, w[0], w[1])
    at = 2
    for i in range(blocks):
      h = cur
      for j in range(depth):
        p = torch.mm(h, torch.t(w[at]))
        _0 = (self).bias(p, w[torch.add(at, 1)], n)
        h = (self).shine(p, n, k)
        at = torch.add(at, 2)
      cur = torch.mul_(torch.add_(h, cur), 0.70710678118654757)
    e = torch.linear(torch.silu(torch.linear(z, w[at], w[torch.add(at, 1)])), w[torch.add(at, 2)], w[torch.add(at, 3)])
    total = torch.mul(many, n)
    a = torch.reshape(torch.add(torch.reshape(e, [many, n, width]), torch.narrow(cur, 0, 0, n)), [total, width])
    if tangents:
      t = torch.view(torch.narrow(cur, 0, n, torch.mul(k, n)), [k, 1, n, width])
      a = torch.cat([a, torch.reshape(torch.expand(t, [k, many, n, width]), [torch.mul(k, total), width])], 0)
    p = torch.mm(a, torch.t(w[torch.add(at, 4)]))
    _1 = (self).bias(p, w[torch.add(at, 5)], total)
    h = (self).shine(p, total, k)
    y = torch.mm(h, torch.t(w[torch.add(at, 6)]))
    _2 = (self).bias(y, w[torch.add(at, 7)], total)
    points = torch.reshape(torch.narrow(y, 0, 0, total), [many, n, d])
    cost = torch.sum(torch.square(torch.sub(points, x)), [2])
    moves = torch.transpose(torch.reshape(torch.narrow(y, 0, total, torch.mul(k, total)), [k, many, n, d]), 0, 1)
    return [points, cost, torch.contiguous(moves)]
  def potential_gradients(self: __torch__.M, points: Tensor, cost: Tensor, moves: Tensor, y: Tensor, phi1: int, phi2: int, alpha: float, pairwise: bool, penalty: float, blocks: int, depth: int, w: List[Tensor]) -> List[Tensor]:
    n = torch.size(points, 0)
    d = torch.size(points, 1)
    both = torch.add(n, torch.size(y, 0))
    k = torch.size(moves, 0)
    x = torch.cat([points, y, torch.reshape(moves, [torch.mul(k, n), d])], 0)
    inputs = annotate(List[Tensor], [])
    pres = annotate(List[Tensor], [])
    outputs = annotate(List[Tensor], [])
    sigmoids = annotate(List[Tensor], [])
    others = annotate(List[Tensor], [])
    slopes = annotate(List[Tensor], [])
    cur = torch.mm(x, torch.t(w[0]))
    _0 = (self).bias(cur, w[1], both)
    at = 2
    for i in range(blocks):
      h = cur
      for j in range(depth):
        _1 = torch.append(inputs, h)
        p = torch.mm(h, torch.t(w[at]))
        _2 = (self).bias(p, w[torch.add(at, 1)], both)
        _3 = torch.append(pres, p)
        h, s, u, slope = (self).activate(p, both, n, k)
        _14 = torch.append(outputs, h)
        _15 = torch.append(sigmoids, s)
        _16 = torch.append(others, u)
        _17 = torch.append(slopes, slope)
        at = torch.add(at, 2)
      cur = torch.mul_(torch.add(h, cur), 0.70710678118654757)
    head = torch.mm(cur, torch.t(w[at]))
    _4 = (self).bias(head, w[torch.add(at, 1)], both)
    last, s, u, slope = (self).activate(head, both, n, k)
    out = torch.reshape(w[torch.add(at, 2)], [-1])
    value = torch.mv(last, out)
    v = torch.add(torch.narrow(value, 0, 0, both), w[torch.add(at, 3)])
    vf = torch.narrow(v, 0, 0, n)
    vr = torch.narrow(v, 0, n, torch.sub(both, n))
    along = torch.narrow(value, 0, both, torch.mul(k, n))
    weight = torch.div(penalty, n)
    loss = torch.add((self).source_term(vf, cost, phi1, alpha, pairwise), torch.mean((self).conjugate(torch.neg(vr), phi2, alpha)))
    stats = torch.stack([loss, torch.mul(torch.sum(torch.square(along)), weight), torch.mean(vr), torch.mean(vf)])
    gf = (self).source_slope(vf, cost, phi1, alpha, pairwise)
    gr = torch.mul((self).density(torch.neg(vr), phi2, alpha), torch.div(-1., torch.sub(both, n)))
    g = torch.cat([gf, gr, torch.mul(along, torch.mul(2., weight))], 0)
    grads = annotate(List[Tensor], [])
    _5 = torch.append(grads, torch.sum(torch.narrow(g, 0, 0, both), [0], True))
    _6 = torch.append(grads, torch.unsqueeze(torch.mv(torch.t(last), g), 0))
    gp = (self).activate_back(torch.outer(g, out), head, last, s, u, slope, both, n, k)
    _7 = torch.append(grads, torch.sum(torch.narrow(gp, 0, 0, both), [0]))
    _8 = torch.append(grads, torch.mm(torch.t(gp), cur))
    gc = torch.mm(gp, w[at])
    layer = torch.mul(blocks, depth)
    for i in range(blocks):
      gc = torch.mul_(gc, 0.70710678118654757)
      gh = gc
      for j in range(depth):
        layer = torch.sub(layer, 1)
        at = torch.sub(at, 2)
        gp = (self).activate_back(gh, pres[layer], outputs[layer], sigmoids[layer], others[layer], slopes[layer], both, n, k)
        _9 = torch.append(grads, torch.sum(torch.narrow(gp, 0, 0, both), [0]))
        _10 = torch.append(grads, torch.mm(torch.t(gp), inputs[layer]))
        gh = torch.mm(gp, w[at])
      gc = torch.add_(gh, gc)
    _11 = torch.append(grads, torch.sum(torch.narrow(gc, 0, 0, both), [0]))
    _12 = torch.append(grads, torch.mm(torch.t(gc), x))
    _13 = torch.append(grads, stats)
    torch.reverse(grads)
    return grads
  def potential_gradients_at(self: __torch__.M, points: Tensor, cost: Tensor, moves: Tensor, turn: int, kd: float, y: Tensor, phi1: int, phi2: int, alpha: float, pairwise: bool, penalty: float, blocks: int, depth: int, w: List[Tensor]) -> List[Tensor]:
    c = torch.mul(torch.select(cost, 0, turn), kd)
    return (self).potential_gradients(torch.select(points, 0, turn), c, torch.select(moves, 0, turn), y, phi1, phi2, alpha, pairwise, penalty, blocks, depth, w)
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
  def map_gradients(self: __torch__.M, x: Tensor, z: Tensor, kg: Tensor, form: Tensor, w: List[Tensor]) -> List[Tensor]:
    blocks = int(form[0])
    depth = int(form[1])
    own = int(form[2])
    a = (self).trunk(x, w, 0, blocks, depth)
    h = torch.silu(torch.linear(z, w[torch.sub(own, 8)], w[torch.sub(own, 7)]))
    a = torch.add(a, torch.linear(h, w[torch.sub(own, 6)], w[torch.sub(own, 5)]))
    h = torch.silu(torch.linear(a, w[torch.sub(own, 4)], w[torch.sub(own, 3)]))
    y = torch.linear(h, w[torch.sub(own, 2)], w[torch.sub(own, 1)])
    a = (self).trunk(y, w, own, blocks, depth)
    n = torch.len(w)
    h = torch.silu(torch.linear(a, w[torch.sub(n, 4)], w[torch.sub(n, 3)]))
    v = torch.squeeze(torch.linear(h, w[torch.sub(n, 2)], w[torch.sub(n, 1)]), -1)
    cost = torch.mean(torch.sum(torch.square(torch.sub(y, x)), [1]))
    loss = torch.sub(torch.mul(cost, kg), torch.mean(v))
    g = torch.autograd.grad([loss], torch.slice(w, 0, own), None, False, False, False)
    out = [torch.stack([torch.detach(loss), torch.detach(cost)])]
    for i in range(own):
      _0 = torch.append(out, unchecked_cast(Tensor, g[i]))
    return out
