// Cleans a text in a thread of its own, again whenever the settings change, and gathers what there
// is to see of it. Reads the text itself and never asks the run.
//
// All public functions may be called from any thread; none waits.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "insight/cleaning_lesson.h"
#include "text/corpus.h"

namespace glassbox::live {

/// The text that is cleaned.
struct CleaningSource {
  enum class Kind {
    kSample,   ///< the page with planted faults
    kStories,  ///< stories with planted faults
    kCorpus,   ///< the text of a run: `corpus`
    kFile,     ///< `text` is the path of a file or folder
    kText      ///< `text` itself
  };
  Kind kind = Kind::kSample;
  text::CorpusSettings corpus = {};
  std::string text = {};
  bool operator==(const CleaningSource&) const = default;
};

struct CleaningWish {
  CleaningSource source;
  text::CleaningSettings settings;
  /// Also what this threshold costs, from lenient to strict.
  std::optional<insight::Threshold> cost = {};
  bool operator==(const CleaningWish&) const = default;
};

/// What came of a wish.
struct CleaningStudied {
  CleaningWish wish;
  std::shared_ptr<const insight::CleaningLesson> lesson;  ///< null: see `problem`
  std::shared_ptr<const insight::CleaningCost> cost;  ///< comes after the lesson, where wished for
  std::string problem;                                ///< one sentence, else empty
};

/// Of a longer text only the beginning is read.
inline constexpr std::size_t kMostCleanedBytes = 1U << 20U;

class CleaningStudy {
 public:
  /// `onNews` is called in the study's thread whenever take() has something new.
  explicit CleaningStudy(std::function<void()> onNews = {});
  /// Calls off what is being done.
  ~CleaningStudy();

  /// Begins at once; what was being done for another wish is called off.
  void ask(CleaningWish wish);
  /// What has come since the last call, or null.
  std::shared_ptr<const CleaningStudied> take();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::live
