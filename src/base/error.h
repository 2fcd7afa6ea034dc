// The two ways in which something can be wrong: Error, thrown where work cannot go on and caught at
// the worker loop, at load actions and in main; Diagnostic, collected where a person wrote a file and
// wants to see all faults at once. Both speak one plain sentence.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace glassbox {

/// Whose fault it was: decides the exit code of the command line (input 2, work 1).
enum class Fault {
  kInput,  ///< what the user gave cannot be used
  kWork    ///< the work itself failed (disk full, loss not finite, ...)
};

/// Cannot go on. `what()` is one sentence: what, where, why, what to do.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& sentence, Fault fault = Fault::kWork)
      : std::runtime_error(sentence), fault_(fault) {}
  Fault fault() const { return fault_; }

 private:
  Fault fault_;
};

/// The user's input cannot be used; same as Error(sentence, Fault::kInput).
class InputError : public Error {
 public:
  explicit InputError(const std::string& sentence) : Error(sentence, Fault::kInput) {}
};

/// One fault in something a person wrote. `line` counts from 1; 0 means the whole file.
struct Diagnostic {
  enum class Severity { kWarning, kError };
  std::string file;
  int line = 0;
  std::string message;
  Severity severity = Severity::kError;

  /// "file:line: message", the form that editors and terminals make clickable.
  std::string toString() const;
};

/// All of them, one a line.
std::string toString(const std::vector<Diagnostic>& diagnostics);

}  // namespace glassbox
