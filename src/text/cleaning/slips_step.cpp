// Typing slips that are no word of any language the filter knows, so that they can be put right
// without knowing the sentence.
#include <array>
#include <unordered_map>
#include <utility>

#include "text/cleaning/step.h"

namespace glassbox::text {
namespace {

using Slip = std::pair<std::string_view, std::string_view>;

constexpr std::array kSlips = {Slip{"teh", "the"},
                               Slip{"hte", "the"},
                               Slip{"adn", "and"},
                               Slip{"taht", "that"},
                               Slip{"thta", "that"},
                               Slip{"wich", "which"},
                               Slip{"whcih", "which"},
                               Slip{"thier", "their"},
                               Slip{"recieve", "receive"},
                               Slip{"recieved", "received"},
                               Slip{"beleive", "believe"},
                               Slip{"becuase", "because"},
                               Slip{"becasue", "because"},
                               Slip{"freind", "friend"},
                               Slip{"freinds", "friends"},
                               Slip{"seperate", "separate"},
                               Slip{"definately", "definitely"},
                               Slip{"occured", "occurred"},
                               Slip{"untill", "until"},
                               Slip{"wierd", "weird"},
                               Slip{"alot", "a lot"},
                               Slip{"tomorow", "tomorrow"},
                               Slip{"goverment", "government"},
                               Slip{"wiht", "with"},
                               Slip{"waht", "what"},
                               Slip{"peice", "piece"},
                               Slip{"neccessary", "necessary"},
                               Slip{"begining", "beginning"},
                               Slip{"udn", "und"},
                               Slip{"nciht", "nicht"},
                               Slip{"nihct", "nicht"},
                               Slip{"agian", "again"},
                               Slip{"littel", "little"},
                               Slip{"yuo", "you"},
                               Slip{"knwo", "know"},
                               Slip{"comming", "coming"},
                               Slip{"writting", "writing"}};

const std::unordered_map<std::string_view, std::string_view>& slips() {
  static const std::unordered_map<std::string_view, std::string_view> all(kSlips.begin(),
                                                                          kSlips.end());
  return all;
}

/// With a capital, or all in capitals, like what was written.
std::string likeWritten(std::string_view right, std::string_view written) {
  std::string result(right);
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto raise = [](char& c) { c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
  if (!upper(written.front())) return result;
  if (upper(written.back()))
    for (char& c : result) raise(c);
  else raise(result.front());
  return result;
}

}  // namespace

Step slipsStep() {
  return [](const LineInHand& line) -> std::optional<Finding> {
    Finding finding;
    std::size_t done = 0;
    for (const Word& word : line.words()) {
      const auto found = slips().find(word.lower);
      if (found == slips().end()) continue;
      const std::string_view written =
          std::string_view(line.text()).substr(word.begin, word.end - word.begin);
      const std::string right = likeWritten(found->second, written);
      finding.after += std::string_view(line.text()).substr(done, word.begin - done);
      finding.after += right;
      finding.causes.push_back({"slip", std::string(written) + " → " + right});
      done = word.end;
    }
    if (finding.causes.empty()) return std::nullopt;
    finding.after += std::string_view(line.text()).substr(done);
    return finding;
  };
}

}  // namespace glassbox::text
