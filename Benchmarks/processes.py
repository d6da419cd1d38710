"""Whole processes against each other, on a memory file system, in rounds that run them one after the other."""
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

SILENT = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]


def memory_folder():
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    if not base:
        print("bench: no /dev/shm here; the figures include a disk")
    return Path(tempfile.mkdtemp(prefix="vanban-bench-", dir=base))


def install(vanban, folder):
    """The program and its templates, on the memory file system too."""
    program = folder / "bin" / "vanban"
    program.parent.mkdir()
    shutil.copy2(vanban, program)
    shutil.copytree(Path(vanban).resolve().parent.parent / "share", folder / "share")
    return program


def seconds(command):
    """Wall-clock time of a process from spawning to its end."""
    arguments = [str(c) for c in command]
    start = time.perf_counter()
    child = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=SILENT)
    _, status = os.waitpid(child, 0)
    took = time.perf_counter() - start
    if status:
        raise SystemExit(f"bench: {' '.join(arguments)} ended with {status}")
    return took


def warm(commands):
    """Fills caches, writes byte code and the results."""
    for command in list(commands.values()) * 2:
        seconds(command)


def race(commands, rounds):
    """The times of each, round by round, so that what else the machine does meets all of them."""
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return times


def report(title, times, goals):
    """Prints medians and the median of the ratios of the rounds; says whether the goals are met."""
    rounds = len(times["vanban"])
    lines = [f"{title}, {rounds} rounds, {os.cpu_count()} cores",
             f"{'':10}{'median':>10}{'fastest':>10}{'ratio':>9}   goal"]
    met = True
    for name, values in times.items():
        ratio = statistics.median(v / own for v, own in zip(values, times["vanban"]))
        goal = goals.get(name)
        met = met and (goal is None or ratio >= goal)
        wanted = f"{goal} times" + ("" if ratio >= goal else ": MISSED") if goal else ""
        lines.append(f"{name:10}{statistics.median(values) * 1e3:7.1f} ms{min(values) * 1e3:7.1f} ms"
                     f"{ratio:8.1f}x   {wanted}".rstrip())
    print("\n".join(lines))
    return met


def main(usage, compare):
    """A script PROGRAM [RUNS]: `compare(program, rounds, folder)` in a folder that goes afterwards."""
    if len(sys.argv) < 2:
        raise SystemExit(usage)
    folder = memory_folder()
    try:
        met = compare(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 40, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    raise SystemExit(0 if met else 1)
