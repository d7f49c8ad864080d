"""Outer iterations of the toys of neural optimal transport in PyTorch, on one thread.

usage: not.py STEPS weak-1d|weak-2d|strong

Written with care: the batches of all ten updates of the map and their noise drawn in one call, the
potential frozen while the map learns, the map without graph while the potential learns, source and
target points through the potential in one pass, foreach Adam, nothing read back.

For each line on standard input: STEPS iterations, then wall and CPU milliseconds per iteration.
"""

import math
import sys

import torch
import torch.nn as nn
from serve import serve

torch.set_num_threads(1)
torch.manual_seed(1)
steps, kind = int(sys.argv[1]), sys.argv[2]
weak = kind != "strong"
D = 1 if kind == "weak-1d" else 2
B, INNER = 64, 10
ZN, H, NOISE = (4, 100, D) if weak else (1, 128, 0)


def perceptron(a, b):
    return nn.Sequential(
        nn.Linear(a, H), nn.ReLU(), nn.Linear(H, H), nn.ReLU(), nn.Linear(H, H), nn.ReLU(), nn.Linear(H, b)
    )


T, F = perceptron(D + NOISE, D), perceptron(D, 1)
if weak:
    for net in (T, F):
        for layer in net:
            if isinstance(layer, nn.Linear):
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")


def make_adam(net):
    return torch.optim.Adam(net.parameters(), lr=1e-4, foreach=True)


opt_t, opt_f = make_adam(T), make_adam(F)
modes = 2 if D == 1 else 8


def target(n):
    k = torch.randint(modes, (n,))
    if D == 1:
        return (0.976 * (2.0 * k - 1) + 0.217 * torch.randn(n))[:, None]
    angle = k * (2 * math.pi / modes)
    return torch.stack([torch.cos(angle), torch.sin(angle)], 1) * 1.4 + 0.12 * torch.randn(n, 2)


def step():
    x = torch.randn(INNER + 1, B, D)
    F.requires_grad_(False)
    if weak:
        z = 0.1 * torch.randn(INNER, ZN, B, NOISE)
        inputs = torch.cat([x[:INNER, None].expand(INNER, ZN, B, D), z], 3).reshape(INNER, ZN * B, D + NOISE)
    for i in range(INNER):
        if weak:
            t = T(inputs[i])
            images = t.view(ZN, B, D)
            mean = images.mean(0)
            variance = images.var(0, unbiased=True)
            cost = (mean - x[i]).square().mean() - variance.mean() / ZN
        else:
            t = T(x[i])
            cost = (t - x[i]).square().mean()
        loss = cost - F(t).mean()
        opt_t.zero_grad(set_to_none=True)
        loss.backward()
        opt_t.step()
    F.requires_grad_(True)
    with torch.no_grad():
        last = torch.cat([x[INNER], 0.1 * torch.randn(B, NOISE)], 1) if weak else x[INNER]
        images = T(last)
    mapped, real = F(torch.cat([images, target(B)])).split(B)
    loss = mapped.mean() - real.mean()
    opt_f.zero_grad(set_to_none=True)
    loss.backward()
    opt_f.step()
    return loss


serve(steps, 30, step)
