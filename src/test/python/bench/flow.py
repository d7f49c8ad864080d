"""Flow-matching steps on the imbalanced squares in PyTorch, on one thread.

usage: flow.py STEPS fm|otfm|uotfm WIDTH

Written with care: data and noise as tensors, foreach Adam and average, nothing read back; the
minibatch Sinkhorn in the log domain in float32, its error looked at every tenth iteration, and the
pairs drawn with one multinomial.

For each line on standard input: STEPS steps, then wall and CPU milliseconds per step and the loss.
"""

import math
import sys

import torch
import torch.nn as nn
from serve import serve

torch.set_num_threads(1)
torch.manual_seed(1)
steps, kind, width = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
B, N = 256, 5000
tau_a, tau_b, eps = (1.0, 1.0, 0.01) if kind == "otfm" else (0.9, 1.0, 0.01)


def squares(y, left):
    n = round(N * left)
    centre = torch.cat([torch.tensor([[0.0, y]]).repeat(n, 1), torch.tensor([[5.0, y]]).repeat(N - n, 1)])
    return centre + torch.rand(N, 2) - 0.5


source, target = squares(-1.0, 0.6), squares(1.0, 0.4)
sizes = [3, width, width, width]
layers = []
for a, b in zip(sizes, sizes[1:]):
    layers += [nn.Linear(a, b), nn.SiLU()]
net = nn.Sequential(*layers, nn.Linear(width, 2))
params = list(net.parameters())
average = [p.detach().clone() for p in params]
adam = torch.optim.Adam(params, lr=1e-3, foreach=True)


def epochs(data):
    while True:
        order = torch.randperm(N)
        for i in range(N // B):
            yield data[order[i * B : (i + 1) * B]]


xs, ys = epochs(source), epochs(target)
log_weight = -math.log(B)


def plan(x, y):
    cost = torch.cdist(x, y).square()
    s = cost / (cost.mean() * eps)
    f, g = torch.zeros(B), torch.zeros(B)
    for it in range(1, 2001):
        g = tau_b * (log_weight - torch.logsumexp(f[:, None] - s, 0))
        f = tau_a * (log_weight - torch.logsumexp(g[None, :] - s, 1))
        if it % 10 == 0:
            column = torch.exp(f[:, None] + g[None, :] - s).sum(0)
            want = torch.exp(log_weight - g * (1 - tau_b) / tau_b)
            if (column - want).abs().sum().item() < 1e-3:
                break
    return torch.exp(f[:, None] + g[None, :] - s)


def step():
    x, y = next(xs), next(ys)
    if kind != "fm":
        with torch.no_grad():
            k = torch.multinomial(plan(x, y).flatten(), B, replacement=True)
        x, y = x[k // B], y[k % B]
    t = ((torch.arange(B) + torch.rand(B)) / B)[:, None]
    at = t * y + (1 - t) * x
    loss = (net(torch.cat([at, t], 1)) - (y - x)).square().mean()
    adam.zero_grad(set_to_none=True)
    loss.backward()
    adam.step()
    with torch.no_grad():
        torch._foreach_mul_(average, 0.995)
        torch._foreach_add_(average, params, alpha=0.005)
    return loss


serve(steps, 20, step)
