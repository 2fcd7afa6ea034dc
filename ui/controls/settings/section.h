// A part of the settings of a run: a heading and its fields. Fills itself from settings and writes
// into them; shows as many fields as the level of detail has. Window thread only.
#pragma once

#include <vector>

#include "controls/settings/field.h"
#include "training/run.h"

class QLabel;
class QVBoxLayout;

namespace glassbox::controls {

class Section : public QWidget {
  Q_OBJECT
 public:
  Section(const QString& heading, QWidget* parent);

  virtual void fill(const training::RunSettings& settings) = 0;
  /// Writes what the fields say. False if one of them is faulty; it says so itself.
  virtual bool write(training::RunSettings& settings) = 0;

  void setDetail(Detail detail);
  /// Whether the section means anything for the other settings; if not it is hidden.
  void setMeaningful(bool meaningful);

 signals:
  void changed();

 protected:
  /// Below the others, from this level of detail on.
  void add(Field* field);
  QVBoxLayout* column() const { return column_; }

 private:
  void arrange();
  QVBoxLayout* column_;
  QLabel* title_;
  std::vector<Field*> fields_;
  Detail detail_ = Detail::kEssential;
  bool meaningful_ = true;
};

}  // namespace glassbox::controls
