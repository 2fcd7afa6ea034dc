#!/usr/bin/env python3
"""Times full training steps of Glassbox and of PyTorch in turns and prints the ratios.

    bench/against_pytorch.py [--program build/release/bin/glassbox-cli] [--shapes SML]
                             [--rounds 5] [--threads 1]

Both train GPT-2 of the same shape on random tokens in fp32: forward, backward, clipping to norm 1,
AdamW. They run one after the other, round after round, so that a busy machine disturbs both alike;
the ratio is taken of the medians within each round, and the median of these is printed. The floor
is the work of a step divided by the multiply-add peak that Glassbox measures in the same run.
Needs PyTorch with a fast BLAS (Debian: python3-torch and libopenblas0-pthread).
"""
import argparse
import math
import os
import statistics
import time

ARGUMENTS = argparse.ArgumentParser(description="Glassbox against PyTorch, in turns.")
ARGUMENTS.add_argument("--program", default="build/release/bin/glassbox-cli")
ARGUMENTS.add_argument("--shapes", default="SML")
ARGUMENTS.add_argument("--rounds", type=int, default=5)
ARGUMENTS.add_argument("--threads", type=int, default=1)
arguments = ARGUMENTS.parse_args()
# OpenBLAS has threads of its own beside PyTorch's; unless told so before it is loaded, it takes all
# cores even where PyTorch was given one.
for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[variable] = str(arguments.threads)

import torch  # noqa: E402
from torch.nn import functional as F  # noqa: E402

from pytorch_model import (SHAPES, Gpt2, adamw, learn, measure_glassbox,  # noqa: E402
                           median_ms, random_tokens)

STEPS = {"S": (60, 20), "M": (10, 6), "L": (3, 3)}  # a round, for Glassbox and for PyTorch
MUST = {"pytorch": {"S": 0.60, "M": 0.85, "L": 0.90}, "floor": {"S": 1.75, "M": 1.65, "L": 1.60}}
AIM = {"pytorch": {"S": 0.45, "M": 0.65, "L": 0.70}, "floor": {"S": 1.40, "M": 1.25, "L": 1.20}}


def plain_attention(context):
    mask = torch.ones(context, context).triu(1).bool()

    def attend(queries, keys, values):
        scores = queries @ keys.transpose(-2, -1) / math.sqrt(queries.shape[-1])
        return F.softmax(scores.masked_fill(mask, float("-inf")), dim=-1) @ values

    return attend


class PyTorchSteps:
    def __init__(self, shape):
        torch.manual_seed(1)
        self.model = Gpt2(shape, plain_attention(shape[4]))
        self.parameters = list(self.model.parameters())
        self.optimizer = adamw(self.model)
        self.inputs, self.targets = random_tokens(shape), random_tokens(shape)
        self.step()

    def step(self):
        self.optimizer.zero_grad()
        learn(self.model(self.inputs, self.targets), self.optimizer, self.parameters)


def require_fast_blas():
    """Debian's PyTorch runs on whatever BLAS is installed; against the plain one anybody wins."""
    a, b = torch.randn(512, 512), torch.randn(512, 512)
    a @ b
    begin = time.perf_counter()
    for _ in range(5):
        a @ b
    rate = 5 * 2 * 512**3 / (time.perf_counter() - begin) * 1e-9
    if rate < 20:
        raise SystemExit(f"PyTorch multiplies matrices at {rate:.1f} GFLOP/s only: it runs on the "
                         "reference BLAS. Install libopenblas0-pthread for a fair comparison.")


def measure(program, shape, threads, rounds):
    own_steps, torch_steps = STEPS[shape]
    pytorch = PyTorchSteps(SHAPES[shape])
    runs = []
    for _ in range(rounds):
        own = measure_glassbox(program, shape, own_steps, "--backend", "cpu",
                               "--threads", str(threads))
        runs.append((own["median_ms"], median_ms(pytorch.step, torch_steps),
                     own["work"] / own["peak"] * 1e3, own["peak"] * 1e-9))
    return {
        "own": statistics.median(r[0] for r in runs),
        "torch": statistics.median(r[1] for r in runs),
        "floor": statistics.median(r[2] for r in runs),
        "peak": statistics.median(r[3] for r in runs),
        "of torch": statistics.median(r[0] / r[1] for r in runs),
        "of floor": statistics.median(r[0] / r[2] for r in runs),
    }


def main():
    torch.set_num_threads(arguments.threads)
    require_fast_blas()
    print(f"PyTorch {torch.__version__}, threads {arguments.threads}, rounds {arguments.rounds}\n")
    print("| shape | Glassbox ms | PyTorch ms | floor ms (peak GFLOP/s) | of PyTorch | must | aim "
          "| of floor | must | aim |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for shape in arguments.shapes:
        r = measure(arguments.program, shape, arguments.threads, arguments.rounds)
        print(f"| {shape} | {r['own']:.2f} | {r['torch']:.2f} | {r['floor']:.2f} ({r['peak']:.1f}) "
              f"| **{r['of torch']:.3f}** | {MUST['pytorch'][shape]:.2f} | "
              f"{AIM['pytorch'][shape]:.2f} | **{r['of floor']:.3f}** | "
              f"{MUST['floor'][shape]:.2f} | {AIM['floor'][shape]:.2f} |", flush=True)


if __name__ == "__main__":
    main()
