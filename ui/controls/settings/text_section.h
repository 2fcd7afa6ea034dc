// The text that is learned from: the story world, or one of one's own by file, drop or paste.
// Says how long it is, and what is wrong with it, in place. Window thread only.
#pragma once

#include <optional>

#include "controls/settings/section.h"
#include "text/text_facts.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace glassbox::controls {

class TextSection : public Section {
  Q_OBJECT
 public:
  explicit TextSection(QWidget* parent);
  void fill(const training::RunSettings& settings) override;
  bool write(training::RunSettings& settings) override;

  /// Chooses a file or folder of texts; if it cannot be used, says why and stays as it was.
  void offerFile(const QString& path);
  /// Puts a text into the paste field, to be looked at before it is used.
  void offerText(const QString& text);
  bool isStoryWorld() const;
  /// Of the text that is chosen; none for the story world, or if it cannot be read.
  const std::optional<text::TextFacts>& facts() const { return facts_; }

 private:
  QWidget* buildButtons();
  QWidget* buildPasteCard();
  void choose(const QString& source);
  void look();
  void openFile();
  void openPaste(bool open);
  void countPaste();
  void usePaste();
  QString source() const;

  ChoiceField* choice_;
  QLabel* warning_;
  QPushButton* paste_ = nullptr;
  QWidget* pasteCard_ = nullptr;
  QPlainTextEdit* pasted_ = nullptr;
  QLabel* pasteCount_ = nullptr;
  QPushButton* use_ = nullptr;
  std::optional<text::TextFacts> facts_;
  QString refusal_;
};

}  // namespace glassbox::controls
