// A sentence as a row of words, of which one can be chosen by click or key; it wraps like text.
// Window thread only. Owned by its parent.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QButtonGroup;
class QPushButton;

namespace glassbox::views {

class WordChips : public QWidget {
  Q_OBJECT
 public:
  /// `what` says what choosing a word does: "Compare the word %1".
  explicit WordChips(const QString& what, QWidget* parent = nullptr);

  /// Nothing happens if they are the words shown already.
  void setWords(const QStringList& words);
  const QStringList& words() const { return words_; }
  /// −1: none.
  void setChosen(int index);
  int chosen() const;
  /// The button of a word.
  QPushButton* chip(int index) const { return chips_.at(std::size_t(index)); }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void wordChosen(int index);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  /// Lays the words out in lines of this width; returns their height. Moves nothing if not `move`.
  int flow(int width, bool move) const;

  QString what_;
  QStringList words_;
  QButtonGroup* group_;
  std::vector<QPushButton*> chips_;
};

}  // namespace glassbox::views
