// What the next run shall be, and what the present one can still be told: text, task, size,
// learning. Says beside a field what is wrong with it, and starts nothing before all is right; the
// run that is there goes on until then. Emits what is wanted, holds no run. Window thread only.
#pragma once

#include <QFrame>
#include <optional>
#include <vector>

#include "controls/settings/field.h"
#include "live/snapshot.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace glassbox::controls {

class CostLine;
class LearningSection;
class Section;
class SizeSection;
class TextSection;

class SettingsPanel : public QFrame {
  Q_OBJECT
 public:
  explicit SettingsPanel(QWidget* parent = nullptr);

  /// Fills the fields with the settings of a run.
  void show(const training::RunSettings& settings);
  /// What ‘Reset’ goes back to.
  void setLessonSettings(const training::RunSettings& settings) { lesson_ = settings; }
  /// The run as it is now: its settings, if the panel opens; how fast it is; what it can be told.
  void follow(const std::shared_ptr<const live::Snapshot>& snapshot);
  /// Fills the fields with the settings of the run that is there now.
  void showRun();
  /// A text that came from outside; see TextSection.
  void offerFile(const QString& path);
  void offerText(const QString& text);

  /// The settings that the fields ask for; nothing while one of them is faulty.
  std::optional<training::RunSettings> settings();
  void setDetail(Detail detail);

 signals:
  void startWanted(const training::RunSettings& settings);
  /// For the run that is there, from its next step.
  void applyWanted(const training::TrainerSettings& settings);
  void closeWanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* buildHeading();
  QWidget* buildDetails();
  QWidget* buildSections();
  QWidget* buildFoot();
  void takePreset(const QString& name);
  void check();
  void showCost(const training::RunSettings& wanted);
  void showApply();
  std::optional<training::TrainerSettings> liveSettings();
  std::optional<int> knownVocabulary(const training::RunSettings& wanted) const;

  training::RunSettings base_;  ///< what the fields do not show
  training::RunSettings lesson_;
  std::shared_ptr<const live::Snapshot> snapshot_;
  std::vector<Section*> sections_;
  TextSection* text_ = nullptr;
  Section* story_ = nullptr;
  Section* tokens_ = nullptr;
  SizeSection* size_ = nullptr;
  LearningSection* learning_ = nullptr;
  QButtonGroup* details_ = nullptr;
  QVBoxLayout* column_ = nullptr;
  CostLine* cost_ = nullptr;
  QLabel* complaint_;
  QPushButton* apply_ = nullptr;
  QPushButton* start_ = nullptr;
  bool filling_ = false;
};

}  // namespace glassbox::controls
