"""The UNet of UOT-FM in plain PyTorch: parameter counts, and the values recorded in UNetTest.

usage: unet.py        (torch 1.13 or newer)

Weights are not drawn but given by a formula in the order of their names here, which are those of
the program, so that both sides have the same.
"""

import math

import torch
import torch.nn.functional as F


class Net:
    def __init__(self, channels, side, width, mults, blocks, attention, heads, dim, pool, train_freq, every):
        self.p = {}
        self.c = dict(width=width, heads=heads, dim=dim, pool=pool, every=every, train=train_freq)
        h = width
        if train_freq:
            self.add("time.frequencies", h // 2)
        self.linear("time.in", h, 4 * h)
        self.linear("time.out", 4 * h, h)
        self.conv("stem", channels, h, 3)
        d = [h] + [h * m for m in mults]
        n = len(mults)
        self.down, self.up = [], []
        for l in range(1, n + 1):
            a = side // 2 ** (l - 1) in attention
            self.down.append(self.block(f"down{l}.0", d[l - 1], d[l], None, a))
            for b in range(1, blocks - 1):
                self.down.append(self.block(f"down{l}.{b}", d[l], d[l], None, a))
            if l < n:
                self.down.append(self.block(f"down{l}.half", d[l], d[l], "down", a))
        self.middle = [self.block("middle.0", d[n], d[n], None, True), self.block("middle.1", d[n], d[n], None, False)]
        for l in range(n, 0, -1):
            a = side // 2 ** (l - 1) in attention
            for b in range(blocks - 1):
                self.up.append((self.block(f"up{l}.{b}", 2 * d[l], d[l], None, a), True))
            self.up.append((self.block(f"up{l}.out", d[l] + d[l - 1], d[l - 1], None, a), True))
            if l > 1:
                self.up.append((self.block(f"up{l}.twice", d[l - 1], d[l - 1], "up", a), False))
        self.norm("norm", h)
        self.conv("head", h, channels, 1)

    def add(self, name, *shape):
        size = math.prod(shape)
        i = torch.arange(size, dtype=torch.float64)
        k = len(self.p)
        if name.endswith("frequencies"):
            v = torch.exp(-math.log(10000) * i / (size - 1))
        elif len(shape) > 1:
            v = torch.sin(1.3 * i + k) / math.sqrt(size / shape[0])
        elif ".norm" in name or name.startswith("norm"):
            v = (1 if name.endswith("weight") else 0) + 0.1 * torch.sin(1.3 * i + k)
        else:
            v = 0.1 * torch.sin(1.3 * i + k)
        self.p[name] = v.reshape(shape)

    def linear(self, name, i, o):
        self.add(name + ".weight", o, i)
        self.add(name + ".bias", o)

    def conv(self, name, i, o, k):
        self.add(name + ".weight", o, i, k, k)
        self.add(name + ".bias", o)

    def convt(self, name, i, o, k):
        self.add(name + ".weight", i, o, k, k)
        self.add(name + ".bias", o)

    def norm(self, name, c):
        self.add(name + ".weight", c)
        self.add(name + ".bias", c)

    def block(self, name, ci, co, way, attends):
        self.norm(name + ".norm1", ci)
        if way == "down" and not self.c["pool"]:
            self.conv(name + ".resample", ci, ci, 3)
        if way == "up" and not self.c["pool"]:
            self.convt(name + ".resample", ci, ci, 4)
        self.conv(name + ".conv1", ci, co, 3)
        self.linear(name + ".time", self.c["width"], co)
        self.norm(name + ".norm2", co)
        self.conv(name + ".conv2", co, co, 3)
        used = ci != co or way is not None
        if used or self.c["every"]:
            self.conv(name + ".shortcut", ci, co, 1)
        if attends:
            hd = self.c["heads"] * self.c["dim"]
            self.norm(name + ".attention.norm", co)
            self.conv(name + ".attention.qkv", co, 3 * hd, 1)
            self.conv(name + ".attention.out", hd, co, 1)
        return name, ci, co, way, attends, used

    def gn(self, x, name):
        g = min(x.shape[1] // 4, 32)
        return F.group_norm(x, g, self.p[name + ".weight"], self.p[name + ".bias"])

    def c2(self, x, name, s=1, p=0):
        return F.conv2d(x, self.p[name + ".weight"], self.p[name + ".bias"], s, p)

    def lin(self, x, name):
        return F.linear(x, self.p[name + ".weight"], self.p[name + ".bias"])

    def resample(self, x, name, way):
        if self.c["pool"]:
            return F.avg_pool2d(x, 2) if way == "down" else F.interpolate(x, scale_factor=2)
        if way == "down":
            return self.c2(x, name + ".resample", 2, 1)
        return F.conv_transpose2d(x, self.p[name + ".resample.weight"], self.p[name + ".resample.bias"], 2, 1)

    def run(self, block, x, temb):
        name, ci, co, way, attends, used = block
        h = F.silu(self.gn(x, name + ".norm1"))
        if way:
            h, x = self.resample(h, name, way), self.resample(x, name, way)
        h = self.c2(h, name + ".conv1", 1, 1)
        h = h + self.lin(F.silu(temb), name + ".time")[:, :, None, None]
        h = self.c2(F.silu(self.gn(h, name + ".norm2")), name + ".conv2", 1, 1)
        if used:
            x = self.c2(x, name + ".shortcut")
        out = (h + x) / math.sqrt(2)
        return out + self.attend(out, name + ".attention") if attends else out

    def attend(self, x, name):
        n, _, a, b = x.shape
        hh, dd = self.c["heads"], self.c["dim"]
        q, k, v = self.c2(self.gn(x, name + ".norm"), name + ".qkv").reshape(n, 3, hh, dd, a * b).unbind(1)
        m = torch.einsum("nhds,nhes->nhde", k.softmax(-1), v)
        o = torch.einsum("nhde,nhds->nhes", m, q)
        return self.c2(o.reshape(n, hh * dd, a, b), name + ".out")

    def __call__(self, t, x):
        h = self.c["width"]
        w = torch.exp(-math.log(10000) * torch.arange(h // 2, dtype=torch.float64) / (h // 2 - 1)).to(t.dtype)
        e = torch.cat([torch.sin(t[:, None] * w), torch.cos(t[:, None] * w)], 1)
        temb = self.lin(F.silu(self.lin(e, "time.in")), "time.out")
        y = self.c2(x, "stem", 1, 1)
        skips = [y]
        for b in self.down:
            y = self.run(b, y, temb)
            skips.append(y)
        for b in self.middle:
            y = self.run(b, y, temb)
        for b, opposite in self.up:
            y = self.run(b, torch.cat([y, skips.pop()], 1) if opposite else y, temb)
        assert not skips
        return self.c2(F.silu(self.gn(y, "norm")), "head")


def values(pool):
    net = Net(2, 8, 8, [1, 2], 3, [4], 2, 4, pool, False, True)
    x = torch.sin(0.37 * torch.arange(2 * 2 * 64, dtype=torch.float64)).reshape(2, 2, 8, 8)
    y = net(torch.tensor([0.25, 0.9], dtype=torch.float64), x).flatten()
    return [round(y[k].item(), 6) for k in (0, 63, 64, 100, 128, 200, 255)], round(y.square().mean().item(), 6)


if __name__ == "__main__":
    print("convolution", *values(False))
    print("pooling", *values(True))
    for name, args in {
        "cifar": (3, 32, 256, [1, 2, 2, 2], 2, [16], 4, 64),
        "celeba64": (3, 64, 192, [1, 2, 3, 4], 3, [32, 16, 8], 4, 64),
        "latent": (4, 32, 128, [2, 2, 2], 4, [16], 1, 64),
    }.items():
        for flags in ((True, True), (False, False)):
            net = Net(*args, False, *flags)
            print(name, flags, sum(v.numel() for v in net.p.values()))
