#include "controls/settings/engine_section.h"

namespace glassbox::controls {
namespace {

constexpr const char* kEngines[] = {"auto", "cpu", "cuda"};

}  // namespace

EngineSection::EngineSection(QWidget* parent) : Section(tr("Engine and examination"), parent) {
  engine_ = new ChoiceField(
      {tr("Engine"), tr("What computes."),
       tr("Processor (CPU) or graphics card (CUDA). By itself: the card where there is one that "
          "can be used.")},
      {tr("by itself"), tr("processor (CPU)"), tr("graphics card (CUDA)")}, Detail::kEverything,
      false, this);
  add(engine_);
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
  int index = 0;
  for (int i = 0; i < 3; ++i)
    if (settings.backend.name == kEngines[i]) index = i;
  engine_->setIndex(index);
  threads_->setWhole(std::uint64_t(settings.backend.threads));
  evaluateEvery_->setWhole(std::uint64_t(settings.evaluateEvery));
  evaluationRows_->setWhole(std::uint64_t(settings.evaluationRows));
}

bool EngineSection::write(training::RunSettings& settings) {
  const auto threads = threads_->whole();
  const auto every = evaluateEvery_->whole();
  const auto rows = evaluationRows_->whole();
  settings.backend.name = kEngines[engine_->index()];
  if (threads) settings.backend.threads = int(*threads);
  if (every) settings.evaluateEvery = std::int64_t(*every);
  if (rows) settings.evaluationRows = std::int64_t(*rows);
  return threads && every && rows;
}

}  // namespace glassbox::controls
