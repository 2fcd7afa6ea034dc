"""GPT-2's forward pass and AdamW in plain PyTorch, written from the papers and on purpose without
any of the program's code: an independent opinion on what the right numbers are.

Radford et al. 2019 (model), Hendrycks and Gimpel 2016 (GELU, tanh form), Loshchilov and Hutter 2019
(AdamW). Weight matrices are [in, out], as in GPT-2's own files.
"""
import json
import math
import struct

import numpy
import torch


def read_safetensors(path):
    """Named float32 tensors of a file: 8 bytes of header length, JSON header, raw numbers."""
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8:8 + length])
    data = content[8 + length:]
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        assert entry["dtype"] == "F32", f"{name} is {entry['dtype']}"
        begin, end = entry["data_offsets"]
        values = numpy.frombuffer(data[begin:end], dtype="<f4").reshape(entry["shape"])
        tensors[name] = torch.from_numpy(values.copy())
    return tensors


def read_model(folder):
    """(config, weights) of a model folder; names with and without the leading 'transformer.'."""
    with open(f"{folder}/config.json") as file:
        config = json.load(file)
    weights = {}
    for name, tensor in read_safetensors(f"{folder}/model.safetensors").items():
        weights[name if name.startswith(("transformer.", "lm_head.")) else "transformer." + name] = tensor
    return config, weights


def gelu(x):
    return 0.5 * x * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (x + 0.044715 * x ** 3)))


def layer_norm(x, weights, name, epsilon):
    mean = x.mean(-1, keepdim=True)
    variance = ((x - mean) ** 2).mean(-1, keepdim=True)
    return (x - mean) / torch.sqrt(variance + epsilon) * weights[name + ".weight"] + weights[name + ".bias"]


def linear(x, weights, name):
    return x @ weights[name + ".weight"] + weights[name + ".bias"]


def attention(x, weights, name, heads, causal):
    rows, time, width = x.shape
    query, key, value = (part.reshape(rows, time, heads, width // heads).transpose(1, 2)
                         for part in linear(x, weights, name + ".c_attn").split(width, dim=-1))
    scores = query @ key.transpose(-1, -2) / math.sqrt(width // heads)
    if causal:
        allowed = torch.ones(time, time, dtype=torch.bool).tril()
        scores = scores.masked_fill(~allowed, -math.inf)
    looks = torch.softmax(scores, dim=-1)
    mixed = (looks @ value).transpose(1, 2).reshape(rows, time, width)
    return linear(mixed, weights, name + ".c_proj"), looks


def read_out(x, weights, epsilon=1e-5):
    """Residual stream to logits: final norm and output table."""
    output = weights.get("lm_head.weight", weights["transformer.wte.weight"])
    return layer_norm(x, weights, "transformer.ln_f", epsilon) @ output.T


def forward(weights, tokens, layers, heads, causal, epsilon=1e-5, record=None):
    """Logits [rows, time, vocabulary] of token ids [rows, time]. `record`, a list, receives what each
    layer computed: residual [rows, time, channel], attention [rows, head, time, time], mlp."""
    x = weights["transformer.wte.weight"][tokens] + weights["transformer.wpe.weight"][:tokens.shape[1]]
    for layer in range(layers):
        block = f"transformer.h.{layer}"
        added, looks = attention(layer_norm(x, weights, block + ".ln_1", epsilon), weights,
                                 block + ".attn", heads, causal)
        x = x + added
        hidden = gelu(linear(layer_norm(x, weights, block + ".ln_2", epsilon), weights, block + ".mlp.c_fc"))
        x = x + linear(hidden, weights, block + ".mlp.c_proj")
        if record is not None:
            record.append({"residual": x, "attention": looks, "mlp": hidden})
    return read_out(x, weights, epsilon)


def mean_loss(logits, targets):
    """Mean cross-entropy in nats over the positions with a target (-1: none)."""
    return torch.nn.functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), targets.reshape(-1),
                                             ignore_index=-1)


class AdamW:
    """Decay on the matrices of the blocks only: not on embeddings, biases and norms."""

    def __init__(self, weights):
        self.weights = weights
        self.first = {name: torch.zeros_like(w) for name, w in weights.items()}
        self.second = {name: torch.zeros_like(w) for name, w in weights.items()}
        self.steps = 0

    def step(self, lr, beta1, beta2, epsilon, weight_decay, clip):
        """Clips, updates, and returns the norm of the whole gradient before clipping."""
        self.steps += 1
        norm = math.sqrt(sum(float((w.grad.double() ** 2).sum()) for w in self.weights.values()))
        scale = clip / norm if 0 < clip < norm else 1.0
        with torch.no_grad():
            for name, w in self.weights.items():
                gradient = w.grad * scale
                self.first[name].mul_(beta1).add_(gradient, alpha=1 - beta1)
                self.second[name].mul_(beta2).add_(gradient ** 2, alpha=1 - beta2)
                first = self.first[name] / (1 - beta1 ** self.steps)
                second = self.second[name] / (1 - beta2 ** self.steps)
                decay = weight_decay if ".h." in name and w.dim() == 2 else 0.0
                w.sub_(lr * (first / (second.sqrt() + epsilon) + decay * w))
                w.grad = None
        return norm
