// From one training step taken apart to what the widgets of its view show. Pure; window thread
// (QLocale).
#pragma once

#include <QString>
#include <vector>

#include "live/snapshot.h"
#include "plots/bar_list.h"
#include "plots/sentence_strip.h"
#include "plots/weight_grid.h"
#include "plots/word_flow.h"
#include "views/one_step/stage_text.h"

namespace glassbox::views {

/// One step with the vocabulary that it is written in.
struct StepReading {
  const live::OneStepAnswer& step;
  const live::RunFacts& facts;

  bool coveredWord() const { return facts.settings.model.objective == Objective::kCoveredWord; }
  /// Words of a row as a person reads them: the covered ones uncovered; under the next-word
  /// objective also the last word, which is only guessed. Words count from 0.
  int wordCount(int row) const;
  std::int32_t tokenAt(int row, int word) const;
  QString textAt(int row, int word) const;
  /// Whether the model guesses this word.
  bool guessed(int row, int word) const;
  /// The position of the batch at which it does.
  int positionOf(int word) const { return coveredWord() ? word : word - 1; }
  /// A word to begin with, near the start of the row and not guessed for sure; −1: none.
  int firstChoice(int row) const;
  const live::StepPlace& placeOf(int row, int word) const;
  double lossBefore(int row, int word) const;
  double lossAfter(int row, int word) const;
  /// Guesses in the whole batch.
  std::int64_t guesses() const;
};

QString wordText(const live::RunFacts& facts, std::int32_t token);
/// "layer 2, MLP in", "word vectors".
QString partText(const live::StepMatrix& matrix);
/// "vector of “dog”, number 13", "layer 2, MLP in, row 13, column 5".
QString weightText(const StepReading& reading, const live::StepWeight& weight);

StepNumbers numbersOf(const StepReading& reading, int row, int word);
std::vector<plots::StripWord> stripOf(const StepReading& reading, int row, int chosen,
                                      StepStage stage);
/// What the model reads when it guesses the word.
std::vector<plots::FlowWord> givenOf(const StepReading& reading, int row, int word);
/// The likeliest words, the right one marked; `after`: as after the step, with outlines of before.
std::vector<plots::Bar> guessBars(const StepReading& reading, int row, int word, bool after);
/// "and 504 more words share the remaining 31.8 %".
QString restText(const StepReading& reading, int row, int word, bool after);

/// Covered word: how the guessed words of the batch are shown to the model, with their numbers.
std::vector<plots::Bar> coverBars(const StepReading& reading);

enum class PartSize { kGradient, kMovement };
/// Size of every part of the model, layer by layer; a weight matrix and its bias count together.
std::vector<plots::GridRow> partRows(const StepReading& reading, PartSize size);
/// Word vectors by the length of their gradient: the largest of the batch, that of the word in
/// question and more of its text; those of the text are marked.
std::vector<plots::Bar> wordBars(const StepReading& reading, int row, int word, int most);

/// The sum by which one weight was moved, line by line, with its real numbers.
struct SumLine {
  QString name;
  QString sum;
  QString detail;  ///< what the line means
};
std::vector<SumLine> sumOf(const StepReading& reading, const live::StepWeight& weight);

}  // namespace glassbox::views
