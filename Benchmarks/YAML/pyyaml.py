#!/usr/bin/env python3
"""Times how PyYAML's CSafeLoader builds its objects from a file, the best of three runs."""
import gc
import sys
import time

import yaml

text = open(sys.argv[1], "rb").read()
best = float("inf")
for _ in range(3):
    gc.collect()
    start = time.perf_counter()
    yaml.load(text, Loader=yaml.CSafeLoader)
    best = min(best, time.perf_counter() - start)
print(f"PyYAML objects {best * 1e3:.1f} ms {len(text) / best / 1e6:.1f} MB/s")
