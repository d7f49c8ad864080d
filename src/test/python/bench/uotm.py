"""Outer iterations of the UOTM outlier toy in PyTorch, on one thread.

usage: uotm.py careful|careful-shared|released STEPS LAMBDA [DIM]

careful         what a good hand would write: generator without gradient in the potential's update
                where that is possible, detached images, fused (foreach) Adam, data drawn on the
                device, nothing read back
careful-shared  the same, and the generator's trunk and Jacobian, which stay the same during the
                five inner updates, are computed once (the program under test does that, too)
released        the structure of the loop that the authors released, with what it costs: a data
                loader whose source points carry an extra axis, so that potentials (B, 1, 1) and
                costs (B, 1) meet in all B x B pairs; a generator in the graph of the potential's
                update and double backward through it; a potential that takes gradients in the
                map's update, too; source points that keep theirs; plain Adam

For each line on standard input: STEPS iterations, then wall and CPU milliseconds per iteration.
"""

import math
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
from serve import serve

torch.set_num_threads(1)
torch.manual_seed(1)
kind, steps, lmbda = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
dim = int(sys.argv[4]) if len(sys.argv) > 4 else 1
B, H, TAU, N, INNER = 256, 128, 0.1, 4000, 5


class Trunk(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.first = nn.Linear(d, H)
        self.blocks = nn.ModuleList(
            nn.Sequential(*[m for _ in range(3) for m in (nn.Linear(H, H), nn.SiLU())])
            for _ in range(3)
        )

    def forward(self, x):
        a = self.first(x)
        for block in self.blocks:
            a = (a + block(a)) / math.sqrt(2)
        return a


class Potential(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.trunk = Trunk(d)
        self.head = nn.Sequential(nn.Linear(H, H), nn.SiLU(), nn.Linear(H, 1))

    def forward(self, x):
        return self.head(self.trunk(x))


class Generator(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.trunk = Trunk(d)
        self.noise = nn.Sequential(nn.Linear(d, H), nn.SiLU(), nn.Linear(H, H))
        self.head = nn.Sequential(nn.Linear(H, H), nn.SiLU(), nn.Linear(H, d))

    def forward(self, x, z):
        return self.head(self.trunk(x) + self.noise(z))


D, G = Potential(dim), Generator(dim)
outliers = N // 100
target = torch.cat(
    [-1 + 0.1 * torch.randn(outliers, dim), 1 + 0.1 * torch.randn(N - outliers, dim)]
)


def make_adam(net):
    try:
        return torch.optim.Adam(net.parameters(), lr=1e-4, foreach=kind != "released")
    except TypeError:
        return torch.optim.Adam(net.parameters(), lr=1e-4)


opt_d, opt_g = make_adam(D), make_adam(G)


def zero(opt):
    try:
        opt.zero_grad(set_to_none=kind != "released")
    except TypeError:
        opt.zero_grad()


def careful_step(x, y):
    for p in G.parameters():
        p.requires_grad_(False)
    xs = x.detach().requires_grad_(lmbda > 0)
    for _ in range(INNER):
        z = torch.randn(B, dim)
        if lmbda > 0:
            yh = G(xs, z)
        else:
            with torch.no_grad():
                yh = G(x, z)
        vf, vr = D(torch.cat([yh, y])).flatten().split(B)
        c = 0.5 * TAU * (yh.detach() - x).square().sum(1)
        loss = torch.exp(vf - c).mean() + torch.exp(-vr).mean()
        if lmbda > 0:
            (g,) = torch.autograd.grad(vf.sum(), xs, create_graph=True)
            loss = loss + lmbda * g.square().sum(1).mean()
        grads = torch.autograd.grad(loss, list(D.parameters()))
        for p, q in zip(D.parameters(), grads):
            p.grad = q
        opt_d.step()
    for p in G.parameters():
        p.requires_grad_(True)
    return map_step(x)


def shared_step(x, y):
    """The trunk and, for the penalty, d T / d x once for all inner updates."""
    z = torch.randn(INNER * B, dim)
    if lmbda > 0:
        xs = x.detach().requires_grad_(True)
        a = G.trunk(xs)
        yh = G.head(a.repeat(INNER, 1) + G.noise(z))
        # Row (i, j) of the Jacobian for inner update i needs its own backward pass.
        jac = [
            [
                torch.autograd.grad(part[:, j].sum(), xs, retain_graph=True)[0]
                for j in range(dim)
            ]
            for part in yh.split(B)
        ]
    else:
        with torch.no_grad():
            yh = G.head(G.trunk(x).repeat(INNER, 1) + G.noise(z))
    yh = yh.detach()
    for i, part in enumerate(yh.split(B)):
        leaf = part.detach().requires_grad_(lmbda > 0)
        if lmbda > 0:
            vf, vr = D(leaf).flatten(), D(y).flatten()
        else:
            vf, vr = D(torch.cat([leaf, y])).flatten().split(B)
        c = 0.5 * TAU * (part - x).square().sum(1)
        loss = torch.exp(vf - c).mean() + torch.exp(-vr).mean()
        if lmbda > 0:
            (g,) = torch.autograd.grad(vf.sum(), leaf, create_graph=True)
            gx = sum(g[:, j : j + 1] * jac[i][j] for j in range(dim))
            loss = loss + lmbda * gx.square().sum(1).mean()
        grads = torch.autograd.grad(loss, list(D.parameters()))
        for p, q in zip(D.parameters(), grads):
            p.grad = q
        opt_d.step()
    return map_step(x)


def map_step(x):
    for p in D.parameters():
        p.requires_grad_(False)
    yh = G(x, torch.randn(B, dim))
    v = D(yh).flatten()
    loss = 0.5 * TAU * (yh - x).square().sum(1).mean() - v.mean()
    zero(opt_g)
    loss.backward()
    opt_g.step()
    for p in D.parameters():
        p.requires_grad_(True)
    return loss


def released_step(x, y):
    for _ in range(INNER):
        zero(opt_d)
        x.requires_grad = True
        yh = G(x, torch.randn_like(x))
        v = D(yh)
        c = 0.5 * TAU * torch.sum((yh - x) ** 2, dim=1)
        pairs = torch.exp(v - c) + torch.exp(-D(y))
        if lmbda > 0:
            (g,) = torch.autograd.grad(v.sum(), x, create_graph=True)
            pairs = pairs + lmbda * (g.norm(2, dim=1) ** 2).mean()
        pairs.mean().backward()
        opt_d.step()
    zero(opt_g)
    yh = G(x, torch.randn_like(x))
    loss = (0.5 * TAU * torch.sum((yh - x) ** 2, dim=1) - D(yh)).mean()
    loss.backward()
    opt_g.step()
    return loss


class Noise(torch.utils.data.Dataset):
    def __len__(self):
        return N

    def __getitem__(self, i):
        return torch.randn(1, dim)


class Points(torch.utils.data.Dataset):
    def __len__(self):
        return N

    def __getitem__(self, i):
        return target[i]


def loader(data):
    while True:
        yield from torch.utils.data.DataLoader(data, batch_size=B, shuffle=True, drop_last=True)


def batches():
    if kind == "released":
        yield from zip(loader(Noise()), loader(Points()))
    while True:
        order = torch.randperm(N)
        for i in range(N // B):
            yield torch.randn(B, dim), target[order[i * B : (i + 1) * B]]


data = batches()
step = {"careful": careful_step, "careful-shared": shared_step, "released": released_step}[kind]
serve(steps, 5, lambda: step(*next(data)))
