"""Flow-matching steps on images in PyTorch, pairs being independent.

usage: flow_images.py STEPS mixer|unet THREADS

The same networks, batches and optimiser as ImageFlowBench; foreach Adam and average, nothing read
back. For each line on standard input: STEPS steps, then milliseconds per step and the loss.
"""

import pathlib
import sys

import torch
import torch.nn as nn
from serve import serve

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "reference"))
from unet import Net  # noqa: E402

steps, kind, threads = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
torch.set_num_threads(threads)
torch.manual_seed(1)


class Block(nn.Module):
    def __init__(self, channels, patches, width):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm((channels, patches)), nn.LayerNorm((patches, channels))
        self.a = nn.Sequential(nn.Linear(patches, width), nn.ReLU(), nn.Linear(width, patches))
        self.b = nn.Sequential(nn.Linear(channels, width), nn.ReLU(), nn.Linear(width, channels))

    def forward(self, y):
        y = y + self.a(self.norm1(y))
        y = y.transpose(1, 2)
        y = y + self.b(self.norm2(y))
        return y.transpose(1, 2)


class Mixer(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(2, 64, 4, 4)
        self.blocks = nn.Sequential(*[Block(64, 49, 512) for _ in range(4)])
        self.norm = nn.LayerNorm((64, 49))
        self.head = nn.ConvTranspose2d(64, 1, 4, 4)

    def forward(self, t, x):
        plane = t[:, None, None, None].expand(-1, 1, 28, 28)
        y = self.stem(torch.cat([x, plane], 1)).flatten(2)
        return self.head(self.norm(self.blocks(y)).unflatten(2, (7, 7)))


if kind == "mixer":
    net, batch, shape = Mixer(), 256, (1, 28, 28)
    params = list(net.parameters())
else:
    net, batch, shape = Net(3, 32, 32, [1, 2, 2], 2, [16], 2, 16, False, False, False), 32, (3, 32, 32)
    net.p = {k: v.float().requires_grad_() for k, v in net.p.items()}
    params = list(net.p.values())
average = [p.detach().clone() for p in params]
adam = torch.optim.Adam(params, lr=1e-3, foreach=True)
source, target = torch.randn(1024, *shape), torch.randn(1024, *shape)


def epochs(data):
    while True:
        order = torch.randperm(len(data))
        for i in range(len(data) // batch):
            yield data[order[i * batch : (i + 1) * batch]]


xs, ys = epochs(source), epochs(target)


def step():
    x, y = next(xs), next(ys)
    t = (torch.arange(batch) + torch.rand(batch)) / batch
    s = t[:, None, None, None]
    at = s * y + (1 - s) * x + 0.1 * torch.randn_like(x)
    loss = (net(t, at) - (y - x)).square().mean()
    adam.zero_grad(set_to_none=True)
    loss.backward()
    adam.step()
    with torch.no_grad():
        torch._foreach_mul_(average, 0.999)
        torch._foreach_add_(average, params, alpha=0.001)
    return loss


serve(steps, 3, step)
