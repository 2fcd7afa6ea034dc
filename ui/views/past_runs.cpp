#include "views/past_runs.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "views/run_name.h"

namespace glassbox::views {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(PastRuns)
};

// The first two data colours are those of the current run.
constexpr int kFirstColour = 2;
constexpr int kColours = 6;
constexpr Qt::PenStyle kDashes[] = {Qt::DashLine, Qt::DashDotLine, Qt::DotLine, Qt::DashDotDotLine};

constexpr double kSameLoss = 0.005;  // nats a token: two digits are written

bool sameLines(const std::vector<live::RunFacts::Reference>& one,
               const std::vector<live::RunFacts::Reference>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const auto& a, const auto& b) {
                      return a.id == b.id && std::abs(a.loss - b.loss) < kSameLoss;
                    });
}

int colourOf(std::uint64_t run) { return kFirstColour + int((run - 1) % kColours); }

Qt::PenStyle dashOf(std::uint64_t run) { return kDashes[(run - 1) % std::size(kDashes)]; }

}  // namespace

void PastRuns::setCurrent(std::shared_ptr<const live::RunFacts> facts) {
  current_ = facts->number;
  facts_[current_] = std::move(facts);
}

void PastRuns::keepCurrent(std::span<const QPointF> training, std::span<const QPointF> validation) {
  if (current_ == 0) return;
  const std::uint64_t number = std::exchange(current_, 0);
  const bool shown = std::exchange(currentShown_, true);
  if (training.empty()) {
    names_.erase(number);
    return;  // a run without a step has no curve
  }
  const PastRun& run = add(number);
  chart_.replace(run.training, training);
  chart_.replace(run.validation, validation);
  setShown(number, shown);
}

PastRuns::PastRun& PastRuns::add(std::uint64_t number) {
  const auto [trainingLook, validationLook] = looksOf(number);
  PastRun run{.number = number};
  if (free_.empty()) {
    run.training = chart_.addSeries(trainingLook);
    run.validation = chart_.addSeries(validationLook);
  } else {
    std::tie(run.training, run.validation) = free_.back();
    free_.pop_back();
    chart_.setSeriesLook(run.training, trainingLook);
    chart_.setSeriesLook(run.validation, validationLook);
    chart_.setSeriesShown(run.training, true);
    chart_.setSeriesShown(run.validation, true);
  }
  return runs_.emplace_back(run);
}

void PastRuns::setBeside(std::uint64_t number, const QString& name,
                         std::span<const QPointF> training, std::span<const QPointF> validation) {
  if (deleted_.contains(number)) return;
  const PastRun* run = find(number);
  if (run == nullptr) {
    names_[number] = name;
    run = &add(number);
  }
  chart_.replace(run->training, training);
  chart_.replace(run->validation, validation);
}

QString PastRuns::shortNameOf(std::uint64_t run) const {
  const auto name = names_.find(run);
  return name != names_.end() ? name->second : Text::tr("run %1").arg(run);
}

std::pair<plots::SeriesLook, plots::SeriesLook> PastRuns::looksOf(std::uint64_t run) const {
  const QString own = shortNameOf(run);
  return {{.name = Text::tr("%1, training").arg(own),
           .colour = colourOf(run),
           .width = 1.75,
           .dash = dashOf(run),
           .inLegend = false,
           .behind = true},
          {.name = Text::tr("%1, validation").arg(own),
           .colour = colourOf(run),
           .width = 1,
           .dash = dashOf(run),
           .dots = true,
           .inLegend = false,
           .behind = true}};
}

PastRuns::PastRun* PastRuns::find(std::uint64_t run) {
  const auto found = std::find_if(runs_.begin(), runs_.end(),
                                  [run](const PastRun& one) { return one.number == run; });
  return found == runs_.end() ? nullptr : &*found;
}

void PastRuns::setShown(std::uint64_t run, bool shown) {
  if (run == current_) currentShown_ = shown;
  PastRun* past = find(run);
  if (past == nullptr) return;
  past->shown = shown;
  chart_.setSeriesShown(past->training, shown);
  chart_.setSeriesShown(past->validation, shown);
}

void PastRuns::rename(std::uint64_t run, const QString& name) {
  names_[run] = name;
  const PastRun* past = find(run);
  if (past == nullptr) return;
  const auto [training, validation] = looksOf(run);
  chart_.setSeriesLook(past->training, training);
  chart_.setSeriesLook(past->validation, validation);
}

void PastRuns::remove(std::uint64_t run) {
  const PastRun* past = find(run);
  if (past == nullptr) return;
  setShown(run, false);
  chart_.replace(past->training, {});
  chart_.replace(past->validation, {});
  free_.emplace_back(past->training, past->validation);
  std::erase_if(runs_, [run](const PastRun& one) { return one.number == run; });
  names_.erase(run);
  deleted_.insert(run);
}

QString PastRuns::nameOf(std::uint64_t run) const {
  const auto name = names_.find(run);
  if (name != names_.end()) return name->second;
  const live::RunFacts& facts = *facts_.at(run);
  auto before = facts.parent > 0 ? facts_.find(facts.parent) : facts_.lower_bound(run);
  if (facts.parent == 0) before = before == facts_.begin() ? facts_.end() : std::prev(before);
  return runName(facts, before == facts_.end() ? nullptr : before->second.get());
}

std::vector<ListedRun> PastRuns::listed() const {
  std::vector<ListedRun> list;
  for (const PastRun& run : runs_)
    list.push_back({.number = run.number,
                    .name = nameOf(run.number),
                    .colour = colourOf(run.number),
                    .dash = dashOf(run.number),
                    .shown = run.shown});
  if (current_ > 0)
    list.push_back(
        {.number = current_, .name = nameOf(current_), .shown = currentShown_, .current = true});
  return list;
}

std::shared_ptr<const live::RunFacts> PastRuns::factsOf(std::uint64_t run) const {
  const auto found = facts_.find(run);
  return found == facts_.end() ? nullptr : found->second;
}

PastRuns::Lines PastRuns::lines() const {
  std::vector<std::uint64_t> shown;  // the newest first
  if (current_ > 0 && currentShown_) shown.push_back(current_);
  for (auto run = runs_.rbegin(); run != runs_.rend(); ++run)
    if (run->shown) shown.push_back(run->number);
  const auto owner = std::find_if(shown.begin(), shown.end(), [this](std::uint64_t run) {
    const auto facts = factsOf(run);
    return facts != nullptr && !facts->references.empty();
  });
  if (owner == shown.end()) return {};
  Lines lines{.of = factsOf(*owner), .owner = {}};
  const bool ofAll = std::all_of(shown.begin(), shown.end(), [&](std::uint64_t run) {
    const auto facts = factsOf(run);
    return facts != nullptr && sameLines(facts->references, lines.of->references);
  });
  if (!ofAll) lines.owner = shortNameOf(*owner);
  return lines;
}

std::pair<int, int> PastRuns::seriesOf(std::uint64_t run) const {
  for (const PastRun& past : runs_)
    if (past.number == run) return {past.training, past.validation};
  return {-1, -1};
}

}  // namespace glassbox::views
