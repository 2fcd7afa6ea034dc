"""GPT-2 in PyTorch and its training step, as bench/against_pytorch*.py time them beside Glassbox.

Import it after what PyTorch must know beforehand is set (the number of OpenBLAS threads).
"""
import json
import statistics
import subprocess
import time

import torch
from torch import nn
from torch.nn import functional as F

# vocabulary, width, layers, heads, context, batch: as in `glassbox-cli bench --shape`
SHAPES = {
    "S": (512, 64, 2, 4, 32, 32),
    "M": (1024, 128, 4, 4, 64, 32),
    "L": (4096, 256, 6, 8, 128, 16),
}


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

    def forward(self, x, attend):
        rows, tokens, width = x.shape
        split = lambda y: y.view(rows, tokens, self.heads, width // self.heads).transpose(1, 2)
        queries, keys, values = map(split, self.qkv(self.norm1(x)).split(width, dim=2))
        attended = attend(queries, keys, values).transpose(1, 2).reshape(rows, tokens, width)
        x = x + self.attention_out(attended)
        return x + self.mlp_out(F.gelu(self.mlp_in(self.norm2(x)), approximate="tanh"))


class Gpt2(nn.Module):
    """`attend` takes queries, keys and values [batch, head, time, channel] and looks back only."""

    def __init__(self, shape, attend):
        super().__init__()
        vocabulary, width, layers, heads, context, _ = shape
        self.tokens = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(context, width)
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.attend = attend

    def forward(self, inputs, targets):
        x = self.tokens(inputs) + self.positions.weight
        for block in self.blocks:
            x = block(x, self.attend)
        logits = self.norm(x) @ self.tokens.weight.T
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten())


def adamw(model, **options):
    """Weight decay for the matrices of the blocks alone, as in Glassbox."""
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "blocks" in n]
    others = [p for n, p in model.named_parameters() if p.ndim != 2 or "blocks" not in n]
    return torch.optim.AdamW(
        [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}],
        lr=1e-3, betas=(0.9, 0.98), **options)


def random_tokens(shape):
    return torch.randint(shape[0], (shape[5], shape[4]))


def learn(loss, optimizer, parameters):
    """The way back and the update, from gradients that are zero."""
    loss.backward()
    torch.nn.utils.clip_grad_norm_(parameters, 1.0)
    optimizer.step()


def median_ms(step, count):
    times = []
    for _ in range(count):
        begin = time.perf_counter()
        step()
        times.append(1e3 * (time.perf_counter() - begin))
    return statistics.median(times)


def measure_glassbox(program, shape, steps, *options):
    command = [program, "bench", "--shape", shape, "--steps", str(steps), "--json", *options]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
