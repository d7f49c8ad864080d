class M(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.M, x: Tensor) -> Tensor:
    return x
  def moments(self: __torch__.M, x: Tensor) -> Tuple[Tensor, Tensor]:
    y = torch.to(x, 7)
    mean = torch.mean(y, [0])
    c = torch.sub(y, mean)
    return (mean, torch.matmul(torch.t(c), c))
  def factor(self: __torch__.M, s: Tensor) -> Tensor:
    e, v = torch.linalg_eigh(s)
    least = torch.mul(torch.amax(torch.abs(e)), torch.mul(float(torch.size(s, 0)), 2.2204460492503131e-16))
    kept = torch.mul(e, torch.gt(e, least))
    return torch.mul(v, torch.sqrt(kept))
  def frechet(self: __torch__.M, m1: Tensor, s1: Tensor, m2: Tensor, s2: Tensor) -> Tensor:
    d = torch.sub(m1, m2)
    c = torch.linalg_svdvals(torch.matmul(torch.t((self).factor(s1)), (self).factor(s2)))
    spread = torch.add(torch.trace(s1), torch.trace(s2))
    return torch.add(torch.sum(torch.mul(d, d)), torch.sub(spread, torch.mul(torch.sum(c), 2.)))
  def resized(self: __torch__.M, x: Tensor, side: int) -> Tensor:
    y = torch.clamp(x, -1., 1.)
    if torch.eq(torch.size(y, 1), 1):
      z = torch.repeat(y, [1, 3, 1, 1])
    else:
      z = y
    if torch.__and__(torch.eq(torch.size(z, 2), side), torch.eq(torch.size(z, 3), side)):
      r = z
    else:
      r = torch._upsample_bilinear2d_aa(z, [side, side], False, None, None)
    return r
