// What a new run that goes on from a kept step does otherwise: the settings that may change there.
// Says beside the fields what is wrong with one. Emits what is wanted. Window thread only.
#pragma once

#include <QFrame>
#include <optional>

#include "live/snapshot.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace glassbox::controls {

class BranchPanel : public QFrame {
  Q_OBJECT
 public:
  explicit BranchPanel(QWidget* parent = nullptr);

  /// Fills the fields with the settings in force.
  void fill(const live::Snapshot& snapshot);
  /// From where the branch would go on.
  void setStep(std::int64_t run, std::int64_t step);
  /// The settings that the fields ask for; nothing while one of them is faulty.
  std::optional<training::RunSettings> settings() const;

 signals:
  void startWanted(const training::RunSettings& settings);
  void closeWanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QLineEdit* addField(QHBoxLayout* row, const QString& name, const QString& tip);
  void addCell(QHBoxLayout* row, const QString& name, const QString& tip, QWidget* field);
  std::pair<QString, QLineEdit*> fault() const;
  void check();
  void start();

  training::RunSettings base_;
  std::int64_t step_ = 0;
  QLabel* heading_;
  QLineEdit* learningRate_;
  QComboBox* optimizer_;
  QLineEdit* batch_;
  QLineEdit* seed_;
  QLineEdit* steps_;
  QLabel* complaint_;
  QPushButton* start_;
};

}  // namespace glassbox::controls
