#include "controls/settings/engine_section.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace glassbox::controls {
namespace {

constexpr const char* kEngines[] = {"auto", "cpu", "cuda"};
constexpr const char* kPrecisions[] = {"fp32", "tf32", "bf16"};

template <std::size_t kCount>
int indexOf(const std::string& name, const char* const (&names)[kCount]) {
  const auto found = std::find(std::begin(names), std::end(names), name);
  return found != std::end(names) ? int(found - std::begin(names)) : 0;
}

}  // namespace

EngineSection::EngineSection(QWidget* parent) : Section(tr("Engine and examination"), parent) {
  engine_ = new ChoiceField(
      {tr("Engine"), tr("What computes."),
       tr("Processor (CPU) or graphics card (CUDA). By itself: the card where there is one that "
          "can be used.")},
      {tr("by itself"), tr("processor (CPU)"), tr("graphics card (CUDA)")}, Detail::kEverything,
      false, this);
  add(engine_);
  precision_ = new ChoiceField(
      {tr("Exactness"), tr("How exactly a graphics card multiplies; less is less work."),
       tr("Numbers that are multiplied in matrices are rounded to 24 binary digits (fp32), 11 "
          "(tf32) or 8 (bf16). Sums, weights and everything else keep 24. The processor computes "
          "in fp32 only")},
      {tr("exact (fp32)"), tr("less exact (tf32)"), tr("least exact (bf16)")}, Detail::kEverything,
      false, this);
  add(precision_);
  const auto number = [this](const FieldWords& words, double most) {
    auto* field =
        new NumberField(words, {.least = 0, .most = most}, Detail::kEverything, false, this);
    add(field);
    return field;
  };
  threads_ = number({tr("Threads"), tr("How many cores compute; 0: all of them."),
                     tr("The result is the same to the last bit for any number of threads")},
                    256);
  evaluateEvery_ = number({tr("Examine every"),
                           tr("Steps between two looks at unseen text; 0: "
                              "only at the end."),
                           tr("After so many steps the validation loss is measured")},
                          1e6);
  evaluationRows_ = number({tr("Examine on"),
                            tr("Pieces of unseen text looked at each time; 0: "
                               "all."),
                            tr("Rows of the validation text; more give a calmer curve and take "
                               "longer")},
                           1e6);
}

void EngineSection::fill(const training::RunSettings& settings) {
  engine_->setIndex(indexOf(settings.backend.name, kEngines));
  precision_->setIndex(indexOf(settings.backend.precision, kPrecisions));
  threads_->setWhole(std::uint64_t(settings.backend.threads));
  evaluateEvery_->setWhole(std::uint64_t(settings.evaluateEvery));
  evaluationRows_->setWhole(std::uint64_t(settings.evaluationRows));
}

bool EngineSection::write(training::RunSettings& settings) {
  const auto threads = threads_->whole();
  const auto every = evaluateEvery_->whole();
  const auto rows = evaluationRows_->whole();
  settings.backend.name = kEngines[engine_->index()];
  settings.backend.precision = kPrecisions[precision_->index()];
  const bool fits = settings.backend.name != "cpu" || settings.backend.precision == "fp32";
  precision_->setFault(fits ? QString()
                            : tr("The processor multiplies exactly only; choose exact (fp32) or "
                                 "another engine."));
  if (threads) settings.backend.threads = int(*threads);
  if (every) settings.evaluateEvery = std::int64_t(*every);
  if (rows) settings.evaluationRows = std::int64_t(*rows);
  return fits && threads && every && rows;
}

}  // namespace glassbox::controls
