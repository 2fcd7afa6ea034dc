// What the CUDA module (glassbox_cuda.so) offers to the program: plain C, so that the two may be
// compiled with different compilers and standards, and nothing is thrown across. Each operation is
// the one of the same name in compute/backend.h, where shapes are explained; all memory named by a
// matrix or ids is the device's. One thread at a time.
#ifndef GLASSBOX_COMPUTE_CUDA_MODULE_H
#define GLASSBOX_COMPUTE_CUDA_MODULE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Raised whenever anything below changes: a module of another version is not used. */
#define GLASSBOX_CUDA_VERSION 3

/** What a call returns; the sentence belonging to it comes from message(). */
enum GlassboxCudaStatus {
  GLASSBOX_CUDA_OK = 0,
  GLASSBOX_CUDA_NO_MEMORY = 1, /**< the card's memory is used up; the device can still be used */
  GLASSBOX_CUDA_FAILED = 2     /**< lost or broken: nothing on it can be read any more */
};

/** How factors enter products of matrices; everything else is fp32. */
enum GlassboxCudaPrecision {
  GLASSBOX_CUDA_FP32 = 0,
  GLASSBOX_CUDA_TF32 = 1, /**< rounded to 11 bits; needs a card of sm_80 or later, as does bf16 */
  GLASSBOX_CUDA_BF16 = 2  /**< rounded to 8 bits */
};

/** One graphics card, opened. */
typedef struct GlassboxCuda GlassboxCuda;

/** What memory held at one moment, under way to the host. */
typedef struct GlassboxCudaCopy GlassboxCudaCopy;

/** [rows, columns], row-major; data null: not given. */
typedef struct GlassboxCudaMatrix {
  float* data;
  int64_t rows;
  int64_t columns;
} GlassboxCudaMatrix;

typedef struct GlassboxCudaIds {
  const int32_t* data;
  int64_t count;
} GlassboxCudaIds;

/** DropoutMask's numbers; limit 0: nothing is dropped. */
typedef struct GlassboxCudaMask {
  uint32_t key;
  uint32_t limit;
  float scale;
} GlassboxCudaMask;

typedef struct GlassboxCudaAttention {
  int32_t batch;
  int32_t time;
  int32_t heads;
  int32_t width;
  int32_t causal;
  GlassboxCudaMask mask;
} GlassboxCudaAttention;

typedef struct GlassboxCudaRange {
  int64_t offset;
  int64_t size;
  int32_t decayed;
} GlassboxCudaRange;

/** What an update of the weights computes with; AdamW, or SGD where `adam` is 0. */
typedef struct GlassboxCudaNumbers {
  double clip;     /**< largest norm of the gradients; 0: no limit */
  float lossScale; /**< of the gradients of a step's logits */
  float rate;      /**< AdamW: learning rate / (1 - beta1^step) */
  float decay;     /**< AdamW: learning rate * weight decay; SGD: weight decay */
  float beta1;     /**< SGD: momentum */
  float beta2;
  float inverseCorrection; /**< 1 / sqrt(1 - beta2^step) */
  float epsilon;
  int32_t adam;
} GlassboxCudaNumbers;

typedef struct GlassboxCudaUpdate {
  GlassboxCudaMatrix parameters;
  GlassboxCudaMatrix firstMoment;
  GlassboxCudaMatrix secondMoment;
  GlassboxCudaMatrix gradients;
  const GlassboxCudaRange* ranges; /**< the host's, in ascending order */
  int64_t rangeCount;
} GlassboxCudaUpdate;

/** What comes back from a step. */
typedef struct GlassboxCudaOutcome {
  double lossSum;
  double sumOfSquares; /**< of the gradients */
} GlassboxCudaOutcome;

/** What beginStep() asks of the caller. */
enum GlassboxCudaStep {
  GLASSBOX_CUDA_STEP_PLAYED = 0, /**< nothing: the recorded step is under way */
  GLASSBOX_CUDA_STEP_WANTED = 1  /**< call the step's operations, updateAfter(), then endStep() */
};

typedef struct GlassboxCudaModule {
  int32_t version;

  /** Opens the first card, for one GlassboxCudaPrecision. On failure *device is null and `message`
      holds one sentence. */
  int32_t (*open)(GlassboxCuda** device, int32_t precision, char* message, size_t messageSize);
  void (*close)(GlassboxCuda* device);
  /** "NVIDIA H200, 132 multiprocessors", and ", tf32" or ", bf16". */
  const char* (*description)(const GlassboxCuda* device);
  /** One sentence about the last call that did not return GLASSBOX_CUDA_OK. */
  const char* (*message)(const GlassboxCuda* device);
  /** Kernels, copies and fills of the step last taken; 0: it was not recorded. */
  int64_t (*launches)(const GlassboxCuda* device);

  int32_t (*allocate)(GlassboxCuda*, void** memory, size_t bytes);
  void (*release)(GlassboxCuda*, void* memory);
  int32_t (*upload)(GlassboxCuda*, void* to, const void* from, size_t bytes);
  int32_t (*download)(GlassboxCuda*, void* to, const void* from, size_t bytes);
  /** Begins to copy what the matrices hold when all that was begun before is done; the device
      computes on meanwhile. On failure *copy is null. */
  int32_t (*beginCopyOut)(GlassboxCuda*, const GlassboxCudaMatrix* from, int64_t count,
                          GlassboxCudaCopy** copy);
  int32_t (*isCopiedOut)(GlassboxCuda*, GlassboxCudaCopy*, int32_t* there);
  /** Waits for it, and writes the matrices one after the other. The copy is used up, whatever comes
      back. */
  int32_t (*finishCopyOut)(GlassboxCuda*, GlassboxCudaCopy*, float* to);
  /** The copy is not wanted any more. */
  void (*dropCopyOut)(GlassboxCuda*, GlassboxCudaCopy*);
  int32_t (*copy)(GlassboxCuda*, float* to, const float* from, int64_t count);
  int32_t (*fill)(GlassboxCuda*, float* to, float value, int64_t count);

  int32_t (*embeddingForward)(GlassboxCuda*, GlassboxCudaMatrix out, GlassboxCudaIds tokens,
                              GlassboxCudaMatrix tokenTable, GlassboxCudaMatrix positionTable,
                              int32_t time);
  int32_t (*embeddingBackward)(GlassboxCuda*, GlassboxCudaMatrix dTokenTable,
                               GlassboxCudaMatrix dPositionTable, GlassboxCudaMatrix dOut,
                               GlassboxCudaIds tokens, int32_t time);
  int32_t (*layerNormForward)(GlassboxCuda*, GlassboxCudaMatrix out, GlassboxCudaMatrix mean,
                              GlassboxCudaMatrix inverseDeviation, GlassboxCudaMatrix residual,
                              GlassboxCudaMatrix addend, GlassboxCudaMatrix gain,
                              GlassboxCudaMatrix bias);
  int32_t (*layerNormBackward)(GlassboxCuda*, GlassboxCudaMatrix dResidual,
                               GlassboxCudaMatrix dGain, GlassboxCudaMatrix dBias,
                               GlassboxCudaMatrix dOut, GlassboxCudaMatrix residual,
                               GlassboxCudaMatrix mean, GlassboxCudaMatrix inverseDeviation,
                               GlassboxCudaMatrix gain);
  int32_t (*linearForward)(GlassboxCuda*, GlassboxCudaMatrix out, GlassboxCudaMatrix in,
                           GlassboxCudaMatrix weight, GlassboxCudaMatrix bias,
                           GlassboxCudaMatrix preActivation);
  int32_t (*linearBackwardInput)(GlassboxCuda*, GlassboxCudaMatrix dIn, GlassboxCudaMatrix dOut,
                                 GlassboxCudaMatrix weight, GlassboxCudaMatrix preActivation);
  int32_t (*linearBackwardWeight)(GlassboxCuda*, GlassboxCudaMatrix dWeight,
                                  GlassboxCudaMatrix dBias, GlassboxCudaMatrix in,
                                  GlassboxCudaMatrix dOut);
  int32_t (*unembedForward)(GlassboxCuda*, GlassboxCudaMatrix logits, GlassboxCudaMatrix hidden,
                            GlassboxCudaMatrix table);
  int32_t (*unembedBackward)(GlassboxCuda*, GlassboxCudaMatrix dHidden, GlassboxCudaMatrix dTable,
                             GlassboxCudaMatrix dLogits, GlassboxCudaMatrix hidden,
                             GlassboxCudaMatrix table);
  int32_t (*attentionForward)(GlassboxCuda*, GlassboxCudaMatrix out,
                              GlassboxCudaMatrix probabilities, GlassboxCudaMatrix qkv,
                              GlassboxCudaAttention shape);
  int32_t (*attentionBackward)(GlassboxCuda*, GlassboxCudaMatrix dQkv, GlassboxCudaMatrix dOut,
                               GlassboxCudaMatrix probabilities, GlassboxCudaMatrix qkv,
                               GlassboxCudaAttention shape);
  /** While a step is recorded, the scale is the step's lossScale instead. */
  int32_t (*crossEntropy)(GlassboxCuda*, GlassboxCudaMatrix losses, GlassboxCudaMatrix logits,
                          GlassboxCudaIds targets, float scale);
  int32_t (*dropout)(GlassboxCuda*, GlassboxCudaMatrix values, GlassboxCudaMask mask);
  int32_t (*add)(GlassboxCuda*, GlassboxCudaMatrix to, GlassboxCudaMatrix from);
  int32_t (*gatherRows)(GlassboxCuda*, GlassboxCudaMatrix out, GlassboxCudaMatrix in,
                        GlassboxCudaIds rows);
  int32_t (*scatterRows)(GlassboxCuda*, GlassboxCudaMatrix to, GlassboxCudaMatrix from,
                         GlassboxCudaIds rows);
  int32_t (*sum)(GlassboxCuda*, double* result, GlassboxCudaMatrix values);
  int32_t (*sumOfSquares)(GlassboxCuda*, double* result, GlassboxCudaMatrix values);
  /** The gradients are multiplied by gradientScale; the numbers' clip is not looked at. */
  int32_t (*update)(GlassboxCuda*, GlassboxCudaUpdate update, float gradientScale,
                    GlassboxCudaNumbers numbers);

  /** Begins a step whose operations are the same whenever `key` is; see GlassboxCudaStep. A step
      of key 0 is not recorded. */
  int32_t (*beginStep)(GlassboxCuda*, uint64_t key, GlassboxCudaNumbers numbers, int32_t* wanted);
  /** Sums the losses, clips, and updates the weights, unless loss or gradients are not finite. */
  int32_t (*updateAfter)(GlassboxCuda*, GlassboxCudaMatrix losses, GlassboxCudaUpdate update);
  int32_t (*endStep)(GlassboxCuda*);
  /** Drops what was recorded since beginStep(). */
  void (*abandonStep)(GlassboxCuda*);
  /** Waits for the step. */
  int32_t (*outcome)(GlassboxCuda*, GlassboxCudaOutcome* outcome);
} GlassboxCudaModule;

/** The one function that the module exports under its name. */
typedef const GlassboxCudaModule* (*GlassboxCudaEntry)(void);
#define GLASSBOX_CUDA_ENTRY "glassboxCudaModule"

#ifdef __cplusplus
}
#endif

#endif
