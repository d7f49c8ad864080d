"""Answers compare.py: after "ready", a line of times for each line on the standard input."""

import sys
import time


def serve(steps, warm, step):
    """Runs `step` `warm` times, then `steps` times for each line read.

    Prints wall and CPU milliseconds of this thread per step, and the last loss.
    """
    for _ in range(warm):
        step()
    print("ready", flush=True)
    for _ in sys.stdin:
        wall, cpu = time.perf_counter(), time.thread_time()
        for _ in range(steps):
            loss = step()
        value = loss.item()
        print(
            "%.4f %.4f %.5g"
            % (
                (time.perf_counter() - wall) * 1e3 / steps,
                (time.thread_time() - cpu) * 1e3 / steps,
                value,
            ),
            flush=True,
        )
