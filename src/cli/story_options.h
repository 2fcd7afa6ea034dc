// What the story world is made of, as typed: --ingredient dogs=0 --ingredient trees=3.
#pragma once

#include <string>
#include <vector>

#include "text/story_world.h"

namespace glassbox::cli {

inline constexpr const char* kIngredientHelp =
    "Story world: more or less of something, as NAME=AMOUNT: dogs=0 leaves the dogs out, trees=3 "
    "tells of trees three times as often. May be given several times";

/// InputError for anything but NAME=AMOUNT; which names there are, the story world knows.
text::Ingredients parseIngredients(const std::vector<std::string>& typed);

}  // namespace glassbox::cli
