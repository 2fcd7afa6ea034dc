// What the next run shall be: its model, task, text and training. Says beside a field what is wrong
// with it, and starts nothing before all is right. Emits the wanted settings; the run that is there
// goes on until then. Window thread only.
#pragma once

#include <QFrame>
#include <optional>

#include "training/run.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace glassbox::controls {

class SettingsPanel : public QFrame {
  Q_OBJECT
 public:
  explicit SettingsPanel(QWidget* parent = nullptr);

  /// Fills the fields with the settings of a run.
  void show(const training::RunSettings& settings);
  /// The settings that the fields ask for; nothing while one of them is faulty.
  std::optional<training::RunSettings> settings() const;

 signals:
  void startWanted(const training::RunSettings& settings);
  void closeWanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* buildHeading();
  void buildFields(QFormLayout* form);
  void presetChosen();
  void textChosen();
  void openFile();
  void setSource(const std::string& source);
  /// The first fault in the fields as a sentence, and the field; empty if all is right.
  std::pair<QString, QLineEdit*> fault() const;
  void check();

  training::RunSettings base_;  ///< what the fields do not show
  QComboBox* preset_;
  QComboBox* objective_;
  QComboBox* text_;
  QComboBox* optimizer_;
  QLineEdit* learningRate_;
  QLineEdit* steps_;
  QLineEdit* batch_;
  QLineEdit* seed_;
  QLabel* complaint_;
  QPushButton* start_;
};

}  // namespace glassbox::controls
