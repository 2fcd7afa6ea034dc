// Attention as plain numbers out of a trace. Pure, any thread.
#pragma once

#include <vector>

#include "live/inside_question.h"

namespace glassbox::views {

/// Weights [time, time] of one head of a layer (from 1), row: the word that looks. Head −1: the
/// mean of all heads.
std::vector<float> attentionOf(const model::Trace& trace, int layer, int head);

}  // namespace glassbox::views
