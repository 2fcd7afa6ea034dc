// tokenizer.json, the file from which Hugging Face's tokenizers library rebuilds a tokenizer.
// Facts: docs/formats.md.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/tokenizer.h"

namespace glassbox::formats {

/// The file's content for one of our tokenizers.
std::string toTokenizerJson(const text::Tokenizer& tokenizer);

/// Rebuilds one of ours. `name` is the file, for the sentence of an InputError: damaged, of a kind
/// that we do not have, or with other special tokens than ours at ids 0 to 3.
std::shared_ptr<const text::Tokenizer> fromTokenizerJson(std::string_view json,
                                                         std::string_view name);

}  // namespace glassbox::formats
