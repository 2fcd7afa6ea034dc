"""Trains a little, exports, and compares what glassbox-cli says of the model with GPT-2's forward pass
in plain PyTorch on the exported files:

    python3 tests/reference/gpt2_semantics.py GLASSBOX_CLI [--untied]

`eval --per-token`: the loss of every token. `inspect`: residual streams, attention weights, MLP
activations and the guesses of every layer. Tolerance 1e-4 (float32, different orders of adding up).
"""
import sys
import tempfile

import needs_torch  # noqa: F401
from command_line import run, run_json

import gpt2
import torch

TOLERANCE = 1e-4


def expect_close(what, ours, theirs):
    difference = (ours - torch.as_tensor(theirs, dtype=ours.dtype)).abs().max().item()
    if not difference <= TOLERANCE:
        sys.exit(f"{what} differs from PyTorch by {difference:.1e}")
    return difference


def forward(config, weights, ids, record=None):
    return gpt2.forward(weights, ids, config["n_layer"], config["n_head"], True,
                        config["layer_norm_epsilon"], record)


def check_losses(cli, folder, text, config, weights):
    result = run_json(cli, "eval", "--model", folder, "--text", text, "--per-token")
    worst, total, count = 0.0, 0.0, 0
    for tokens, losses in zip(result["tokens"], result["losses"]):
        if len(tokens) < 2:
            continue
        ids = torch.tensor([tokens])
        logits = forward(config, weights, ids[:, :-1])
        ours = torch.nn.functional.cross_entropy(logits[0], ids[0, 1:], reduction="none")
        worst = max(worst, expect_close("the loss of a token", ours, losses))
        total, count = total + ours.sum().item(), count + len(ours)
    if count < 100:
        sys.exit(f"only {count} tokens were compared")
    expect_close("the mean loss", torch.tensor(total / count), result["loss"])
    print(f"{count} losses agree; largest difference {worst:.1e}")


def check_inside(cli, folder, sentence, config, weights):
    result = run_json(cli, "inspect", "--model", folder, "--text", sentence)
    record = []
    logits = forward(config, weights, torch.tensor([result["tokens"]]), record)
    expect_close("the logits", logits[0], result["logits"])
    if len(result["layers"]) != len(record) + 1:
        sys.exit("inspect must show the embedding and every layer")
    for number, (ours, theirs) in enumerate(zip(record, result["layers"][1:]), start=1):
        for what in ("residual", "attention", "mlp"):
            expect_close(f"{what} of layer {number}", ours[what][0], theirs[what])
        probabilities = torch.softmax(gpt2.read_out(ours["residual"][0], weights), dim=-1)
        for position, guesses in enumerate(theirs["guesses"]):
            for guess in guesses:
                expect_close(f"a guess of layer {number}", probabilities[position, guess["token"]],
                             guess["probability"])
    print(f"{len(record)} layers agree on '{sentence}'")


def main(cli, *extra):
    with tempfile.TemporaryDirectory() as folder:
        run(cli, "train", "--corpus", "storyworld", "--preset", "tiny", "--batch", 8, "--steps", 40,
            *extra, "--out", f"{folder}/model")
        run(cli, "corpus", "storyworld", "--sentences", 60, "--seed", 9, "--out", f"{folder}/text.txt")
        config, weights = gpt2.read_model(f"{folder}/model")
        check_losses(cli, f"{folder}/model", f"{folder}/text.txt", config, weights)
        check_inside(cli, f"{folder}/model", "the dog began to bark", config, weights)


if __name__ == "__main__":
    with torch.no_grad():
        main(*sys.argv[1:])
