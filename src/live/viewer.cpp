#include "live/viewer.h"

namespace glassbox::live {

void Viewer::show(training::Run& run, ModelHistory::Moment kept) {
  if (kept == nullptr || kept->step == run.step()) return showNewest();
  if (!past_) past_.emplace(run.settings().model, run.transformer().backend());
  past_->setParameters(kept->parameters);
  kept_ = std::move(kept);
}

Moment Viewer::moment(training::Run& run) {
  if (kept_ == nullptr) return {run, run.transformer(), run.step()};
  return {run, *past_, kept_->step};
}

}  // namespace glassbox::live
