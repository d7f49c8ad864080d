  def conjugate(self: __torch__.M, s: Tensor, kind: int, alpha: float) -> Tensor:
    t = torch.mul(s, torch.div(1., alpha))
    if torch.eq(kind, 0):
      r = t
    elif torch.eq(kind, 1):
      r = torch.expm1(t)
    elif torch.eq(kind, 2):
      u = torch.clamp_min(t, -2.)
      r = torch.addcmul(u, u, u, value=0.25)
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
