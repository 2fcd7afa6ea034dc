// What a person has changed in the copy of the model, with undo, and its names in plain words.
// Pure.
#pragma once

#include <QString>
#include <vector>

#include "live/what_if_question.h"

namespace glassbox::views {

class AlterationList {
 public:
  using Alterations = std::vector<insight::Alteration>;
  const Alterations& current() const { return current_; }
  bool holds(const insight::Alteration& alteration) const;
  /// Adds it, or takes it away if it is there.
  void toggle(const insight::Alteration& alteration);
  /// Adds it; an overwritten weight replaces an earlier value of the same weight.
  void add(const insight::Alteration& alteration);
  /// The list as it was before the last change.
  void undo();
  bool canUndo() const { return !before_.empty(); }
  /// Takes all of them away; this too can be undone.
  void putBack();
  /// Forgets everything, also what could be undone.
  void reset();

 private:
  Alterations current_;
  std::vector<Alterations> before_;
};

/// "layer 2, head 3 off"; layers, heads and units count from 1.
QString nameOf(const insight::Alteration& alteration);
/// The part alone: "layer 2, head 3".
QString partName(const insight::Alteration& alteration);
/// The same where there is little room, under a heading that says what it is: "2 · head 3".
QString shortPartName(const insight::Alteration& alteration);

}  // namespace glassbox::views
