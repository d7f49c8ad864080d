"""Outer iterations of the U-NOTB toys in PyTorch, on one thread.

usage: unotb.py careful|released outliers|class STEPS

careful   what a good hand would write: all points through each potential in one batch, frozen
          networks take no weight gradients, one optimiser over all maps, foreach Adam, batches
          drawn by torch on whole arrays, nothing read back
released  the structure of the loop that the authors released: each potential is evaluated anew for
          each marginal, samplers draw mode by mode, plain Adam, three schedulers stepped, losses
          read every iteration

For each line on standard input: STEPS iterations, then wall and CPU milliseconds per iteration.
"""

import sys

import numpy as np
import torch
import torch.nn as nn
from serve import serve

torch.set_num_threads(1)
torch.manual_seed(1)
kind, problem, steps = sys.argv[1], sys.argv[2], int(sys.argv[3])

if problem == "outliers":
    LAMBDA, TAU, H, B, INNER, LENGTH = [1 / 3] * 3, 1.0, 256, 256, 5, 20000
    inlier = [
        [(-5, -1), (5, 1), (1, -5), (-1, 5)],
        [(-5, 1), (5, -1), (1, 5), (-1, -5)],
        [(-5, 0), (5, 0), (0, 5), (0, -5)],
    ]
    outlier = [
        [(10, 2), (10, 1), (10, 0), (10, -1)],
        [(-10, 1), (-10, 0), (-10, -1), (-10, -2)],
        [],
    ]
    MODES = [
        [(m, 0.1**0.5, 1.0) for m in a] + [(m, 0.02**0.5, 0.05) for m in b]
        for a, b in zip(inlier, outlier)
    ]
else:
    LAMBDA, TAU, H, B, INNER, LENGTH = [0.5, 0.5], 20.0, 128, 1024, 3, 10000
    MODES = [
        [((-5, 4), 0.4**0.5, 0.25), ((-5, -4), 0.4**0.5, 0.75)],
        [((5, 4), 0.4**0.5, 0.75), ((5, -4), 0.4**0.5, 0.25)],
    ]
K = len(LAMBDA)
NETS = 1 if K == 2 else K


def net(out):
    return nn.Sequential(nn.Linear(2, H), nn.ReLU(), nn.Linear(H, H), nn.ReLU(), nn.Linear(H, out))


maps = nn.ModuleList(net(2) for _ in range(K))
nets = nn.ModuleList(net(1) for _ in range(NETS))
m = nn.Parameter(torch.zeros(1))
if NETS == 1:
    MIX = torch.tensor([[1.0], [-LAMBDA[0] / LAMBDA[1]]])
else:
    MIX = torch.tensor(
        [[1.0 if i == n else -LAMBDA[n] / (LAMBDA[i] * (K - 1)) for n in range(K)] for i in range(K)]
    )


class Mixture:
    """Modes of a marginal; draws either on whole arrays or mode by mode."""

    def __init__(self, modes):
        self.mean = torch.tensor([mode[0] for mode in modes], dtype=torch.float32)
        self.sd = torch.tensor([mode[1] for mode in modes]).unsqueeze(1)
        self.weight = torch.tensor([mode[2] for mode in modes])

    def careful(self):
        k = torch.multinomial(self.weight, B, replacement=True)
        return torch.addcmul(self.mean[k], self.sd[k], torch.randn(B, 2))

    def released(self):
        share = (self.weight / self.weight.sum()).numpy().astype(np.float64)
        counts = np.random.multinomial(B, share / share.sum())
        parts = [
            np.random.multivariate_normal(mean, sd**2 * np.eye(2), int(n))
            for mean, sd, n in zip(self.mean.numpy(), self.sd.numpy()[:, 0], counts)
        ]
        return torch.tensor(np.concatenate(parts), dtype=torch.float32)


mixtures = [Mixture(modes) for modes in MODES]


def adam(parameters, betas=(0.9, 0.999)):
    return torch.optim.Adam(parameters, lr=1e-3, betas=betas, foreach=kind == "careful")


opt_t, opt_g, opt_m = adam(maps.parameters()), adam(nets.parameters()), adam([m], (0, 0.9))
one_cycle = torch.optim.lr_scheduler.OneCycleLR
sched_t = one_cycle(opt_t, 1e-3, total_steps=LENGTH * INNER)
sched_g = one_cycle(opt_g, 1e-3, total_steps=LENGTH)
sched_m = one_cycle(opt_m, 1e-3, total_steps=LENGTH)


def require(module, flag):
    for p in module.parameters():
        p.requires_grad_(flag)


def residuals(x, y):
    """c - f at the images of all marginals, each potential's network applied once."""
    g = torch.cat([n(y.view(K * B, 2)) for n in nets], 1).view(K, B, NETS)
    f = torch.bmm(g, MIX.unsqueeze(2)).squeeze(2)
    share = torch.tensor([1 / (K * w) for w in LAMBDA]).unsqueeze(1)
    return 0.5 * (y - x).square().sum(2) - f - m * share


def careful_step():
    require(nets, False)
    m.requires_grad_(False)
    require(maps, True)
    weight = torch.tensor(LAMBDA)
    for _ in range(INNER):
        x = torch.stack([mixture.careful() for mixture in mixtures])
        y = torch.stack([t(a) for t, a in zip(maps, x)])
        loss = (residuals(x, y).mean(1) * weight).sum()
        opt_t.zero_grad(set_to_none=True)
        loss.backward()
        opt_t.step()
        sched_t.step()
    with torch.no_grad():
        y = torch.stack([t(a) for t, a in zip(maps, x)])
    require(nets, True)
    m.requires_grad_(True)
    r = residuals(x, y)
    phi = -TAU * torch.expm1(-r / TAU)
    objective = (phi.mean(1) * weight).sum() + m
    opt_g.zero_grad(set_to_none=True)
    opt_m.zero_grad(set_to_none=True)
    (-objective).backward()
    opt_g.step()
    opt_m.step()
    sched_g.step()
    sched_m.step()
    return objective


def potential(k, y):
    if NETS == 1:
        own = nets[0](y) if k == 0 else -nets[0](y)
    else:
        own = nets[k](y)
        for n in range(K):
            if n != k:
                own = own - LAMBDA[n] / (LAMBDA[k] * (K - 1)) * nets[n](y)
    return own + m / (K * LAMBDA[k])


def released_step():
    require(nets, False)
    m.requires_grad_(False)
    require(maps, True)
    nets.eval()
    maps.train()
    for _ in range(INNER):
        xs = [mixture.released() for mixture in mixtures]
        opt_t.zero_grad()
        loss = 0
        for k in range(K):
            y = maps[k](xs[k])
            cost = 0.5 * torch.sum((xs[k] - y) ** 2, dim=1, keepdim=True)
            loss = loss + LAMBDA[k] * (cost - potential(k, y)).mean()
        loss.backward()
        opt_t.step()
        sched_t.step()
    require(maps, False)
    require(nets, True)
    m.requires_grad_(True)
    maps.eval()
    nets.train()
    opt_g.zero_grad()
    opt_m.zero_grad()
    total = 0
    for k in range(K):
        with torch.no_grad():
            y = maps[k](xs[k])
        cost = 0.5 * torch.sum((xs[k] - y) ** 2, dim=1, keepdim=True)
        r = cost - potential(k, y)
        total = total + LAMBDA[k] * (TAU * (torch.exp(-r / TAU) - 1)).mean()
    total = total - m
    total.backward()
    opt_g.step()
    opt_m.step()
    sched_g.step()
    sched_m.step()
    total.item()
    return -total


step = careful_step if kind == "careful" else released_step
serve(steps, 5, step)
