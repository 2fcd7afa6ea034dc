"""Model folders to and from Hugging Face's transformers, where it is installed:

    python3 tests/reference/transformers_folder.py GLASSBOX_CLI

transformers reads a folder that Glassbox wrote and gives every token the same loss; Glassbox reads a
folder that transformers saved, as safetensors, and gives every token the loss that transformers gives
it. The tokenizer file is read by PreTrainedTokenizerFast. Tolerance 1e-4.
"""
import importlib.util
import sys
import tempfile

import needs_torch  # noqa: F401
from command_line import run, run_json

if importlib.util.find_spec("transformers") is None:
    print("skipped: python3 has no transformers")
    sys.exit(77)

import torch
from transformers import GPT2LMHeadModel, PreTrainedTokenizerFast

TOLERANCE = 1e-4


def compare(cli, folder, text, model):
    result = run_json(cli, "eval", "--model", folder, "--text", text, "--per-token")
    worst, count = 0.0, 0
    for tokens, losses in zip(result["tokens"], result["losses"]):
        if len(tokens) < 2:
            continue
        ids = torch.tensor([tokens])
        logits = model(ids[:, :-1]).logits
        theirs = torch.nn.functional.cross_entropy(logits[0], ids[0, 1:], reduction="none")
        worst = max(worst, (theirs - torch.tensor(losses)).abs().max().item())
        count += len(losses)
    if count < 100 or not worst <= TOLERANCE:
        sys.exit(f"{folder}: {count} losses compared, largest difference {worst:.1e}")
    print(f"{count} losses agree; largest difference {worst:.1e}")


def main(cli):
    with tempfile.TemporaryDirectory() as place:
        ours, theirs, text = f"{place}/ours", f"{place}/theirs", f"{place}/text.txt"
        run(cli, "train", "--corpus", "storyworld", "--preset", "tiny", "--batch", 8, "--steps", 40,
            "--out", ours)
        run(cli, "corpus", "storyworld", "--sentences", 60, "--seed", 9, "--out", text)
        model = GPT2LMHeadModel.from_pretrained(ours).eval()
        compare(cli, ours, text, model)

        tokenizer = PreTrainedTokenizerFast(tokenizer_file=f"{ours}/tokenizer.json")
        if tokenizer.decode(tokenizer("the dog").input_ids) != "the dog":
            sys.exit("PreTrainedTokenizerFast reads 'the dog' as something else")

        for parameter in model.parameters():  # so that it is not our own folder that is read again
            parameter.mul_(1.01)
        model.save_pretrained(theirs, safe_serialization=True)
        tokenizer.save_pretrained(theirs)
        compare(cli, theirs, text, model)


if __name__ == "__main__":
    with torch.no_grad():
        main(*sys.argv[1:])
