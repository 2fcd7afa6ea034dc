"""Trains for 20 steps with glassbox-cli, replays the very same batches in plain PyTorch from the same
fresh weights, and compares loss and gradient norm of every step:

    python3 tests/reference/replay.py GLASSBOX_CLI next|masked [--untied]

Tolerance 2e-4 relative: float32 here and there, added up in different orders over the steps.
"""
import sys
import tempfile

import needs_torch  # noqa: F401
from command_line import read_lines, run

import gpt2
import torch

TOLERANCE = 2e-4
STEPS = 20


def train(cli, folder, objective, extra):
    """Files left in the folder: initial (a model folder), log.jsonl, batches.jsonl."""
    settings = ["--corpus", "storyworld", "--preset", "tiny", "--objective", objective, "--batch", 8,
                "--seed", 3, "--dropout", 0, *extra]
    run(cli, "train", *settings, "--steps", 0, "--out", f"{folder}/initial")
    run(cli, "train", *settings, "--steps", STEPS, "--init", f"{folder}/initial",
        "--log", f"{folder}/log.jsonl", "--record-batches", f"{folder}/batches.jsonl")


def replay(folder, objective):
    """(step, loss, gradient norm) of every recorded batch."""
    config, weights = gpt2.read_model(f"{folder}/initial")
    for weight in weights.values():
        weight.requires_grad_(True)
    optimizer = gpt2.AdamW(weights)
    for batch in read_lines(f"{folder}/batches.jsonl"):
        logits = gpt2.forward(weights, torch.tensor(batch["inputs"]), config["n_layer"],
                              config["n_head"], objective == "next", config["layer_norm_epsilon"])
        loss = gpt2.mean_loss(logits, torch.tensor(batch["targets"]))
        loss.backward()
        norm = optimizer.step(batch["lr"], batch["beta1"], batch["beta2"], batch["epsilon"],
                              batch["weight_decay"], batch["clip"])
        yield batch["step"], loss.item(), norm


def main(cli, objective, *extra):
    with tempfile.TemporaryDirectory() as folder:
        train(cli, folder, objective, extra)
        logged = {line["step"]: line for line in read_lines(f"{folder}/log.jsonl")
                  if line["event"] == "step"}
        worst, steps = 0.0, 0
        for step, loss, norm in replay(folder, objective):
            for name, ours, theirs in (("loss", loss, logged[step]["loss"]),
                                       ("gradient norm", norm, logged[step]["grad_norm"])):
                difference = abs(ours - theirs) / abs(ours)
                worst = max(worst, difference)
                if not difference <= TOLERANCE:
                    sys.exit(f"step {step}: {name} is {theirs}, in PyTorch {ours}: {difference:.1e} off")
            steps += 1
    if steps != STEPS:
        sys.exit(f"{steps} batches were recorded, not {STEPS}")
    print(f"{steps} steps agree; largest relative difference {worst:.1e}")


if __name__ == "__main__":
    main(*sys.argv[1:])
