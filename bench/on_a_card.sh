#!/usr/bin/env bash
# What only a machine with an NVIDIA card can show: the tests of the CUDA engine on the card, step
# times of every shape and precision, PyTorch's beside them where it is installed, and
# compute-sanitizer where it is, at most a minute for each of its tests. The results are files in
# OUT, for docs/benchmarks.md.
#
#   bench/on_a_card.sh OUT
set -euo pipefail
out=$(realpath -m "${1:?usage: bench/on_a_card.sh OUT}")
cd "$(dirname "$0")/.."
build=build/card
command -v nvidia-smi >/dev/null || { echo "bench/on_a_card.sh: there is no NVIDIA driver on this machine" >&2; exit 2; }
mkdir -p "$out"

say() { printf '\n== %s\n' "$*"; }

say "Build"
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DGLASSBOX_CUDA=ON -DGLASSBOX_WINDOW=OFF -DGLASSBOX_BENCH=OFF >/dev/null
cmake --build "$build" --target glassbox-cli glassbox_cuda glassbox-barrier-bench test_cuda >"$out/build.txt"
program=$build/bin/glassbox-cli
nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader | tee "$out/card.txt"

say "What waiting costs: a kernel each in a graph against one persistent kernel"
"$build/bin/glassbox-barrier-bench" 2>&1 | tee "$out/barriers.jsonl" || true

say "Which engine 'auto' takes"
"$program" train --preset tiny --steps 100 --backend auto --out "$out/auto-run" 2>&1 | tee "$out/auto.txt"

say "Tests on the card"
"$build/bin/test_cuda" --gtest_filter='Cuda/*Card*' --gtest_brief=1 2>&1 | tee "$out/tests.txt" || true

say "Step times: three rounds, in turns"
for _ in 1 2 3; do
  for shape in S M L; do
    for precision in fp32 tf32 bf16; do
      "$program" bench --backend cuda --shape $shape --precision $precision --json | tee -a "$out/steps.jsonl"
    done
  done
done

if python3 -c 'import torch, sys; sys.exit(not torch.cuda.is_available())' 2>/dev/null; then
  say "PyTorch beside it"
  python3 bench/against_pytorch_cuda.py --program "$program" --rounds 2 --json "$out/pytorch.json" | tee "$out/pytorch.txt"
fi

# Each test for itself, so that those that end in time have a verdict.
check() {
  local tool=$1 test=$2 verdict=clean
  timeout 60 compute-sanitizer --tool "$tool" --error-exitcode 1 "$build/bin/test_cuda" --gtest_filter="$test" \
    --gtest_brief=1 >>"$out/$tool.txt" 2>&1 || verdict="NOT CLEAN, exit $? (124: out of time)"
  echo "$tool $test: $verdict" | tee -a "$out/sanitizer.txt"
}
if command -v compute-sanitizer >/dev/null; then
  say "Memory and races"
  tests=$("$build/bin/test_cuda" --gtest_list_tests \
    --gtest_filter='Cuda/Operations.*/Card:*RecordedSteps*/CardtinyNextWord:*UnderWay*/Card:Cuda/Precision.*/Card*' |
    awk '/^[^ ]/ {suite = $1} /^  / {print suite $1}')
  for tool in memcheck racecheck; do
    for test in $tests; do check $tool "$test"; done
  done
fi
