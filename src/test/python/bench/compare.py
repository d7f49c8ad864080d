"""Runs programs alternately and prints how many times faster the first is than each other.

usage: compare.py ROUNDS NAME=COMMAND...

Each program prints "ready", then answers every line on its standard input with
"WALL CPU LOSS" (milliseconds a step). Only one of them works at a time. The ratio is taken within
each round, so that a machine whose speed drifts does not favour either; the median over the rounds
is printed, from CPU time of the working thread, which a busy machine disturbs least. Every library
below the programs is held to one thread: OpenBLAS keeps a pool of its own, whose time a program
that limits only its framework's threads gets for nothing.
"""

import os
import shlex
import statistics
import subprocess
import sys

rounds = int(sys.argv[1])
one = {name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}
programs = []
for spec in sys.argv[2:]:
    name, command = spec.split("=", 1)
    process = subprocess.Popen(
        shlex.split(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **one},
    )
    while process.stdout.readline().strip() != "ready":
        if process.poll() is not None:
            sys.exit(name + " ended before it was ready")
    programs.append((name, process))

wall = {name: [] for name, _ in programs}
cpu = {name: [] for name, _ in programs}
for _ in range(rounds):
    for name, process in programs:
        process.stdin.write("go\n")
        process.stdin.flush()
        w, c, _ = process.stdout.readline().split()
        wall[name].append(float(w))
        cpu[name].append(float(c))
for name, process in programs:
    process.stdin.close()
    process.wait()

first = programs[0][0]
for name, _ in programs:
    line = "%-24s %8.2f ms wall  %8.2f ms cpu" % (
        name,
        statistics.median(wall[name]),
        statistics.median(cpu[name]),
    )
    if name != first:
        ratios = sorted(b / a for a, b in zip(cpu[first], cpu[name]))
        walls = sorted(b / a for a, b in zip(wall[first], wall[name]))
        line += "  %s is %.2f times as fast (wall %.2f; rounds %.2f to %.2f)" % (
            first,
            statistics.median(ratios),
            statistics.median(walls),
            ratios[0],
            ratios[-1],
        )
    print(line)
