#include "lesson/reflection_card.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "lesson/layout_button.h"

namespace glassbox::lesson {

ReflectionCard::ReflectionCard(const course::Reflection& reflection, const QString& written,
                               Explain explain, QWidget* parent)
    : QFrame(parent), id_(reflection.id), words_(new QPlainTextEdit(this)) {
  setObjectName(QStringLiteral("card"));
  setAccessibleName(tr("Own words"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 14, 14, 14);
  layout->setSpacing(10);
  layout->addWidget(new LessonText(QString::fromStdString(reflection.ask), explain, this));
  for (const std::string& start : reflection.starts) {
    const QString words = QString::fromStdString(start);
    auto* begin = new LayoutButton(words, this);
    begin->setObjectName(QStringLiteral("starter"));
    begin->setToolTip(tr("Begin a sentence this way"));
    connect(begin, &QPushButton::clicked, this, [this, words] {
      const QString there = words_->toPlainText();
      QString beginning = words;
      beginning.remove(QStringLiteral("…"));
      words_->appendPlainText(beginning.trimmed() + ' ');
      if (there.isEmpty()) words_->setPlainText(beginning.trimmed() + ' ');
      words_->moveCursor(QTextCursor::End);
      words_->setFocus();
    });
    layout->addWidget(begin);
  }
  words_->setObjectName(QStringLiteral("ownWords"));
  words_->setAccessibleName(tr("Your own words"));
  words_->setToolTip(tr("Kept on this computer as you write; nobody grades it"));
  words_->setPlaceholderText(tr("Write in your own words. Nobody grades this."));
  words_->setTabChangesFocus(true);
  words_->setPlainText(written);
  words_->setMinimumHeight(7 * fontMetrics().lineSpacing());
  layout->addWidget(words_);
  connect(words_, &QPlainTextEdit::textChanged, this, &ReflectionCard::changed);
  auto* save = new QPushButton(tr("Save as a text…"), this);
  save->setToolTip(tr("The question and your words, as a text file to take away"));
  connect(save, &QPushButton::clicked, this, &ReflectionCard::saveWanted);
  const auto allow = [this, save] { save->setEnabled(!words_->toPlainText().trimmed().isEmpty()); };
  allow();
  connect(words_, &QPlainTextEdit::textChanged, save, allow);
  layout->addWidget(save, 0, Qt::AlignLeft);
  if (reflection.compare.empty()) return;
  QStringList thoughts;
  for (const std::string& one : reflection.compare) thoughts << "- " + QString::fromStdString(one);
  auto* compare = new LessonText(thoughts.join('\n'), std::move(explain), this);
  compare->hide();
  auto* show = new QPushButton(tr("Show other thoughts"), this);
  show->setToolTip(tr("There is no right answer; these are thoughts of others"));
  show->setEnabled(!written.isEmpty());
  layout->addWidget(show, 0, Qt::AlignLeft);
  layout->addWidget(compare);
  connect(words_, &QPlainTextEdit::textChanged, show,
          [this, show] { show->setEnabled(!words_->toPlainText().trimmed().isEmpty()); });
  connect(show, &QPushButton::clicked, this, [show, compare] {
    compare->show();
    show->hide();
  });
}

QString ReflectionCard::written() const { return words_->toPlainText(); }

}  // namespace glassbox::lesson
