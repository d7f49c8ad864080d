  def activate(self: __torch__.M, x: Tensor, kind: int) -> Tensor:
    if torch.eq(kind, 0):
      r = torch.silu(x)
    elif torch.eq(kind, 1):
      r = torch.relu(x)
    elif torch.eq(kind, 2):
      r = torch.leaky_relu(x, 0.2)
    elif torch.eq(kind, 3):
      r = torch.softplus(x)
    elif torch.eq(kind, 4):
      r = torch.elu(x)
    elif torch.eq(kind, 5):
      r = torch.gelu(x)
    else:
      r = torch.tanh(x)
    return r
  def activate_over(self: __torch__.M, x: Tensor, kind: int) -> Tensor:
    if torch.eq(kind, 1):
      r = torch.relu_(x)
    else:
      r = (self).activate(x, kind)
    return r
  def activate_back_over(self: __torch__.M, g: Tensor, x: Tensor, y: Tensor, kind: int) -> Tensor:
    if torch.eq(kind, 0):
      r = torch.silu_backward(g, x)
    elif torch.eq(kind, 1):
      r = torch.threshold_backward(g, y, 0, grad_input=g)
    elif torch.eq(kind, 2):
      r = torch.leaky_relu_backward(g, x, 0.2, False)
    elif torch.eq(kind, 3):
      r = torch.softplus_backward(g, x, 1, 20)
    elif torch.eq(kind, 4):
      r = torch.elu_backward(g, 1, 1, 1, False, x)
    elif torch.eq(kind, 5):
      r = torch.gelu_backward(g, x)
    else:
      r = torch.tanh_backward(g, y)
    return r
