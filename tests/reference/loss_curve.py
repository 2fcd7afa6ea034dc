"""Writes the loss curves that tests/training/loss_curve_test.cpp compares with, value by value:

    python3 tests/reference/loss_curve.py > tests/data/loss_curve.csv
    python3 tests/reference/loss_curve.py --check tests/data/loss_curve.csv

Everything is computed here anew, in double precision: the random numbers (PCG32, O'Neill 2014), the
fresh weights, the little text, the model, the schedule and AdamW.
"""
import math
import sys

import needs_torch  # noqa: F401
import torch

import gpt2

BITS = (1 << 64) - 1
VOCABULARY, CONTEXT, WIDTH, LAYERS, HEADS = 40, 12, 32, 2, 4
ROWS, LENGTH, STEPS, WARMUP, RATE = 8, 10, 20, 5, 5e-3


def mix(value):
    value = (value + 0x9E3779B97F4A7C15) & BITS
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & BITS
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & BITS
    return value ^ (value >> 31)


class Random:
    def __init__(self, seed, stream=0):
        self.state, self.increment = 0, (mix(stream) << 1 | 1) & BITS
        self.next()
        self.state = (self.state + mix(seed)) & BITS
        self.next()

    def next(self):
        old = self.state
        self.state = (old * 6364136223846793005 + self.increment) & BITS
        shifted, turn = (((old >> 18) ^ old) >> 27) & 0xFFFFFFFF, old >> 59
        return (shifted >> turn | shifted << ((32 - turn) & 31)) & 0xFFFFFFFF

    def below(self, limit):
        threshold = (1 << 32) % limit
        while True:
            value = self.next()
            if value >= threshold:
                return value % limit

    def uniform(self):
        high = self.next() >> 5
        return (high * 67108864 + (self.next() >> 6)) / 9007199254740992.0

    def normal(self):
        radius = math.sqrt(-2.0 * math.log(1.0 - self.uniform()))
        return radius * math.cos(2.0 * math.pi * self.uniform())


def fresh_weights():
    """Embeddings N(0, 0.1), matrices N(0, 1/sqrt(in)), residual outputs divided by sqrt(2 layers)."""
    random = Random(1, 0x77656967687473)
    weights = {}

    def normal(name, rows, columns, deviation):
        values = [deviation * random.normal() for _ in range(rows * columns)]
        weights[name] = torch.tensor(values).float().double().reshape(rows, columns)

    def norm(name):
        weights[name + ".weight"] = torch.ones(WIDTH).double()
        weights[name + ".bias"] = torch.zeros(WIDTH).double()

    def linear(name, rows, columns, factor=1.0):
        normal(name + ".weight", rows, columns, factor / math.sqrt(rows))
        weights[name + ".bias"] = torch.zeros(columns).double()

    normal("transformer.wte.weight", VOCABULARY, WIDTH, 0.1)
    normal("transformer.wpe.weight", CONTEXT, WIDTH, 0.1)
    residual = 1.0 / math.sqrt(2 * LAYERS)
    for layer in range(LAYERS):
        block = f"transformer.h.{layer}"
        norm(block + ".ln_1")
        linear(block + ".attn.c_attn", WIDTH, 3 * WIDTH)
        linear(block + ".attn.c_proj", WIDTH, WIDTH, residual)
        norm(block + ".ln_2")
        linear(block + ".mlp.c_fc", WIDTH, 4 * WIDTH)
        linear(block + ".mlp.c_proj", 4 * WIDTH, WIDTH, residual)
    norm("transformer.ln_f")
    return weights


def make_batch(step, covered):
    """Rows in which three of four tokens follow from the one before."""
    random = Random(100 + step)
    inputs, targets = [], []
    for _ in range(ROWS):
        row = [random.below(VOCABULARY)]
        while len(row) <= LENGTH:
            surprise = random.below(4) == 0
            row.append(random.below(VOCABULARY) if surprise else (3 * row[-1] + 1) % VOCABULARY)
        if covered:
            hidden = [random.below(5) == 0 for _ in range(LENGTH)]
            inputs.append([3 if h else token for h, token in zip(hidden, row)])
            targets.append([token if h else -1 for h, token in zip(hidden, row)])
        else:
            inputs.append(row[:-1])
            targets.append(row[1:])
    return torch.tensor(inputs), torch.tensor(targets)


def rate(step):
    if step < WARMUP:
        return RATE * (step + 1) / WARMUP
    progress = (step - WARMUP) / (STEPS - WARMUP)
    return RATE * (0.1 + 0.9 * 0.5 * (1 + math.cos(math.pi * progress)))


def curve(covered):
    weights = fresh_weights()
    for weight in weights.values():
        weight.requires_grad_(True)
    optimizer = gpt2.AdamW(weights)
    for step in range(STEPS):
        inputs, targets = make_batch(step, covered)
        loss = gpt2.mean_loss(gpt2.forward(weights, inputs, LAYERS, HEADS, not covered), targets)
        loss.backward()
        yield loss.item(), optimizer.step(rate(step), 0.9, 0.98, 1e-8, 0.05, 1.0)


def lines():
    yield "# made by: python3 tests/reference/loss_curve.py > tests/data/loss_curve.csv"
    yield "# step, next word: loss, gradient norm; covered word: loss, gradient norm"
    for step, (following, masked) in enumerate(zip(curve(False), curve(True)), start=1):
        yield ",".join([str(step)] + [f"{value:.9f}" for value in following + masked])


def check(path):
    """Other versions of torch add up in other orders, so the last digits may differ."""
    with open(path) as file:
        stored = file.read().splitlines()
    for number, (fresh, old) in enumerate(zip(lines(), stored), start=1):
        if fresh.startswith("#"):
            continue
        for ours, theirs in zip(fresh.split(","), old.split(",")):
            if not abs(float(ours) - float(theirs)) <= 1e-7:
                sys.exit(f"{path}:{number}: {theirs} is now {ours}")
    if len(stored) != STEPS + 2:
        sys.exit(f"{path} has {len(stored)} lines, not {STEPS + 2}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        check(sys.argv[2])
    else:
        print("\n".join(lines()))
