#include "training/python_export.h"

#include <string>
#include <vector>

#include "base/files.h"
#include "formats/model_folder.h"
#include "formats/projector.h"

namespace glassbox::training {
namespace {

/// Three lines that let the model write. Every text begins with the token [BOS].
constexpr const char* kWrites =
    R"(    from transformers import GPT2LMHeadModel, PreTrainedTokenizerFast
    model, tokenizer = GPT2LMHeadModel.from_pretrained("."), PreTrainedTokenizerFast(tokenizer_file="tokenizer.json")
    print(tokenizer.decode(model.generate(tokenizer("[BOS]", return_tensors="pt").input_ids, do_sample=True, max_new_tokens=30, eos_token_id=2, pad_token_id=2)[0]))
)";

/// GPT-2's code would hide the words to the right, which this model was trained to see.
constexpr const char* kReadsTable =
    R"(    from safetensors.numpy import load_file
    table = load_file("model.safetensors")["transformer.wte.weight"]
    print(table.shape)  # a row of numbers for every token, in the order of tokenizer.json

This model guesses covered words from both sides. The tensors are GPT-2's, but GPT-2's own code
masks what comes later: use the weights in code without that mask.
)";

std::string readMe(const model::ModelConfig& config, const text::Corpus& corpus,
                   std::int64_t step) {
  return "A small language model trained with Glassbox " GLASSBOX_VERSION " on '" + corpus.name +
         "', as it was after " + std::to_string(step) +
         " steps.\n\nIn Python, in this folder (pip install torch transformers safetensors):\n\n" +
         (config.causal() ? kWrites : kReadsTable) +
         "\nFiles\n"
         "  model.safetensors, config.json   the weights, in GPT-2's layout\n"
         "  tokenizer.json                   how text is cut into tokens\n"
         "  embeddings/tensors.tsv           the word table, one row a token\n"
         "  embeddings/metadata.tsv          its words; open both in the Embedding Projector\n";
}

}  // namespace

void exportForPython(const std::filesystem::path& folder, const model::Transformer& model,
                     const text::Corpus& corpus, std::int64_t step) {
  makeFolder(folder);
  const std::vector<float> weights = model.parameters();
  formats::writeModelFolder(folder, {model.config(), weights, corpus.tokenizer});
  const model::ParameterEntry& table = model.layout().at("transformer.wte.weight");
  std::vector<std::string> words;
  for (std::int32_t id = 0; id < corpus.tokenizer->vocabulary(); ++id)
    words.push_back(corpus.tokenizer->display(id));
  formats::writeProjector(folder / "embeddings",
                          std::span(weights).subspan(static_cast<std::size_t>(table.offset),
                                                     static_cast<std::size_t>(table.size())),
                          model.config().width, words);
  writeFileAtomically(folder / "README.txt", readMe(model.config(), corpus, step));
}

}  // namespace glassbox::training
