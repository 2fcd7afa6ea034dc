// Looks at how the text of a run is cut into tokens, in a thread of its own; it reads the text
// itself and never asks the run.
//
// All public functions may be called from any thread; none waits.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "insight/token_lesson.h"
#include "text/corpus.h"

namespace glassbox::live {

/// What came of a study.
struct TokenStudied {
  std::shared_ptr<const insight::TokenLesson> lesson;  ///< null: see `problem`
  std::string problem;                                 ///< one sentence, else empty
};

class TokenStudy {
 public:
  /// `onNews` is called in the study's thread whenever take() has something new.
  explicit TokenStudy(std::function<void()> onNews = {});
  /// Calls off what is being done.
  ~TokenStudy();

  /// Begins at once; what was being studied is called off. `vocabulary`: words by id, or empty.
  void ask(const text::CorpusSettings& settings, std::vector<std::string> vocabulary);
  /// What has come since the last call, or null.
  std::shared_ptr<const TokenStudied> take();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::live
