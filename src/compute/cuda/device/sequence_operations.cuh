// Operations that work on each row of tokens of a batch, a sequence, for itself. One after the
// other they can stay within a block that has the sequence: see sequence_kernel.cu.
#pragma once

#include "attention.cuh"
#include "cross_entropy.cuh"
#include "layer_norm.cuh"
#include "products.cuh"

namespace glassbox::cuda {

struct EmbeddingTask {
  float* out;                  ///< [R, width]
  const std::int32_t* tokens;  ///< [R]
  const float* tokenTable;     ///< [V, width]
  const float* positionTable;  ///< [time, width]
  int width;
};

struct FillTask {
  float* to;  ///< [R, width]
  float value;
  int width;
};

struct SequenceOperation {
  enum class Kind {
    kEmbedding,
    kFill,
    kNorm,
    kNormGradient,
    kProduct,
    kAttention,
    kAttentionGradient,
    kLoss
  };
  Kind kind = Kind::kFill;
  union {
    EmbeddingTask embedding;
    FillTask fill;
    NormTask norm;
    NormGradientTask normGradient;
    Product product;
    AttentionTask attention;
    LossTask loss;
  };

  SequenceOperation() : fill() {}
  explicit SequenceOperation(const EmbeddingTask& task)
      : kind(Kind::kEmbedding), embedding(task) {}
  explicit SequenceOperation(const FillTask& task) : kind(Kind::kFill), fill(task) {}
  explicit SequenceOperation(const NormTask& task) : kind(Kind::kNorm), norm(task) {}
  explicit SequenceOperation(const NormGradientTask& task)
      : kind(Kind::kNormGradient), normGradient(task) {}
  explicit SequenceOperation(const Product& task) : kind(Kind::kProduct), product(task) {}
  explicit SequenceOperation(const AttentionTask& task)
      : kind(task.dQkv == nullptr ? Kind::kAttention : Kind::kAttentionGradient),
        attention(task) {}
  explicit SequenceOperation(const LossTask& task) : kind(Kind::kLoss), loss(task) {}
};

/// All that a kernel is told; a card keeps it where every thread can read it fast.
struct SequenceOperations {
  static constexpr int kMost = 128;
  int count = 0;
  int sequences = 0;
  int time = 0;         ///< tokens of a sequence
  int blocks = 0;       ///< of a cluster, which has a sequence
  int groupFloats = 0;  ///< of shared memory
  SequenceOperation all[kMost];
};

}  // namespace glassbox::cuda
