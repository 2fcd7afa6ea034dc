// What the model is asked to guess. Everything that differs between the two follows from this word:
// the attention mask, how examples are made from text, and what a model can be used for.
#pragma once

namespace glassbox {

enum class Objective {
  kNextWord,    ///< guess every next token from the earlier ones (GPT)
  kCoveredWord  ///< guess covered tokens from both sides (BERT)
};

/// "next" or "masked": the words of the command line and of the files.
inline const char* toString(Objective objective) {
  return objective == Objective::kNextWord ? "next" : "masked";
}

}  // namespace glassbox
