#include "lesson/lesson_column.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "access/announce.h"
#include "access/tab_order.h"
#include "lesson/lesson_list.h"
#include "lesson/lesson_text.h"
#include "lesson/people_page.h"
#include "theme/theme.h"

namespace glassbox::lesson {
LessonColumn::LessonColumn(QWidget* parent)
    : QFrame(parent),
      pages_(new QStackedWidget(this)),
      list_(new LessonList(this)),
      people_(new PeoplePage(this)) {
  setObjectName(QStringLiteral("lesson"));
  setAccessibleName(tr("Lesson"));
  pages_->addWidget(buildReader());
  pages_->addWidget(list_);
  pages_->addWidget(people_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);
  const auto onKey = [this](Qt::Key key, auto action) {
    auto* entry = new QAction(this);
    entry->setShortcut(QKeySequence(Qt::CTRL | key));
    connect(entry, &QAction::triggered, this, action);
    addAction(entry);
  };
  onKey(Qt::Key_PageDown, &LessonColumn::next);
  onKey(Qt::Key_PageUp, &LessonColumn::back);
  connect(list_, &LessonList::lessonWanted, this, [this](int number) {
    if (open(number)) readAloud();
  });
  connect(list_, &LessonList::quizWanted, this, [this] { emit quizWanted(0); });
}

void LessonColumn::setCourse(course::Course course, course::Progress progress) {
  course_ = std::move(course);
  progress_ = std::move(progress);
  lesson_ = nullptr;
  if (!open(progress_.lesson) && !course_.lessons.empty()) open(course_.lessons.front().number);
}

void LessonColumn::setProgress(course::Progress progress) {
  // The screen shown holds on to the old progress, so it goes first.
  content_ = nullptr;
  delete scroll_->takeWidget();
  progress_ = std::move(progress);
  lesson_ = nullptr;
  if (!open(progress_.lesson) && !course_.lessons.empty()) open(course_.lessons.front().number);
}

void LessonColumn::setName(const QString& name) {
  progress_.name = name.toStdString();
  refreshPerson();
}

bool LessonColumn::open(int number) {
  const course::Lesson* wanted = course_.lesson(number);
  if (wanted == nullptr) return false;
  const bool another = wanted != lesson_;
  lesson_ = wanted;
  progress_.lesson = number;
  pages_->setCurrentIndex(0);
  if (another) emit lessonOpened();
  showScreen(progress_.lessons[number].screen);
  return true;
}

int LessonColumn::lastScreen() const { return int(lesson_->screens.size()); }

const course::Lesson* LessonColumn::following() const {
  for (const course::Lesson& one : course_.lessons)
    if (one.number > lesson_->number) return &one;
  return nullptr;
}

void LessonColumn::showScreen(int screen) {
  if (lesson_ == nullptr) return;
  screen_ = std::clamp(screen, 0, lastScreen());
  course::LessonProgress& progress = progress_.lessons[lesson_->number];
  progress.screen = screen_;
  if (screen_ == lastScreen()) progress.finished = true;
  fillScreen();
  scroll_->verticalScrollBar()->setValue(0);
  glossary_->hide();
  refresh();
  emit screenShown();
  emit progressChanged();
}

void LessonColumn::fillScreen() {
  const auto explain = [this](const QString& id) {
    return course_.glossaryEntry(id.toStdString());
  };
  content_ = nullptr;
  QWidget* inside = nullptr;
  if (screen_ == lastScreen()) {
    inside = buildEnd();
  } else {
    const course::Screen& screen = lesson_->screens[std::size_t(screen_)];
    const int number = lesson_->number;
    content_ = presenting_ ? new LessonScreen(screen, presented_[number], explain, nullptr)
                           : new LessonScreen(screen, progress_.lessons[number], explain, nullptr);
    connect(content_, &LessonScreen::stageWanted, this, &LessonColumn::stageWanted);
    connect(content_, &LessonScreen::trainWanted, this, &LessonColumn::trainWanted);
    connect(content_, &LessonScreen::predictionLocked, this, &LessonColumn::predictionLocked);
    connect(content_, &LessonScreen::progressChanged, this, &LessonColumn::progressChanged);
    connect(content_, &LessonScreen::ownWordsWanted, this, &LessonColumn::ownWordsWanted);
    connect(content_, &LessonScreen::drillWanted, this, &LessonColumn::drillWanted);
    connect(content_, &LessonScreen::glossaryWanted, this, &LessonColumn::explain);
    connect(content_, &LessonScreen::viewWanted, this,
            [this](const QString& view, const QString& page) {
              course::Stage stage{.deeds = {{"view", view.toStdString()}}, .run = {}};
              if (!page.isEmpty()) stage.deeds.push_back({"page", page.toStdString()});
              emit stageWanted(stage);
            });
    inside = content_;
  }
  inside->setContentsMargins(kMargin, 2, kMargin - 10, 8);
  scroll_->setWidget(inside);
  access::putBetween(person_, *inside, {back_, next_});
}

/// A screen reader reads what has the focus; who sees the screen keeps it on the button pressed.
void LessonColumn::readAloud() {
  if (!access::isHeard()) return;
  QWidget* screen = scroll_->widget();
  QStringList words;
  for (const auto* text : screen->findChildren<LessonText*>())
    if (text->isVisibleTo(screen)) words << text->accessibleName();  // no answers ahead of time
  screen->setAccessibleName(heading_->text());
  screen->setAccessibleDescription(words.join(' '));
  screen->setFocus(Qt::OtherFocusReason);
}

void LessonColumn::setPresenting(bool presenting) {
  if (presenting == presenting_) return;
  presenting_ = presenting;
  if (lesson_ == nullptr) return;
  // The old screen goes when the new one takes its place in the scroll area.
  std::vector<DemonstrationCard*> before;
  QScrollBar* bar = scroll_->verticalScrollBar();
  const double place = double(bar->value()) / std::max(1, bar->maximum());
  QWidget* old = content_ == nullptr ? nullptr : scroll_->takeWidget();
  if (content_ != nullptr) before = content_->demonstrations();
  fillScreen();
  for (std::size_t i = 0; i < before.size(); ++i)
    content_->demonstrations()[i]->takePlaceOf(*before[i]);
  delete old;
  QTimer::singleShot(0, bar, [bar, place] { bar->setValue(int(place * bar->maximum())); });
  emit screenShown();
}

void LessonColumn::forward() {
  QScrollBar* bar = scroll_->verticalScrollBar();
  if (pages_->currentIndex() != 0) return;
  if (content_ != nullptr)
    for (DemonstrationCard* card : content_->demonstrations())
      if (card->isUnderWay()) return card->goOn();
  if (bar->value() < bar->maximum()) bar->triggerAction(QScrollBar::SliderPageStepAdd);
  else if (screen_ < lastScreen()) next();
}

void LessonColumn::backward() {
  QScrollBar* bar = scroll_->verticalScrollBar();
  if (pages_->currentIndex() != 0) return;
  if (bar->value() > 0) bar->triggerAction(QScrollBar::SliderPageStepSub);
  else if (screen_ > 0) back();
}

void LessonColumn::reveal() {
  QWidget* told = content_ == nullptr || !presenting_ ? nullptr : content_->reveal();
  if (told != nullptr) scroll_->ensureWidgetVisible(told);
}

void LessonColumn::demonstrate() {
  if (content_ == nullptr || content_->demonstrations().empty()) return;
  DemonstrationCard* card = content_->demonstrations().front();
  card->goOn();
  scroll_->ensureWidgetVisible(card);
}

void LessonColumn::countHands() {
  if (content_ == nullptr || content_->handCounts().empty()) return;
  HandCount* count = content_->handCounts().front();
  for (HandCount* other : content_->handCounts())
    if (other->isAncestorOf(focusWidget()) && other != content_->handCounts().back())
      count = *(std::find(content_->handCounts().begin(), content_->handCounts().end(), other) + 1);
  count->begin();
  scroll_->ensureWidgetVisible(count);
}

void LessonColumn::next() {
  if (lesson_ == nullptr) return;
  const course::Lesson* after = following();
  if (screen_ < lastScreen()) {
    showScreen(screen_ + 1);
  } else if (after != nullptr) {
    progress_.lessons[after->number].screen = 0;
    open(after->number);
  } else {
    return showList();
  }
  readAloud();
}

void LessonColumn::back() {
  if (lesson_ == nullptr) return;
  if (screen_ == 0) return showList();
  showScreen(screen_ - 1);
  readAloud();
}

void LessonColumn::showList() {
  list_->show(course_, progress_, lesson_ == nullptr ? 0 : lesson_->number);
  pages_->setCurrentIndex(1);
}

void LessonColumn::showPeople() { pages_->setCurrentWidget(people_); }

void LessonColumn::showReader() { pages_->setCurrentIndex(0); }

void LessonColumn::refreshPerson() {
  constexpr int kRoom = 150;
  const QString name = QString::fromStdString(progress_.name);
  const int room = int(kRoom * theme::Theme::instance().scale());
  person_->setText(' ' + (name.isEmpty()
                              ? tr("Who is learning?")
                              : person_->fontMetrics().elidedText(name, Qt::ElideRight, room)));
  person_->setAccessibleName(name.isEmpty() ? tr("Who is learning?")
                                            : tr("%1 is learning").arg(name));
  person_->setToolTip(name.isEmpty() ? tr("Give yourself a nickname, or go on as somebody else")
                                     : tr("%1 is learning; somebody else?").arg(name));
}

void LessonColumn::setOffer(const QString& sentence) {
  offerText_->setText(sentence);
  offer_->setVisible(!sentence.isEmpty());
}

void LessonColumn::explain(const QString& id) {
  const auto* entry = course_.glossaryEntry(id.toStdString());
  if (entry == nullptr) return;
  const QString text =
      QStringLiteral("**%1**: %2")
          .arg(QString::fromStdString(entry->name), QString::fromStdString(entry->text));
  glossaryText_->setText(text);
  glossaryText_->setAccessibleName(QString(text).remove('*'));
  glossary_->show();
  access::announce(*this, glossaryText_->accessibleName());
}

void LessonColumn::refresh() {
  const QString place =
      tr("Lesson %1 of %2").arg(lesson_->number).arg(course_.lessons.back().number);
  const bool first = screen_ == 0;
  const bool last = screen_ == lastScreen();
  const QString title = QString::fromStdString(lesson_->title);
  place_->setText(QLatin1Char(' ') + place);
  refreshPerson();
  place_->setAccessibleName(tr("%1, all lessons").arg(place));
  heading_->setText(first ? title
                    : last
                        ? tr("To take home")
                        : QString::fromStdString(lesson_->screens[std::size_t(screen_)].heading));
  heading_->setToolTip(title);
  count_->setText(tr("%1 of %2").arg(screen_ + 1).arg(lastScreen() + 1));
  back_->setText(first ? tr("Lessons") : tr("Back"));
  next_->setText(!last                    ? tr("Next")
                 : following() != nullptr ? tr("Next lesson")
                                          : tr("All lessons"));
  next_->setToolTip(last ? tr("Go on (Ctrl+Page Down)") : tr("The next screen (Ctrl+Page Down)"));
}

}  // namespace glassbox::lesson
