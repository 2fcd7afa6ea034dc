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

import torch
from torch.nn import functional as F

from pytorch_model import (SHAPES, Gpt2, adamw, learn, measure_glassbox, median_ms,
                           random_tokens)

STEPS = {"S": 400, "M": 200, "L": 60}  # a round
AIM_MS = {"S": 0.10, "M": 0.4, "L": 2.0}
DEVICE = "cuda"


def fused_attention(queries, keys, values):
    return F.scaled_dot_product_attention(queries, keys, values, is_causal=True)


class PyTorchSteps:
    def __init__(self, shape, way):
        torch.manual_seed(1)
        model = Gpt2(shape, fused_attention).to(DEVICE)
        self.parameters = list(model.parameters())
        self.optimizer = adamw(model, fused=True, capturable="graph" in way)
        self.model = torch.compile(model) if "compiled" in way else model
        self.host_inputs = random_tokens(shape).pin_memory()
        self.host_targets = random_tokens(shape).pin_memory()
        self.inputs, self.targets = self.host_inputs.to(DEVICE), self.host_targets.to(DEVICE)
        self.graph = None
        if "graph" in way:
            self.capture()
        for _ in range(5):
            self.step()

    def compute(self):
        self.optimizer.zero_grad(set_to_none=True)
        self.loss = self.model(self.inputs, self.targets)
        learn(self.loss, self.optimizer, self.parameters)

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


def measure(program, shape, rounds, ways, precision):
    steps = STEPS[shape]
    engines = {}
    for way in ways:
        try:
            engines[way] = PyTorchSteps(SHAPES[shape], way)
        except Exception as error:  # a way that this PyTorch cannot go is left out, and said so
            print(f"{shape}: PyTorch {way} does not run here: {str(error).splitlines()[0]}", flush=True)
    rows = []
    for _ in range(rounds):
        own = measure_glassbox(program, shape, steps, "--backend", "cuda", "--precision", precision)
        row = {"own": own["median_ms"], "launches": own["launches"]}
        row.update({way: median_ms(engine.step, steps) for way, engine in engines.items()})
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
