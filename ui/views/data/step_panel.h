// The steps of cleaning: which are taken, in which order, how much each did, and how strict the
// chosen one is. Emits what is wanted; what is so it is told. Window thread only.
#pragma once

#include <QFrame>

#include "live/cleaning_study.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace glassbox::views {

class StepPanel : public QFrame {
  Q_OBJECT
 public:
  explicit StepPanel(QWidget* parent = nullptr);

  /// The settings in force, and what came of them (null: not known yet).
  void setState(const text::CleaningSettings& settings, const insight::CleaningLesson* lesson);
  /// The chosen step; empty: none.
  std::string chosen() const;
  void choose(const std::string& step);

 signals:
  void settingsWanted(const text::CleaningSettings& settings);
  void stepChosen(const std::string& step);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* buildOrder();
  QWidget* buildTuning();
  QWidget* tuningRow(const std::string& step);
  static QSlider* makeSlider(QWidget* row, QLabel* text, const QString& name, const QString& tip);
  void buildNear();
  void buildGarbage();
  void buildLanguage();
  void buildWords();
  void buildPersonal();
  void fill();
  void fillCounts(const insight::CleaningLesson* lesson);
  void takeChecks();
  void move(int by);
  void showTuning();
  void want(const text::CleaningSettings& settings);
  /// Asks for the settings with this change.
  template <typename Edit>
  void change(Edit edit);

  QTreeWidget* list_;
  QToolButton* earlier_;
  QToolButton* later_;
  QPushButton* usual_;
  QLabel* meaning_;
  QSlider* near_;
  QLabel* nearText_;
  QSlider* letters_;
  QLabel* lettersText_;
  QSpinBox* repeat_;
  QComboBox* language_;
  QLineEdit* words_;
  std::vector<std::pair<std::string, QCheckBox*>> personal_;
  std::vector<std::pair<std::string, QWidget*>> tunings_;  ///< by step
  text::CleaningSettings settings_;
  std::vector<std::string> order_;  ///< of all steps, also those that are not taken
  bool filling_ = false;
};

}  // namespace glassbox::views
