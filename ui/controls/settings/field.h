// One setting of a run as a row: its name, the control, one plain sentence of help, and in its
// place what is wrong with what was typed. Window thread only.
#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSlider;

namespace glassbox::controls {

/// How many settings are shown; each level has those of the one before.
enum class Detail { kEssential, kMore, kEverything };

/// The words of a setting.
struct FieldWords {
  QString name;
  QString help;  ///< one sentence that everybody reads
  QString tip;   ///< more, with the term of the field and the formula
};

class Field : public QWidget {
  Q_OBJECT
 public:
  /// Takes the control over. `isLive`: it can be changed while the run trains, and is marked so.
  Field(const FieldWords& words, QWidget* control, Detail detail, bool isLive, QWidget* parent);

  Detail detail() const { return detail_; }
  bool isFaulty() const { return faulty_; }
  /// The sentence stands where the help was; empty: all is right.
  void setFault(const QString& sentence);
  void setHelp(const QString& sentence);

 signals:
  void changed();

 protected:
  QWidget* control() const { return control_; }
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* control_;
  QLabel* help_;
  QString helpText_;
  Detail detail_;
  bool faulty_ = false;
};

/// A number that is typed, with a point or the comma of the reader's language.
class NumberField : public Field {
  Q_OBJECT
 public:
  struct Range {
    double least = 0;
    double most = 0;
    bool isWhole = true;
    bool isAbove = false;     ///< the least itself is not allowed
    bool mayBeEmpty = false;  ///< the program then chooses
  };
  NumberField(const FieldWords& words, const Range& range, Detail detail, bool isLive,
              QWidget* parent);

  void setValue(double value);
  void setWhole(std::uint64_t value);
  /// Nothing while what stands there is no such number; then the field says so. Nothing, too, in an
  /// empty field that may be empty.
  std::optional<double> value();
  std::optional<std::uint64_t> whole();
  QLineEdit* edit() const { return edit_; }

 private:
  void check();
  QLineEdit* edit_;
  Range range_;
};

/// A slider over given stops, with what the stop means beside it.
class SliderField : public Field {
  Q_OBJECT
 public:
  struct Stop {
    double value = 0;
    QString text;
  };
  SliderField(const FieldWords& words, std::vector<Stop> stops, Detail detail, QWidget* parent);
  /// A value between two stops is kept until the slider is moved.
  void setValue(double value);
  double value() const { return value_; }
  QSlider* slider() const { return slider_; }

 private:
  void showText();
  QSlider* slider_;
  QLabel* text_;
  std::vector<Stop> stops_;
  double value_ = 0;
};

class ChoiceField : public Field {
  Q_OBJECT
 public:
  ChoiceField(const FieldWords& words, const QStringList& choices, Detail detail, bool isLive,
              QWidget* parent);
  int index() const;
  void setIndex(int index);
  QComboBox* box() const { return box_; }

 signals:
  /// By the person, not by setIndex().
  void chosen(int index);

 private:
  QComboBox* box_;
};

class SwitchField : public Field {
  Q_OBJECT
 public:
  SwitchField(const FieldWords& words, const QString& text, Detail detail, QWidget* parent);
  bool isOn() const;
  void setOn(bool on);

 private:
  QCheckBox* box_;
};

}  // namespace glassbox::controls
