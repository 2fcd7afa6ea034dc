#include "text/unicode.h"

#include <utf8proc.h>

namespace glassbox::text {

Character firstCharacter(std::string_view text) {
  utf8proc_int32_t codePoint = -1;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &codePoint);
  return size > 0 ? Character{codePoint, static_cast<std::size_t>(size)} : Character{-1, 1};
}

bool isLetter(std::int32_t codePoint) {
  if (codePoint < 0) return false;
  const auto category = utf8proc_category(codePoint);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool isMark(std::int32_t codePoint) {
  if (codePoint < 0) return false;
  const auto category = utf8proc_category(codePoint);
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool isNumber(std::int32_t codePoint) {
  if (codePoint < 0) return false;
  const auto category = utf8proc_category(codePoint);
  return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

bool isSpace(std::int32_t codePoint) {
  if (codePoint < 0) return false;
  if ((codePoint >= 9 && codePoint <= 13) || codePoint == 0x85) return true;
  const auto category = utf8proc_category(codePoint);
  return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
}

}  // namespace glassbox::text
