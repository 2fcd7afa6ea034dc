// What the window knows of the run at one moment: plain values, immutable once published, no handle
// of any device. Views keep a shared_ptr to the one they draw and never ask the run itself.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "course/cloze.h"
#include "live/compare_question.h"
#include "live/copied_question.h"
#include "live/covered_question.h"
#include "live/earlier_question.h"
#include "live/inside_question.h"
#include "live/measure_question.h"
#include "live/one_step.h"
#include "live/report.h"
#include "live/statistics_question.h"
#include "live/what_if_question.h"
#include "live/word_question.h"
#include "live/write_question.h"
#include "training/run.h"

namespace glassbox::live {

/// A word of the vocabulary as the window shows it.
struct Word {
  std::string text;
  std::string family;      ///< "animal", "sound", …; empty if none is known
  std::int64_t count = 0;  ///< occurrences in the training text
};

/// What never changes during a run; shared by all its snapshots.
struct RunFacts {
  std::uint64_t number = 0;        ///< counts the runs of this session, from 1
  std::uint64_t parent = 0;        ///< the run this one was branched from; 0: none
  std::int64_t branchStep = 0;     ///< at which step of it
  training::RunSettings settings;  ///< as at the start of the run
  std::string corpusName;
  std::weak_ptr<const text::Corpus> corpus;  ///< the run's text, as long as the run is there
  std::int64_t trainingTokens = 0;
  std::int64_t parameters = 0;  ///< number of weights
  std::string engine;           ///< "CPU, 2 threads, AVX-512"
  std::string engineReason;  ///< one sentence: why this engine computes; empty if it was asked for
  std::vector<Word> words;   ///< by token id
  /// Reference lines for the loss plot: plain name and nats a token, e.g. {"even guessing", 5.87}.
  struct Reference {
    std::string id;  ///< uniform, unigram, bigram, trigram, floor
    double loss = 0;
  };
  std::vector<Reference> references;
  /// Sentences to begin with, in the text's own words (insight::TextExamples). Empty for a text
  /// that speaks of what our own example sentences speak of.
  std::string exampleSentence;
  std::vector<std::string> sentencesForComparing;
};

/// What visible views want to know; everything else is neither computed nor copied.
struct Interest {
  std::optional<WordQuestion> words = {};
  std::optional<InsideQuestion> inside = {};
  std::optional<CompareQuestion> compare = {};
  std::optional<SensesQuestion> senses = {};
  std::optional<CoveredQuestion> covered = {};
  std::optional<StatisticsQuestion> statistics = {};
  std::optional<WhatIfQuestion> whatIf = {};
  std::optional<SurveyQuestion> survey = {};
  std::optional<WriteQuestion> write = {};
  std::optional<ContinueQuestion> continuation = {};
  std::optional<EarlierQuestion> earlier = {};
  std::optional<SamplesQuestion> samples = {};
  std::optional<CopiedQuestion> copied = {};
  std::optional<MeasureQuestion> measures = {};
  std::optional<course::ClozeWish> clozes = {};
  bool operator==(const Interest&) const = default;
};

enum class RunState {
  kPreparing,  ///< corpus and model are being made
  kPaused,
  kTraining,
  kFinished,  ///< the planned steps are done; more can be asked for
  kStopped    ///< cannot go on; see the message
};

struct Snapshot {
  std::shared_ptr<const RunFacts> facts;  ///< null while preparing
  RunState state = RunState::kPreparing;
  std::int64_t step = 0;        ///< of the model shown
  std::int64_t newestStep = 0;  ///< how far training has come; more than `step` when looking back
  std::int64_t plannedSteps = 0;
  double loss = 0;            ///< of the step shown, nats a token; NaN before the first
  double validationLoss = 0;  ///< the last up to that step; NaN if none yet
  double tokensPerSecond = 0;
  /// While steps are computed, whatever the speed set; 0: none measured yet.
  double tokensPerSecondOfWork = 0;
  double tokensPerStep = 0;           ///< of the same steps, on the mean
  training::TrainerSettings trainer;  ///< in force now; it may be changed while training
  std::string message;                ///< explanation when stopped, else empty
  std::string preparing;              ///< name of the text that is being prepared, else empty
  double preparedShare = 0;           ///< of it, 0 … 1
  std::uint64_t commandsObeyed = 0;   ///< of all sent to the session: shows what they have done
  /// Steps one can go back to, ascending.
  std::shared_ptr<const std::vector<std::int64_t>> keptSteps;
  /// The model shown is a kept one and not the newest.
  bool lookingBack() const { return step != newestStep; }

  /// An answer comes in portions and is not whole yet: more will follow.
  bool unfinished = false;
  /// Answers, only where Interest asked. Each is of its own step: while training at full speed an
  /// expensive one may be somewhat older than the snapshot.
  std::shared_ptr<const WordAnswer> words;
  std::shared_ptr<const InsideAnswer> inside;
  std::shared_ptr<const CompareAnswer> compare;
  std::shared_ptr<const SensesAnswer> senses;
  std::shared_ptr<const CoveredAnswer> covered;
  std::shared_ptr<const StatisticsAnswer> statistics;
  std::shared_ptr<const WhatIfAnswer> whatIf;
  std::shared_ptr<const SurveyAnswer> survey;
  std::shared_ptr<const WriteAnswer> write;
  std::shared_ptr<const ContinueAnswer> continuation;
  std::shared_ptr<const EarlierAnswer> earlier;
  std::shared_ptr<const SamplesAnswer> samples;
  std::shared_ptr<const CopiedAnswer> copied;
  std::shared_ptr<const MeasureAnswer> measures;
  /// Questions made from raw text; of the moments that were there when they were asked.
  std::shared_ptr<const course::ClozeSet> clozes;

  /// The step last tried, with or without a view that looks; null: none, or the run has gone on
  /// without it.
  std::shared_ptr<const OneStepAnswer> oneStep;
  /// The report last told of this run; null: none.
  std::shared_ptr<const Report> report;
};

/// One point of the loss curves; every one reaches the window, in order.
struct MetricPoint {
  std::int64_t step = 0;
  double trainingLoss = 0;  ///< NaN for the evaluation before the first step
  double learningRate = 0;
  double gradientNorm = 0;
  double validationLoss = 0;  ///< NaN where none was measured
};

}  // namespace glassbox::live
