#include "text/batches.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "text/batch_plan.h"

namespace glassbox::text {

struct Batches::Implementation {
  const TokenizedText* text = nullptr;
  int vocabulary = 0;
  BatchSettings settings;
  std::int64_t stepsPerPass = 0;
  // The plan of the pass last asked for: a cache, the result never depends on it.
  mutable std::int64_t plannedPass = -1;
  mutable std::vector<BatchRows> plan;
};

Batches::Batches(const TokenizedText& text, int vocabulary, const BatchSettings& settings)
    : implementation_(std::make_unique<Implementation>()) {
  if (settings.batch < 1) throw InputError("a batch needs at least 1 row");
  if (settings.context < 1) throw InputError("the context needs at least 1 token");
  implementation_->text = &text;
  implementation_->vocabulary = vocabulary;
  implementation_->settings = settings;
  // A later window offset may leave one window fewer; the shortest pass counts for all of them, so
  // that step -> (pass, place) is plain division.
  const std::int64_t latest = settings.rows == Rows::kWindows ? settings.context - 1 : 0;
  const auto rows = std::ssize(rowsOf(text, settings, latest));
  if (rows == 0) throw InputError("the text is too short to train on: it needs at least 2 tokens");
  implementation_->stepsPerPass = settings.rows == Rows::kWindows
                                      ? (rows + settings.batch - 1) / settings.batch
                                      : std::ssize(planPass(text, settings, 0));
}

Batches::~Batches() = default;
Batches::Batches(Batches&&) noexcept = default;
Batches& Batches::operator=(Batches&&) noexcept = default;

std::int64_t Batches::stepsPerPass() const { return implementation_->stepsPerPass; }

TokenBatch Batches::at(std::int64_t step) const {
  const Implementation& self = *implementation_;
  const std::int64_t pass = step / self.stepsPerPass;
  if (pass != self.plannedPass) {
    self.plan = planPass(*self.text, self.settings, pass);
    self.plannedPass = pass;
  }
  Random random(mixBits(self.settings.seed ^ 0x636f766572ULL), static_cast<std::uint64_t>(step));
  return makeBatch(*self.text, self.plan[static_cast<std::size_t>(step % self.stepsPerPass)],
                   self.vocabulary, self.settings, random);
}

std::vector<TokenBatch> evaluationBatches(const TokenizedText& text, int vocabulary,
                                          const BatchSettings& settings, std::int64_t maxRows) {
  const std::vector<RowRange> all = rowsOf(text, settings, 0);
  const auto count = static_cast<std::int64_t>(all.size());
  const std::int64_t kept = maxRows > 0 ? std::min(maxRows, count) : count;
  std::map<std::int64_t, std::vector<RowRange>> byLength;
  for (std::int64_t i = 0; i < kept; ++i) {
    const RowRange& row = all[static_cast<std::size_t>(i * count / kept)];
    byLength[row.size].push_back(row);
  }
  std::vector<TokenBatch> batches;
  Random random(mixBits(settings.seed), 0x6576616cULL);
  for (const auto& [length, rows] : byLength) {
    for (std::size_t first = 0; first < rows.size();
         first += static_cast<std::size_t>(settings.batch)) {
      const std::size_t last =
          std::min(rows.size(), first + static_cast<std::size_t>(settings.batch));
      const BatchRows some{length,
                           {rows.begin() + static_cast<std::ptrdiff_t>(first),
                            rows.begin() + static_cast<std::ptrdiff_t>(last)}};
      batches.push_back(makeBatch(text, some, vocabulary, settings, random));
    }
  }
  return batches;
}

void coverTokens(std::span<std::int32_t> inputs, std::span<std::int32_t> targets, int vocabulary,
                 double share, Random& random) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    targets[i] = kNoTarget;
    if (inputs[i] >= kSpecialTokens) places.push_back(i);
  }
  if (places.empty()) return;
  random.shuffle(std::span(places));
  // The expected number is exactly the share: the fraction left over is decided by chance.
  const double wanted = share * static_cast<double>(places.size());
  auto covered = static_cast<std::size_t>(wanted);
  if (random.uniform() < wanted - static_cast<double>(covered)) ++covered;
  places.resize(std::clamp<std::size_t>(covered, 1, places.size()));
  const auto words = static_cast<std::uint32_t>(std::max(1, vocabulary - kSpecialTokens));
  for (const std::size_t place : places) {
    targets[place] = inputs[place];
    const double draw = random.uniform();
    if (draw < 0.8) inputs[place] = kMask;
    else if (draw < 0.9)
      inputs[place] = kSpecialTokens + static_cast<std::int32_t>(random.below(words));
  }
}

}  // namespace glassbox::text
