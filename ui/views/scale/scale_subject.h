// A model whose training is counted: the learner's own, a published one, or one of chosen numbers.
// Plain values. Window thread only.
#pragma once

#include <QString>
#include <optional>

#include "live/snapshot.h"
#include "scaling/estimate.h"

namespace glassbox::views {

struct Subject {
  QString name;
  scaling::ModelShape shape;
  double rowLength = 0;  ///< tokens a row
  double tokens = 0;     ///< read in training; 0: not told
  bool ours = false;
  std::optional<double> operationsPerToken;  ///< counted by the engine; empty: from the shape
  scaling::TrainingMemory memory;            ///< on one machine
  double rows = 1;                           ///< at a time, in the activations of `memory`
  double leastActivations = 0;  ///< where they are computed a second time in place of being kept
  QString source;

  double weights() const { return double(scaling::countWeights(shape).total()); }
  double operations() const;  ///< of the whole training, exact
  /// Tokens that the model reads at once; rows of a text may be shorter.
  double context() const { return ours ? double(shape.positions) : rowLength; }
};

/// The model of the run, with as much text as is planned.
Subject ourSubject(const live::Snapshot& snapshot);
/// Nothing if its shape or its text was not told.
std::optional<Subject> subjectOf(const scaling::PublishedModel& model);
Subject subjectOf(const scaling::ModelShape& shape, double rowLength, double tokens);

/// The question whose answer is what it costs.
scaling::Question questionFor(const Subject& subject);

/// Published models that stand for their family and time: of those that share the first word of
/// their name the largest.
std::vector<const scaling::PublishedModel*> landmarks();

}  // namespace glassbox::views
