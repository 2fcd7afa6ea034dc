// How close every word is to some words, in one of the three kinds of near. Main thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/loaded_model.h"
#include "insight/neighbours.h"

namespace glassbox::cli {

class WordScores {
 public:
  /// `space`: table, layer:K or together; the latter two need the text of the run. `excludeKind`
  /// leaves out words of each word's own family (story world only).
  WordScores(const std::filesystem::path& folder, LoadedModel& model, const std::string& space,
             const std::vector<std::int32_t>& words, bool excludeKind);

  const std::vector<float>& of(std::size_t word) const { return scores_[word]; }
  const insight::TokenMask& maskOf(std::size_t word) const { return masks_[word]; }
  /// "cosine" or "lift".
  const std::string& name() const { return name_; }

 private:
  std::string name_ = "cosine";
  std::vector<std::vector<float>> scores_;
  std::vector<insight::TokenMask> masks_;
};

}  // namespace glassbox::cli
