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
import json
import math
import os
import statistics
import subprocess
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
from torch import nn  # noqa: E402
from torch.nn import functional as F  # noqa: E402

# vocabulary, width, layers, heads, context, batch; steps a round for Glassbox and for PyTorch
SHAPES = {
    "S": ((512, 64, 2, 4, 32, 32), 60, 20),
    "M": ((1024, 128, 4, 4, 64, 32), 10, 6),
    "L": ((4096, 256, 6, 8, 128, 16), 3, 3),
}
MUST = {"pytorch": {"S": 0.60, "M": 0.85, "L": 0.90}, "floor": {"S": 1.75, "M": 1.65, "L": 1.60}}
AIM = {"pytorch": {"S": 0.45, "M": 0.65, "L": 0.70}, "floor": {"S": 1.40, "M": 1.25, "L": 1.20}}


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.mlp_in = nn.Linear(width, 4 * width)
        self.mlp_out = nn.Linear(4 * width, width)

    def forward(self, x, mask):
        rows, tokens, width = x.shape
        split = lambda y: y.view(rows, tokens, self.heads, width // self.heads).transpose(1, 2)
        queries, keys, values = map(split, self.qkv(self.norm1(x)).split(width, dim=2))
        scores = queries @ keys.transpose(-2, -1) / math.sqrt(width // self.heads)
        weights = F.softmax(scores.masked_fill(mask, float("-inf")), dim=-1)
        attended = (weights @ values).transpose(1, 2).reshape(rows, tokens, width)
        x = x + self.attention_out(attended)
        return x + self.mlp_out(F.gelu(self.mlp_in(self.norm2(x)), approximate="tanh"))


class Gpt2(nn.Module):
    def __init__(self, vocabulary, width, layers, heads, context):
        super().__init__()
        self.tokens = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(context, width)
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.register_buffer("mask", torch.ones(context, context).triu(1).bool())

    def forward(self, inputs):
        x = self.tokens(inputs) + self.positions.weight
        for block in self.blocks:
            x = block(x, self.mask)
        return self.norm(x) @ self.tokens.weight.T


class PyTorchSteps:
    def __init__(self, shape):
        vocabulary, width, layers, heads, context, batch = shape
        torch.manual_seed(1)
        self.model = Gpt2(vocabulary, width, layers, heads, context)
        matrices = [p for n, p in self.model.named_parameters() if p.ndim == 2 and "blocks" in n]
        others = [p for n, p in self.model.named_parameters() if p.ndim != 2 or "blocks" not in n]
        self.optimizer = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}],
            lr=1e-3, betas=(0.9, 0.98))
        self.inputs = torch.randint(vocabulary, (batch, context))
        self.targets = torch.randint(vocabulary, (batch, context))
        self.step()

    def step(self):
        self.optimizer.zero_grad()
        logits = self.model(self.inputs)
        F.cross_entropy(logits.flatten(0, 1), self.targets.flatten()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()

    def median_ms(self, steps):
        times = []
        for _ in range(steps):
            begin = time.perf_counter()
            self.step()
            times.append(1e3 * (time.perf_counter() - begin))
        return statistics.median(times)


def measure_glassbox(program, shape, threads, steps):
    command = [program, "bench", "--shape", shape, "--backend", "cpu", "--threads", str(threads),
               "--steps", str(steps), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


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
    sizes, own_steps, torch_steps = SHAPES[shape]
    pytorch = PyTorchSteps(sizes)
    runs = []
    for _ in range(rounds):
        own = measure_glassbox(program, shape, threads, own_steps)
        runs.append((own["median_ms"], pytorch.median_ms(torch_steps),
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
