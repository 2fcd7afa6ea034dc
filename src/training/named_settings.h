// Settings of a run by the names that the command line and lessons use: "lr", "objective". Any
// thread.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "training/run.h"

namespace glassbox::training {

/// Changes one setting: name and value as typed after `--name` at `glassbox-cli train`. "preset"
/// takes over the preset's model and trainer and leaves text, seed and backend. InputError for a
/// name or value that cannot be.
void setByName(RunSettings& settings, std::string_view name, const std::string& value);

/// What such a setting is now, by the same names, as text; "ingredient-NAME" for ingredients that
/// differ from 1.
std::map<std::string, std::string> namedSettings(const RunSettings& settings);

}  // namespace glassbox::training
