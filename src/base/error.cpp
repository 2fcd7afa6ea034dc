#include "base/error.h"

namespace glassbox {

std::string Diagnostic::toString() const {
  std::string text = file;
  if (line > 0) text += ":" + std::to_string(line);
  return text + ": " + (severity == Severity::kWarning ? "warning: " : "") + message;
}

std::string toString(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) text += diagnostic.toString() + "\n";
  return text;
}

}  // namespace glassbox
