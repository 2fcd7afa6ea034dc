#!/usr/bin/env python3
"""Times full training steps of Glassbox's CUDA engine and of PyTorch on the same card, in turns.

    bench/against_pytorch_cuda.py [--program build/release/bin/glassbox-cli] [--shapes SML]
                                  [--rounds 3] [--ways eager,graph,compiled,compiled-graph] [--json FILE]

Both train GPT-2 of the same shape on random tokens: forward, backward, clipping to norm 1, AdamW.
Each step begins with tokens in ordinary memory and ends with its loss there. PyTorch computes in
fp32 (matrix products at 'highest' precision) with its fused attention and its fused AdamW, in up to
four ways: eager; the whole step captured as one CUDA graph; compiled by torch.compile; compiled and
captured. `--tf32` lets both use tf32, which is less exact.
Needs PyTorch with CUDA.
"""
import argparse
import json
import statistics
import subprocess
import time

import torch
from torch import nn
from torch.nn import functional as F

# vocabulary, width, layers, heads, context, batch; steps a round
SHAPES = {
    "S": ((512, 64, 2, 4, 32, 32), 400),
    "M": ((1024, 128, 4, 4, 64, 32), 200),
    "L": ((4096, 256, 6, 8, 128, 16), 60),
}
AIM_MS = {"S": 0.10, "M": 0.4, "L": 2.0}
DEVICE = "cuda"


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

    def forward(self, x):
        rows, tokens, width = x.shape
        split = lambda y: y.view(rows, tokens, self.heads, width // self.heads).transpose(1, 2)
        queries, keys, values = map(split, self.qkv(self.norm1(x)).split(width, dim=2))
        attended = F.scaled_dot_product_attention(queries, keys, values, is_causal=True)
        x = x + self.attention_out(attended.transpose(1, 2).reshape(rows, tokens, width))
        return x + self.mlp_out(F.gelu(self.mlp_in(self.norm2(x)), approximate="tanh"))


class Gpt2(nn.Module):
    def __init__(self, vocabulary, width, layers, heads, context):
        super().__init__()
        self.tokens = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(context, width)
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(width)

    def forward(self, inputs, targets):
        x = self.tokens(inputs) + self.positions.weight
        for block in self.blocks:
            x = block(x)
        logits = self.norm(x) @ self.tokens.weight.T
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten())


class PyTorchSteps:
    def __init__(self, shape, way):
        vocabulary, width, layers, heads, context, batch = shape
        torch.manual_seed(1)
        model = Gpt2(vocabulary, width, layers, heads, context).to(DEVICE)
        self.parameters = list(model.parameters())
        matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "blocks" in n]
        others = [p for n, p in model.named_parameters() if p.ndim != 2 or "blocks" not in n]
        self.optimizer = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}],
            lr=1e-3, betas=(0.9, 0.98), fused=True, capturable="graph" in way)
        self.model = torch.compile(model) if "compiled" in way else model
        host = lambda: torch.randint(vocabulary, (batch, context)).pin_memory()
        self.host_inputs, self.host_targets = host(), host()
        self.inputs, self.targets = self.host_inputs.to(DEVICE), self.host_targets.to(DEVICE)
        self.graph = None
        if "graph" in way:
            self.capture()
        for _ in range(5):
            self.step()

    def compute(self):
        self.optimizer.zero_grad(set_to_none=True)
        self.loss = self.model(self.inputs, self.targets)
        self.loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()

    def capture(self):
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            for _ in range(4):
                self.compute()
        torch.cuda.current_stream().wait_stream(stream)
        graph = torch.cuda.CUDAGraph()
        self.optimizer.zero_grad(set_to_none=True)
        with torch.cuda.graph(graph):
            self.compute()
        self.graph = graph

    def step(self):
        self.inputs.copy_(self.host_inputs, non_blocking=True)
        self.targets.copy_(self.host_targets, non_blocking=True)
        if self.graph is not None:
            self.graph.replay()
        else:
            self.compute()
        return self.loss.item()

    def median_ms(self, steps):
        times = []
        for _ in range(steps):
            begin = time.perf_counter()
            self.step()
            times.append(1e3 * (time.perf_counter() - begin))
        return statistics.median(times)


def measure_glassbox(program, shape, steps, precision):
    command = [program, "bench", "--shape", shape, "--backend", "cuda", "--precision", precision,
               "--steps", str(steps), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def measure(program, shape, rounds, ways, precision):
    sizes, steps = SHAPES[shape]
    engines = {}
    for way in ways:
        try:
            engines[way] = PyTorchSteps(sizes, way)
        except Exception as error:  # a way that this PyTorch cannot go is left out, and said so
            print(f"{shape}: PyTorch {way} does not run here: {str(error).splitlines()[0]}", flush=True)
    rows = []
    for _ in range(rounds):
        own = measure_glassbox(program, shape, steps, precision)
        row = {"own": own["median_ms"], "launches": own["launches"]}
        row.update({way: engine.median_ms(steps) for way, engine in engines.items()})
        rows.append(row)
    return {key: statistics.median(row[key] for row in rows) for key in rows[0]}


def main():
    arguments = argparse.ArgumentParser(description="Glassbox's CUDA engine against PyTorch.")
    arguments.add_argument("--program", default="build/release/bin/glassbox-cli")
    arguments.add_argument("--shapes", default="SML")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--ways", default="eager,graph,compiled,compiled-graph")
    arguments.add_argument("--tf32", action="store_true")
    arguments.add_argument("--json", help="write the figures here too")
    arguments = arguments.parse_args()
    precision = "tf32" if arguments.tf32 else "fp32"
    torch.set_float32_matmul_precision("high" if arguments.tf32 else "highest")
    ways = arguments.ways.split(",")
    print(f"{torch.cuda.get_device_name()}, PyTorch {torch.__version__}, "
          f"{precision}, rounds {arguments.rounds}; ms a step, and "
          "Glassbox's share of PyTorch's time\n")
    print("| shape | aim | Glassbox | launches | " + " | ".join(f"PyTorch {way}" for way in ways) + " |")
    print("|---|---|---|---|" + "---|" * len(ways))
    figures = {}
    for shape in arguments.shapes:
        r = figures[shape] = measure(arguments.program, shape, arguments.rounds, ways, precision)
        cells = [f"{r[way]:.3f} ({r['own'] / r[way]:.2f})" if way in r else "-" for way in ways]
        print(f"| {shape} | {AIM_MS[shape]:.2f} | **{r['own']:.3f}** | {r['launches']:.0f} | "
              + " | ".join(cells) + " |", flush=True)
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump(figures, file)


if __name__ == "__main__":
    main()
