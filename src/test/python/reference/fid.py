"""Frechet distances by SciPy, and the values and the file that FidTest uses.

usage: fid.py [FILE.pt]     writes a small TorchScript feature network there

Features are given by a formula, rounded to float32 as in the program. Distances two ways: the
matrix root of the product of the covariances, as in published code; and singular values of the
product of the centred features, which is exact also where there are fewer points than features.
"""

import sys

import numpy as np
import scipy.linalg
import torch


def features(n, d, phase, scale):
    i = np.arange(n)[:, None]
    k = np.arange(d)[None, :]
    wave = np.sin(0.7 * i * (k + 1) + phase + 0.3 * k) + 0.5 * np.cos(0.11 * i * i + k)
    return (scale * wave + 0.01 * k).astype(np.float32).astype(np.float64)


def by_root(x, y):
    root = scipy.linalg.sqrtm(np.cov(x.T) @ np.cov(y.T))
    d = x.mean(0) - y.mean(0)
    return d @ d + np.trace(np.cov(x.T)) + np.trace(np.cov(y.T)) - 2 * np.trace(root).real


def by_values(x, y):
    a = (x - x.mean(0)) / np.sqrt(len(x) - 1)
    b = (y - y.mean(0)) / np.sqrt(len(y) - 1)
    d = x.mean(0) - y.mean(0)
    return d @ d + (a * a).sum() + (b * b).sum() - 2 * scipy.linalg.svdvals(a @ b.T).sum()


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = torch.nn.Conv2d(3, 4, 4, 4)
        with torch.no_grad():
            w = self.conv.weight
            w.copy_(torch.sin(torch.arange(w.numel(), dtype=torch.float32)).reshape(w.shape) / 4)
            self.conv.bias.copy_(torch.tensor([0.0, 0.1, 0.2, 0.3]))

    def forward(self, x):
        return torch.relu(self.conv(x)).mean((2, 3))


def pattern(side):
    c = torch.arange(3)[:, None, None]
    i = torch.arange(side)[None, :, None]
    j = torch.arange(side)[None, None, :]
    shade = torch.div(7 * i + (3 + 2 * c) * j, 8, rounding_mode="floor") % 16
    return (2 * shade / 15 - 1)[None]


if __name__ == "__main__":
    for n, m, d in ((300, 200, 16), (500, 400, 64), (40, 30, 64)):
        x, y = features(n, d, 0.0, 1.0), features(m, d, 0.5, 1.2)
        print(n, m, d, "%.12g" % by_root(x, y), "%.12g" % by_values(x, y))
    net = Net().eval()
    grey = torch.sin(0.1 * torch.arange(2 * 28 * 28)).reshape(2, 1, 28, 28).float() * 1.2
    sized = torch.nn.functional.interpolate(
        grey.clamp(-1, 1).repeat(1, 3, 1, 1), (16, 16), mode="bilinear", align_corners=False, antialias=True
    )
    with torch.no_grad():
        print("features", net(sized).flatten().numpy())
        print("activation %.6g" % net(pattern(16)).mean())
        if len(sys.argv) > 1:
            torch.jit.trace(net, torch.zeros(1, 3, 16, 16)).save(sys.argv[1])
