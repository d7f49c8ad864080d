"""Writes the two TorchScript files that CodecTest reads: images to four channels of half the side.

usage: codec.py FOLDER
"""

import pathlib
import sys

import torch


class Encode(torch.nn.Module):
    def forward(self, x):
        return 2 * torch.nn.functional.pixel_unshuffle(x, 2) + 0.5


class Decode(torch.nn.Module):
    def forward(self, z):
        return torch.nn.functional.pixel_shuffle((z - 0.5) / 2, 2)


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
torch.jit.script(Encode()).save(str(folder / "encode.pt"))
torch.jit.script(Decode()).save(str(folder / "decode.pt"))
