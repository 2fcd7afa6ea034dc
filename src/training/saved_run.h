// A run on disk. state.safetensors alone holds everything that is needed to go on (weights,
// optimizer moments, tokenizer, settings, history), in one file that is replaced atomically:
// whatever happens while saving, the folder goes on from the old or from the new state and never
// from a mixture. The other files of the folder are for other readers. Inside the library only.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "training/run.h"

namespace glassbox::training {

struct SavedRun {
  RunSettings settings;
  std::string corpusName;
  std::string corpusFingerprint;
  std::shared_ptr<const text::Tokenizer> tokenizer;
  History history;
  TrainerState state;
};

/// Writes the model folder, glassbox.json and, last, state.safetensors. Error in one sentence if
/// the disk is full or the folder cannot be written; what was saved before can still be resumed.
void writeSavedRun(const std::filesystem::path& folder, const SavedRun& run);

/// Reads state.safetensors; InputError in one sentence if it is missing or damaged.
SavedRun readSavedRun(const std::filesystem::path& folder);

}  // namespace glassbox::training
