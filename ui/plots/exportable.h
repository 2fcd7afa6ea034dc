// What can be taken away as a file: every plot, and what else shows numbers as a picture.
// Window thread only.
#pragma once

class QString;

namespace glassbox::plots {

/// Inherited, beside QWidget, by what a context menu offers to export.
class Exportable {
 public:
  virtual ~Exportable() = default;
  /// Writes png, svg or pdf (the figure) or csv (the numbers), by the suffix of `path`, atomically.
  /// Throws InputError for other suffixes and Error if the file cannot be written.
  virtual void exportTo(const QString& path) const = 0;
};

}  // namespace glassbox::plots
