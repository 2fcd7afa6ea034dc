// Settings of a run as JSON, and what they must satisfy. Inside the library only.
#pragma once

#include <nlohmann/json.hpp>

#include "training/run.h"

namespace glassbox::training {

nlohmann::ordered_json settingsToJson(const RunSettings& settings);
/// Missing settings keep their default; InputError for unknown ones and for values of a wrong kind.
RunSettings settingsFromJson(const nlohmann::ordered_json& json);

/// InputError with one sentence if no run can have these settings; the vocabulary may still be
/// open.
void validate(const RunSettings& settings);

}  // namespace glassbox::training
