// How far apart two words in two sentences are, layer by layer: the cosine distance of their
// residual states, 1 − cosine. The thread that owns the model; reads only.
//
// States of a layer have much in common, whatever the word (their mean is far from zero), and so
// plain cosines say of everything that it is alike. The centred distance takes the mean state of
// the layer away first; there 0 is the same direction, 1 as unlike as chance, 2 opposite. How far
// apart two random words of a text are says what a distance means.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "insight/neighbours.h"
#include "model/trace.h"
#include "model/transformer.h"

namespace glassbox::insight {

/// 1 − cosine of first − centre and second − centre (an empty centre: of the vectors themselves).
/// 0 for equal vectors, 1 if one of them is zero.
double cosineDistance(std::span<const float> first, std::span<const float> second,
                      std::span<const float> centre = {});

/// What is usual in each layer, measured over some rows of a text.
struct LayerNorms {
  std::vector<std::vector<float>> centres;  ///< [layers + 1] of [C]: mean state of all words
  std::vector<Band> plain;                  ///< [layers + 1] distances of random pairs of words
  std::vector<Band> centred;                ///< [layers + 1] the same around the centres
};
/// The pairs are of different words, drawn with a fixed seed among the words of `mask`.
LayerNorms measureLayerNorms(model::Transformer& transformer,
                             std::span<const std::vector<std::int32_t>> rows, const TokenMask& mask,
                             int pairs = 400);

struct LayerDistances {
  std::vector<double> plain;    ///< [layers + 1]
  std::vector<double> centred;  ///< [layers + 1]
};
/// Between the word at `firstPosition` of one trace and the one at `secondPosition` of another.
LayerDistances layerDistances(const model::Trace& first, int firstPosition,
                              const model::Trace& second, int secondPosition,
                              const LayerNorms& norms);

}  // namespace glassbox::insight
