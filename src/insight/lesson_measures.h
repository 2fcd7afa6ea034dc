// Measures what a lesson names ("rank dog bark") on a model. The thread that owns the model; reads
// only. Losses and reference lines are not asked here: whoever trained has them.
#pragma once

#include "course/measure.h"
#include "model/transformer.h"
#include "text/corpus.h"

namespace glassbox::insight {

/// InputError, one sentence, if the model cannot say: a word it does not have, a next-word model
/// asked to fill.
course::Measured measureForLesson(model::Transformer& transformer, const text::Corpus& corpus,
                                  const course::Measure& measure);

}  // namespace glassbox::insight
