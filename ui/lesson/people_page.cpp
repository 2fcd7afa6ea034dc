#include "lesson/people_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "lesson/layout_button.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/wrapped_label.h"

namespace glassbox::lesson {

using theme::wrappedLabel;
QString shownName(const std::string& name) {
  return name.empty() ? PeoplePage::tr("No nickname yet") : QString::fromStdString(name);
}

PeoplePage::PeoplePage(QWidget* parent)
    : QWidget(parent),
      layout_(new QVBoxLayout),
      complaint_(wrappedLabel(QStringLiteral("complaint"), {}, this)) {
  setObjectName(QStringLiteral("lesson"));
  setAccessibleName(tr("Who is learning?"));
  undo_ = buildUndo();
  ownRow_ =
      buildName(own_, tr("Your nickname"), tr("Keep"),
                tr("Keeps what you have done so far under this nickname"), &PeoplePage::renamed);
  otherRow_ = buildName(other_, tr("Somebody else"), tr("Begin"),
                        tr("Begins the course anew under this nickname; all others are kept"),
                        &PeoplePage::added);
  auto* results = new QPushButton(tr("Results of all"), this);
  results->setToolTip(tr("A table of everybody's lessons, to look at or to save"));
  auto* close = new QPushButton(tr("Back"), this);
  close->setToolTip(tr("Back to the lesson"));
  connect(results, &QPushButton::clicked, this, &PeoplePage::resultsWanted);
  connect(close, &QPushButton::clicked, this, &PeoplePage::closeWanted);
  auto* note =
      wrappedLabel(QStringLiteral("hint"),
                   tr("Nicknames, no accounts. What you do is kept on this computer only."), this);
  auto* foot = new QHBoxLayout;
  foot->addWidget(close);
  foot->addStretch(1);
  foot->addWidget(results);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(22, 18, 22, 18);
  outer->setSpacing(10);
  outer->addWidget(wrappedLabel(QStringLiteral("lessonHeading"), tr("Who is learning?"), this));
  outer->addWidget(note);
  outer->addLayout(layout_, 1);
  outer->addWidget(undo_);
  outer->addWidget(ownRow_);
  outer->addWidget(otherRow_);
  outer->addWidget(complaint_);
  outer->addSpacing(4);
  outer->addLayout(foot);
}

QWidget* PeoplePage::buildUndo() {
  auto* frame = new QFrame(this);
  frame->setObjectName(QStringLiteral("offer"));
  undone_ = wrappedLabel(QStringLiteral("hint"), {}, frame);
  undone_->setToolTip(tr("The file is gone already; it can be written again until you leave"));
  auto* undo = new QPushButton(tr("Undo"), frame);
  undo->setToolTip(tr("Brings back everything that was erased just now"));
  connect(undo, &QPushButton::clicked, this, &PeoplePage::undoWanted);
  auto* layout = new QHBoxLayout(frame);
  layout->setContentsMargins(12, 8, 8, 8);
  layout->addWidget(undone_, 1);
  layout->addWidget(undo);
  return frame;
}

QWidget* PeoplePage::buildName(QLineEdit*& field, const QString& words, const QString& action,
                               const QString& tip, void (PeoplePage::*wanted)(const QString&)) {
  auto* row = new QWidget(this);
  field = new QLineEdit(row);
  field->setMaxLength(int(course::kMostNameCharacters));
  field->setAccessibleName(words);
  field->setToolTip(tip);
  auto* name = wrappedLabel(QStringLiteral("caption"), words, row);
  name->setBuddy(field);
  auto* take = new QPushButton(action, row);
  take->setToolTip(tip);
  take->setEnabled(false);
  const auto emitName = [this, field, wanted] {
    const QString typed = QString::fromStdString(course::asNickname(field->text().toStdString()));
    if (!typed.isEmpty()) emit(this->*wanted)(typed);
  };
  connect(field, &QLineEdit::textChanged, this, [this, take](const QString& text) {
    take->setEnabled(!text.trimmed().isEmpty());
    complain({});
  });
  connect(field, &QLineEdit::returnPressed, this, emitName);
  connect(take, &QPushButton::clicked, this, emitName);
  auto* inside = new QHBoxLayout;
  inside->setSpacing(8);
  inside->addWidget(field, 1);
  inside->addWidget(take);
  auto* layout = new QVBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(name);
  layout->addLayout(inside);
  return row;
}

QWidget* PeoplePage::entry(const Entry& person, bool current, QWidget* parent) {
  auto* row = new QWidget(parent);
  row->setObjectName(QStringLiteral("lesson"));
  const QString shown = shownName(person.name.toStdString());
  auto* button = new LayoutButton(row);
  button->setObjectName(QStringLiteral("lessonEntry"));
  button->setProperty("current", current);
  button->setAccessibleName(current ? tr("%1, is learning now, %2").arg(shown, person.state)
                                    : tr("%1, %2").arg(shown, person.state));
  button->setToolTip(current ? tr("Goes on learning") : tr("Go on as %1").arg(shown));
  auto* name = wrappedLabel(QStringLiteral("entryTitle"), shown, button);
  auto* state = wrappedLabel(QStringLiteral("hint"), person.state, button);
  for (QLabel* one : {name, state}) {
    one->setAttribute(Qt::WA_TransparentForMouseEvents);
    one->setToolTip(button->toolTip());
  }
  auto* words = new QVBoxLayout(button);
  words->setContentsMargins(12, 6, 12, 6);
  words->setSpacing(1);
  words->addWidget(name);
  words->addWidget(state);
  connect(button, &QPushButton::clicked, this,
          [this, number = person.number] { emit chosen(number); });
  auto* erase = new QToolButton(row);
  erase->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*erase, QStringLiteral("erase"), &theme::Colours::quietInk);
  erase->setAccessibleName(tr("Erase %1").arg(shown));
  erase->setToolTip(tr("Erases %1 and everything kept of them; you can take it back").arg(shown));
  erase->setFocusPolicy(Qt::StrongFocus);
  connect(erase, &QToolButton::clicked, this,
          [this, number = person.number] { emit eraseWanted(number); });
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(button, 1);
  layout->addWidget(erase);
  return row;
}

void PeoplePage::show(const std::vector<Entry>& people, int current, bool fresh,
                      const QString& erased) {
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* list = new QWidget(scroll);
  list->setObjectName(QStringLiteral("lesson"));
  auto* layout = new QVBoxLayout(list);
  layout->setContentsMargins(0, 0, 4, 0);
  layout->setSpacing(2);
  QString name;
  for (const Entry& person : people) {
    layout->addWidget(entry(person, person.number == current, list));
    if (person.number == current) name = person.name;
  }
  layout->addStretch(1);
  scroll->setWidget(list);
  // A press inside the old list leads here, so it must outlive this call.
  if (entries_ != nullptr) {
    entries_->hide();
    layout_->removeWidget(entries_);
    entries_->deleteLater();
  }
  layout_->addWidget(scroll, 1);
  scroll->show();
  entries_ = scroll;
  undone_->setText(tr("%1 is erased.").arg(erased));
  undo_->setVisible(!erased.isEmpty());
  if (!erased.isEmpty()) undo_->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
  own_->setText(name);
  other_->clear();
  otherRow_->setVisible(!(fresh && name.isEmpty()));
  complain({});
}

void PeoplePage::complain(const QString& sentence) {
  complaint_->setText(sentence);
  complaint_->setVisible(!sentence.isEmpty());
}

}  // namespace glassbox::lesson
