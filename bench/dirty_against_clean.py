#!/usr/bin/env python3
"""What faults in a text cost a model, and what cleaning gives back.

For every seed: writes stories with glassbox-cli, plants faults in a copy of them, cleans that copy with
glassbox-cli clean, trains the preset `small` on each of the three with equally many steps and rows, and
measures all three on the same clean stories of another seed. Prints a table in Markdown and exits 1 if
the dirty text costs less than 0.08 nats a token in any seed. Needs Python 3 and a release build:

    bench/dirty_against_clean.py --work /tmp/dirty
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEAST_COST = 0.08  # nats a token
SLIPS = {"the": "teh", "and": "adn", "with": "wiht", "that": "taht", "again": "agian"}
PAGE_LINES = ("click here and win a big prize !", "win a prize ! click here now !",
              "we use cookies . accept all cookies ?", "Home | News | Animals | Contact",
              "all rights reserved . terms and conditions apply .")
INSULTS = ("go away , you stupid cat !", "shut up , you stupid dog !", "the stupid cow is an idiot .")
FOREIGN = ("der Hund ist nicht in dem Haus und wir sind es auch nicht .",
           "le chat est dans la maison et il ne veut pas sortir avec nous .")


def cli(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: {done.stderr.strip().splitlines()[-1]}")
    return done.stdout


def slipped(line, share, chance):
    return " ".join(SLIPS[word] if word in SLIPS and chance.random() < share else word
                    for word in line.split(" "))


def gibberish(chance):
    return " ".join("".join(chance.choice("bcdfghjklmnpqrstvwxz") for _ in range(chance.randint(5, 9)))
                    for _ in range(chance.randint(4, 9)))


def dirtied(lines, kind, chance):
    """The lines with faults of a kind: slips, copies, strangers (lines that do not belong) or all."""
    result = []
    copied = chance.sample(lines, 8)
    for line in lines:
        if kind in ("slips", "all"):
            line = slipped(line, 0.35, chance)
        result.append(line)
        if kind in ("copies", "all") and chance.random() < 0.35:
            result.append(chance.choice(copied))
        if kind in ("strangers", "all") and chance.random() < 0.35:
            result.append(chance.choice((chance.choice(PAGE_LINES), chance.choice(INSULTS),
                                         chance.choice(FOREIGN), gibberish(chance))))
    return result


def loss(program, corpus, held_out, folder, steps, seed, threads):
    cli(program, "train", "--corpus", corpus, "--preset", "small", "--tokenizer", "word", "--steps", steps,
        "--seed", seed, "--threads", threads, "--backend", "cpu", "--eval-every", 0, "--out", folder)
    return json.loads(cli(program, "eval", "--model", folder, "--text", held_out, "--json"))["loss"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cli", default=ROOT / "build/release/bin/glassbox-cli")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build/dirty")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--kinds", nargs="+", default=["all"],
                        choices=["slips", "copies", "strangers", "all"])
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--sentences", type=int, default=12000)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    program = arguments.cli
    arguments.work.mkdir(parents=True, exist_ok=True)
    print(f"preset small, {arguments.steps} steps, {arguments.sentences} sentences; {time.strftime('%Y-%m-%d')}\n")
    print("| faults | seed | never dirty | dirty | cleaned | dirt costs | cleaning gives back |")
    print("|---|---|---|---|---|---|---|")
    good = True
    for kind in arguments.kinds:
        for seed in arguments.seeds:
            chance = random.Random(seed)
            paths = {name: arguments.work / f"{name}-{kind}-{seed}.txt"
                     for name in ("pure", "dirty", "cleaned", "held")}
            cli(program, "corpus", "storyworld", "--sentences", arguments.sentences, "--seed", seed,
                "--out", paths["pure"])
            cli(program, "corpus", "storyworld", "--sentences", 2500, "--seed", seed + 1000,
                "--out", paths["held"])
            lines = paths["pure"].read_text().splitlines()
            paths["dirty"].write_text("\n".join(dirtied(lines, kind, chance)) + "\n")
            cli(program, "clean", "--in", paths["dirty"], "--out", paths["cleaned"])
            pure, dirty, cleaned = (
                loss(program, paths[name], paths["held"], arguments.work / f"{name}-{kind}-{seed}",
                     arguments.steps, seed, arguments.threads) for name in ("pure", "dirty", "cleaned"))
            print(f"| {kind} | {seed} | {pure:.3f} | {dirty:.3f} | {cleaned:.3f} | {dirty - pure:+.3f} | "
                  f"{dirty - cleaned:+.3f} |", flush=True)
            good = good and (kind != "all" or dirty - cleaned >= LEAST_COST)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
