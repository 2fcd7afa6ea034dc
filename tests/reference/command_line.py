"""Runs glassbox-cli for the scripts beside it."""
import json
import subprocess
import sys


def run(*command):
    """Standard output; what the program says on standard error ends the script if it fails."""
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, universal_newlines=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {result.stderr.strip()}")
    return result.stdout


def run_json(*command):
    return json.loads(run(*command, "--json"))


def read_lines(path):
    with open(path) as file:
        return [json.loads(line) for line in file]
