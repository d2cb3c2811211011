#!/usr/bin/env python3
"""How long until the first question is on the screen, and how much memory that takes.

    cargo build --release && cargo build --release --example bare_confirm
    python3 tests/bench/startup.py [RUNS]

Each program is started in a pseudo-terminal of its own, in turn; the clock stops when its first question has arrived.
Prints minimum and median in milliseconds and the peak resident memory in MB.
"""

import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from fcntl import ioctl

PROGRAMS = [
    ("hangup", ["target/release/hangup", "--lang", "en"], b"y n u"),
    ("hangup (Japanese)", ["target/release/hangup", "--lang", "ja"], b"y n u"),
    ("bare dialoguer Confirm", ["target/release/examples/bare_confirm"], b"Question 1"),
    ("whiptail --yesno", ["whiptail", "--yesno", "Question 1", "10", "40"], b"Question 1"),
]


def first_question(command, expected):
    start = time.perf_counter()
    child, screen = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen = b""
    while expected not in seen:
        if not select.select([screen], [], [], 5)[0]:
            raise SystemExit(f"{command[0]} shows no question")
        seen += os.read(screen, 65536)
    elapsed = time.perf_counter() - start
    os.kill(child, signal.SIGKILL)
    usage = os.wait4(child, 0)[2]
    os.close(screen)
    return elapsed * 1000, usage.ru_maxrss / 1024


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    figures = {name: [] for name, _, _ in PROGRAMS}
    for _ in range(runs):
        for name, command, expected in PROGRAMS:
            try:
                figures[name].append(first_question(command, expected))
            except FileNotFoundError:
                pass
    print(f"{'first question, ' + str(runs) + ' starts':28} min ms  median ms  peak MB")
    for name, figure in figures.items():
        times = [time for time, _ in figure]
        memory = max(memory for _, memory in figure)
        print(f"{name:28} {min(times):6.1f} {statistics.median(times):10.1f} {memory:8.1f}")


main()
