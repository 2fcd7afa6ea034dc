// Which text is cleaned: one of ours with planted faults, that of the run, or one's own by file or
// paste. Window thread only.
#pragma once

#include <QWidget>

#include "live/cleaning_study.h"
#include "live/snapshot.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace glassbox::views {

class TextChoice : public QWidget {
  Q_OBJECT
 public:
  explicit TextChoice(QWidget* parent = nullptr);

  /// The run whose text can be chosen.
  void setRun(const live::RunFacts& facts);
  /// A few words beside the choice: what came of it.
  void setNote(const QString& text);
  live::CleaningSource source() const;
  void chooseKind(live::CleaningSource::Kind kind);

 signals:
  void sourceChosen(const live::CleaningSource& source);

 private:
  QWidget* buildRow();
  QWidget* buildPaste();
  void fill();
  void openFile();
  void useFile(const QString& path);
  void usePaste();

  QComboBox* choice_;
  QLabel* note_;
  QPushButton* paste_;
  QWidget* pasteCard_;
  QPlainTextEdit* pasted_;
  std::vector<live::CleaningSource> sources_;  ///< by index of the choice
  text::CorpusSettings run_;
  std::vector<live::CleaningSource> own_;
};

}  // namespace glassbox::views
