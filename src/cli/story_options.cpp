#include "cli/story_options.h"

#include <charconv>

#include "base/error.h"

namespace glassbox::cli {

text::Ingredients parseIngredients(const std::vector<std::string>& typed) {
  text::Ingredients ingredients;
  for (const std::string& one : typed) {
    const auto sign = one.find('=');
    const std::string number = sign == std::string::npos ? "" : one.substr(sign + 1);
    const char* const last = number.data() + number.size();
    double amount = 0;
    const auto [end, code] = std::from_chars(number.data(), last, amount);
    if (sign == 0 || number.empty() || code != std::errc() || end != last)
      throw InputError("--ingredient " + one +
                       ": write NAME=AMOUNT, for example dogs=0 or trees=3");
    ingredients[one.substr(0, sign)] = amount;
  }
  return ingredients;
}

}  // namespace glassbox::cli
