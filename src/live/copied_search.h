// Looks for what stands in the training text word for word, in a thread of its own. The index is
// made when something is first asked, once for a text; making it can be called off at any time.
// The worker asks and never waits.
#pragma once

#include <memory>

#include "live/copied_question.h"
#include "text/corpus.h"

namespace glassbox::live {

class CopiedSearch {
 public:
  CopiedSearch();
  /// Calls off what is being done.
  ~CopiedSearch();

  /// `tokens`: the whole text; the first `given` of them were typed. A newer question replaces a
  /// waiting one.
  void ask(std::shared_ptr<const text::Corpus> corpus, CopiedQuestion question,
           std::vector<std::int32_t> tokens, int given);
  /// The newest there is, or how far the index has come. Null before the first question.
  std::shared_ptr<const CopiedAnswer> newest() const;
  /// True once after newest() has become another.
  bool hasNews();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::live
