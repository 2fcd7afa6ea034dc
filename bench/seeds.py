#!/usr/bin/env python3
"""What the default lesson claims, checked over many seeds.

Trains the preset `small` on the story world with glassbox-cli, once a seed and objective, asks each
model the questions of the lesson "Words become places", prints a table in Markdown and exits 1 if a
demand fails. A seed decides the weights and the text. Needs Python 3 and a release build:

    bench/seeds.py --work /tmp/seeds            # trained models are kept there and used again
    bench/seeds.py --seeds 1 2 --objectives next
"""

import argparse
import json
import math
import pathlib
import platform
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FORMS = ("bark", "barks", "barked", "barking")
# Beginnings after which the story says what the dog does. Each is tried with two ends.
BEGINNINGS = (
    "Anna has a dog . the dog",
    "Ben has a brown dog . a red bus stops at the gate . the dog",
    "Clara has a clever dog . it digs in the park . somebody knocks at the door . the dog",
)
FEWEST_GOOD = 0.9  # share of seeds in which a demand on nearness must hold


class Cli:
    def __init__(self, program):
        self.program = program

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def run(self, *arguments):
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, arguments))}: {done.stderr.strip().splitlines()[-1]}")
        return done.stdout


def train(cli, folder, seed, objective, threads):
    """Trains unless `folder` holds the finished run; returns (validation loss, floor, seconds)."""
    log, model = folder / "log.jsonl", folder / "model"
    events = read_log(log)
    if not model.is_dir() or not any(event["event"] == "end" for event in events):
        folder.mkdir(parents=True, exist_ok=True)
        start = time.monotonic()
        cli.run("train", "--preset", "small", "--objective", objective, "--seed", seed,
                "--threads", threads, "--log", log, "--out", model)
        (folder / "seconds").write_text(str(time.monotonic() - start))
        events = read_log(log)
    floor = events[0]["baselines"]["floor"]
    return events[-1]["val_loss"], floor, float((folder / "seconds").read_text())


def read_log(path):
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text().splitlines()]


def ranks(cli, model, space):
    """Rank of every word from dog."""
    answer = cli.json("neighbors", "--model", model, "--space", space, "--top", 1000, "dog")
    return {entry["word"]: entry["rank"] for entry in answer["neighbors"]["dog"]}


def log_probability(cli, folder, text, word):
    """Of `word` after `text`: the loss of the one token in which two texts differ."""
    losses = []
    for end in (word, "."):
        path = folder / "ending.txt"
        path.write_text(f"{text} {end}\n")
        answer = cli.json("eval", "--model", folder / "model", "--text", path, "--per-token")
        losses.append((answer["tokens"][0], answer["losses"][0]))
    (tokens, loss), (others, _) = losses
    place = next(i for i, (a, b) in enumerate(zip(tokens, others)) if a != b)
    return -loss[place - 1]


def measure(cli, folder, seed, objective, threads):
    loss, floor, seconds = train(cli, folder, seed, objective, threads)
    table = ranks(cli, folder / "model", "table")
    row = {"seed": seed, "loss": loss, "floor": floor, "seconds": seconds,
           "table": min(table[form] for form in FORMS), "puppy": table["puppy"]}
    if objective == "next":
        layer = ranks(cli, folder / "model", "layer:1")
        row["layer 1"] = min(layer[form] for form in FORMS)
        # How many times as likely barks is as meows: geometric mean and least over the beginnings.
        ratios = [log_probability(cli, folder, beginning, "barks") -
                  log_probability(cli, folder, beginning, "meows") for beginning in BEGINNINGS]
        row["ratio"] = math.exp(sum(ratios) / len(ratios))
        row["least ratio"] = math.exp(min(ratios))
    return row


def demands(objective):
    """(what, how a row meets it, share of seeds in which it must)."""
    if objective == "masked":
        return [("validation loss at most 0.95", lambda r: r["loss"] <= 0.95, 1.0),
                ("best bark form within dog's top 10, table", lambda r: r["table"] <= 10, FEWEST_GOOD)]
    return [("validation loss at most floor + 0.09", lambda r: r["loss"] <= r["floor"] + 0.09, 1.0),
            ("best bark form within dog's top 8, table", lambda r: r["table"] <= 8, FEWEST_GOOD),
            ("best bark form within dog's top 5, layer 1", lambda r: r["layer 1"] <= 5, FEWEST_GOOD),
            ("puppy within dog's top 3, table", lambda r: r["puppy"] <= 3, FEWEST_GOOD),
            ("P(barks) at least 20 times P(meows), mean over beginnings",
             lambda r: r["ratio"] >= 20, FEWEST_GOOD),
            ("P(barks) at least 20 times P(meows), every beginning",
             lambda r: r["least ratio"] >= 20, FEWEST_GOOD)]


def cell(value):
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    return f"{value:.3f}" if value < 10 else f"{value:.0f}"


def report(objective, rows):
    """Prints the table and the verdicts; True if every demand holds."""
    columns = list(rows[0])
    print(f"\n### {'Next word' if objective == 'next' else 'Covered word'}\n")
    print("| " + " | ".join(columns) + " |\n|" + "---|" * len(columns))
    for row in rows:
        print("| " + " | ".join(cell(row[column]) for column in columns) + " |")
    print()
    good = True
    for what, holds, share in demands(objective):
        count = sum(holds(row) for row in rows)
        met = count >= share * len(rows)
        good = good and met
        print(f"- {what}: {count} of {len(rows)} seeds{'' if met else ' — FAILS'}")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cli", default=ROOT / "build/release/bin/glassbox-cli")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build/seeds")
    parser.add_argument("--seeds", type=int, nargs="+", default=list(range(1, 11)))
    parser.add_argument("--objectives", nargs="+", choices=["next", "masked"], default=["next", "masked"])
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    cli = Cli(arguments.cli)
    print(f"{platform.machine()}, {arguments.threads} threads, {time.strftime('%Y-%m-%d')}; preset small")
    good = True
    for objective in arguments.objectives:
        rows = [measure(cli, arguments.work / f"{objective}-{seed}", seed, objective, arguments.threads)
                for seed in arguments.seeds]
        good = report(objective, rows) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
