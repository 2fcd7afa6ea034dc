#include "lesson/lesson_column.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "access/announce.h"
#include "access/tab_order.h"
#include "lesson/lesson_list.h"
#include "lesson/lesson_text.h"
#include "lesson/people_page.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::lesson {
namespace {

constexpr int kMargin = 22;

QLabel* label(const QString& name, QWidget* parent) {
  auto* made = new QLabel(parent);
  made->setObjectName(name);
  made->setWordWrap(true);
  return made;
}

}  // namespace

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

QWidget* LessonColumn::buildReader() {
  auto* reader = new QWidget(this);
  reader->setObjectName(QStringLiteral("lesson"));
  place_ = new QToolButton(reader);
  place_->setObjectName(QStringLiteral("place"));
  theme::setIcon(*place_, QStringLiteral("list"), &theme::Colours::quietInk);
  place_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  place_->setFocusPolicy(Qt::StrongFocus);
  place_->setToolTip(tr("All lessons"));
  connect(place_, &QToolButton::clicked, this, &LessonColumn::showList);
  person_ = new QToolButton(reader);
  person_->setObjectName(QStringLiteral("place"));
  theme::setIcon(*person_, QStringLiteral("person"), &theme::Colours::quietInk);
  person_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  person_->setFocusPolicy(Qt::StrongFocus);
  connect(person_, &QToolButton::clicked, this, &LessonColumn::peopleWanted);
  heading_ = label(QStringLiteral("lessonHeading"), reader);
  scroll_ = new QScrollArea(reader);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(kMargin, 16, kMargin, 0);
  top->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->addWidget(place_);
  head->addStretch(1);
  head->addWidget(person_);
  top->addLayout(head);
  top->addWidget(heading_);
  top->addWidget(buildOffer());
  auto* layout = new QVBoxLayout(reader);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  layout->addLayout(top);
  layout->addWidget(scroll_, 1);
  layout->addWidget(buildGlossary());
  layout->addWidget(buildFoot());
  return reader;
}

QWidget* LessonColumn::buildOffer() {
  offer_ = new QFrame(this);
  offer_->setObjectName(QStringLiteral("offer"));
  offerText_ = label(QStringLiteral("hint"), offer_);
  offerText_->setToolTip(tr("The run that is there has other settings than the lesson's"));
  auto* take = new QPushButton(tr("Begin the lesson's run"), offer_);
  take->setToolTip(tr("Begins a new run with the lesson's settings; the present one ends"));
  connect(take, &QPushButton::clicked, this, &LessonColumn::offerTaken);
  auto* layout = new QVBoxLayout(offer_);
  layout->setContentsMargins(12, 10, 12, 10);
  layout->setSpacing(8);
  layout->addWidget(offerText_);
  layout->addWidget(take, 0, Qt::AlignLeft);
  offer_->hide();
  return offer_;
}

QWidget* LessonColumn::buildGlossary() {
  glossary_ = new QFrame(this);
  glossary_->setObjectName(QStringLiteral("glossary"));
  glossary_->setAccessibleName(tr("Explanation of a word"));
  glossaryText_ = label(QStringLiteral("glossaryText"), glossary_);
  glossaryText_->setTextFormat(Qt::MarkdownText);
  glossaryText_->setFocusPolicy(Qt::TabFocus);
  glossaryText_->setToolTip(tr("What the word means"));
  auto* close = new QToolButton(glossary_);
  close->setObjectName(QStringLiteral("cardClose"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setAccessibleName(tr("Close the explanation"));
  close->setToolTip(tr("Close the explanation"));
  connect(close, &QToolButton::clicked, glossary_, &QFrame::hide);
  auto* layout = new QHBoxLayout(glossary_);
  layout->setContentsMargins(kMargin, 10, 10, 10);
  layout->addWidget(glossaryText_, 1);
  layout->addWidget(close, 0, Qt::AlignTop);
  glossary_->hide();
  return glossary_;
}

QWidget* LessonColumn::buildFoot() {
  auto* foot = new QWidget(this);
  back_ = new QPushButton(tr("Back"), foot);
  back_->setToolTip(tr("The screen before (Ctrl+Page Up)"));
  next_ = new QPushButton(tr("Next"), foot);
  next_->setObjectName(QStringLiteral("primary"));
  count_ = new QLabel(foot);
  count_->setObjectName(QStringLiteral("hint"));
  count_->setToolTip(tr("The screen of this lesson"));
  auto* layout = new QHBoxLayout(foot);
  layout->setContentsMargins(kMargin, 4, kMargin, 18);
  layout->addWidget(back_);
  layout->addStretch(1);
  layout->addWidget(count_);
  layout->addStretch(1);
  layout->addWidget(next_);
  connect(back_, &QPushButton::clicked, this, &LessonColumn::back);
  connect(next_, &QPushButton::clicked, this, &LessonColumn::next);
  return foot;
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

/// After the last screen: what to take home, and where to go from here.
QWidget* LessonColumn::buildEnd() {
  auto* page = new QWidget;
  page->setObjectName(QStringLiteral("lesson"));
  auto* layout = new QVBoxLayout(page);
  layout->setSpacing(14);
  layout->setContentsMargins(0, 0, 0, 0);
  const auto explain = [this](const QString& id) {
    return course_.glossaryEntry(id.toStdString());
  };
  layout->addWidget(new LessonText(QString::fromStdString(lesson_->summary), explain, page));
  QString goals = tr("You can now:") + QStringLiteral("\n\n");
  for (const course::Goal& goal : lesson_->goals)
    goals += QStringLiteral("- ") + QString::fromStdString(goal.text) + '\n';
  layout->addWidget(new LessonText(goals, explain, page));
  if (!lesson_->quiz.empty()) {
    auto* quiz = new QPushButton(tr("Quiz of this lesson"), page);
    quiz->setToolTip(tr("Questions: %1, with feedback on every answer").arg(lesson_->quiz.size()));
    connect(quiz, &QPushButton::clicked, this, [this] { emit quizWanted(lesson_->number); });
    layout->addWidget(quiz, 0, Qt::AlignLeft);
  }
  layout->addStretch(1);
  return page;
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
