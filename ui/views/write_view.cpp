#include "views/write_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/figure_file.h"
#include "plots/style.h"
#include "plots/word_flow.h"
#include "theme/breaking_row.h"
#include "theme/theme.h"
#include "views/copied_panel.h"
#include "views/earlier_page.h"
#include "views/export_button.h"
#include "views/next_word_panel.h"
#include "views/word_text.h"

namespace glassbox::views {
namespace {

constexpr int kPanelWidth = 308;
constexpr double kMostWidening = 1.5;  // larger type may take this much of the page's room
constexpr int kPaceMs = 420;           // a word to read
constexpr int kWordsAsked = 8;         // at once, so that the worker is never held up for long

QScrollArea* scrolled(QWidget* inside, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(inside);
  // What is scrolled lies on whatever its parent is.
  area->viewport()->setAutoFillBackground(false);
  inside->setAutoFillBackground(false);
  return area;
}

/// The first words of a sentence.
QString firstPrompt(const live::RunFacts& facts) {
  constexpr int kWords = 3;
  if (facts.exampleSentence.empty()) return QStringLiteral("Anna has a little");
  return QString::fromStdString(facts.exampleSentence)
      .section(' ', 0, kWords - 1, QString::SectionSkipEmpty);
}

}  // namespace

WriteView::WriteView(QWidget* parent)
    : View(parent),
      prompt_(new QLineEdit(firstPrompt({}), this)),
      page_(new plots::WordFlow(this)),
      legend_(new plots::WordFlow(this, plots::WordFlow::Size::kLegend)),
      panel_(new NextWordPanel(this)),
      copied_(new CopiedPanel(this)),
      earlier_(new EarlierPage(this)),
      pages_(new QTabBar(this)),
      note_(new QLabel(this)),
      complaint_(new QLabel(this)) {
  offered_.offer({}, prompt_->text());
  auto* left = new QVBoxLayout;
  left->setContentsMargins(16, 12, 16, 12);
  left->setSpacing(8);
  left->addWidget(buildPromptRow());
  left->addWidget(complaint_);
  left->addWidget(pages_);
  left->addWidget(card_ = buildPage(), 1);
  left->addWidget(earlier_, 1);
  left->addWidget(note_);
  left->addWidget(buttons_ = buildButtons());
  panelSide_ = scrolled(panel_, this);
  copiedSide_ = scrolled(copied_, this);
  const auto adapt = [this] {
    const double scale = std::clamp(theme::Theme::instance().scale(), 1.0, kMostWidening);
    for (QScrollArea* side : {panelSide_, copiedSide_})
      side->setFixedWidth(int(kPanelWidth * scale));
  };
  adapt();
  plots::onStyleChange(panelSide_, adapt);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(left, 1);
  layout->addWidget(panelSide_);
  layout->addWidget(copiedSide_);
  pace_.setInterval(kPaceMs);
  connect(&pace_, &QTimer::timeout, this, &WriteView::writeNext);
  connectPage();
  buildPages();
  orderByReading();
}

/// Tab goes as one reads: the beginning, the pages, the page, the buttons, what stands beside it.
void WriteView::orderByReading() {
  QList<QWidget*> order = {prompt_, pages_, page_};
  for (QWidget* part : std::initializer_list<QWidget*>{earlier_, buttons_, panel_, copied_})
    for (auto* inside : part->findChildren<QWidget*>())
      if ((inside->focusPolicy() & Qt::TabFocus) != 0 && inside->focusProxy() == nullptr &&
          inside->parentWidget() != seed_)
        order << inside;
  for (int i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
}

QWidget* WriteView::buildPromptRow() {
  auto* row = new QWidget(this);
  promptName_ = new QLabel(row);
  promptName_->setObjectName(QStringLiteral("caption"));
  promptName_->setBuddy(prompt_);
  prompt_->setAccessibleName(tr("How the text begins"));
  prompt_->setToolTip(tr("The words the model goes on from (prompt)"));
  prompt_->setPlaceholderText(tr("Type how the text begins…"));
  prompt_->setMaxLength(400);
  auto* exporter = new ExportButton(this);
  connect(exporter, &ExportButton::failed, complaint_, [this](const QString& sentence) {
    complaint_->setText(sentence);
    complaint_->setVisible(!sentence.isEmpty());
  });
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(promptName_);
  layout->addWidget(prompt_, 1);
  layout->addWidget(exporter);
  connect(prompt_, &QLineEdit::textChanged, this, &WriteView::startAgain);
  connect(prompt_, &QLineEdit::returnPressed, this, &WriteView::writeNext);
  return row;
}

QWidget* WriteView::buildPage() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  page_->setObjectName(QStringLiteral("writtenText"));
  page_->setAccessibleName(tr("The text"));
  page_->setToolTip(
      tr("What you typed and what the model wrote after it. Arrow keys go from word to "
         "word, Enter takes one to change it, Backspace takes the last one away."));
  note_->setObjectName(QStringLiteral("caption"));
  note_->setWordWrap(true);
  note_->setToolTip(
      tr("What limits the model here: the words it has (vocabulary), the kind of guess it learned, "
         "and how many words it sees at once (context)"));
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  complaint_->hide();
  legend_->setAccessibleName(tr("Legend"));
  legend_->setToolTip(tr("What the marks on the page mean"));
  legend_->setSummary(tr("The longer the line under a word, the likelier it was for the model."));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(24, 16, 24, 10);
  layout->setSpacing(6);
  layout->addWidget(scrolled(page_, card), 1);
  layout->addWidget(legend_);
  return card;
}

QWidget* WriteView::buildButtons() {
  auto* row = new QWidget(this);
  const auto make = [row](const QString& text, const QString& detail) {
    auto* button = new QPushButton(text, row);
    button->setToolTip(detail);
    return button;
  };
  next_ = make(tr("Next word"), tr("Draws one word from the bars (Enter in the field above)"));
  next_->setObjectName(QStringLiteral("primary"));
  writeOn_ = make(tr("Write on"), tr("Word by word, at a pace to read along"));
  all_ = make(tr("Write it all"),
              tr("To the end of the story, at most %1 words more").arg(kMostAtOnce));
  again_ = make(tr("Start again"), tr("Back to what you typed"));
  seed_ = new QSpinBox(row);
  seed_->setRange(0, 999'999);
  seed_->setValue(1);
  seed_->setAccessibleName(tr("Seed of the draw"));
  seed_->setMinimumWidth(72);
  seedName_ = new QLabel(tr("Seed"), row);
  seedName_->setObjectName(QStringLiteral("caption"));
  for (QWidget* widget : std::initializer_list<QWidget*>{seedName_, seed_})
    widget->setToolTip(
        tr("Decides how the dice fall: the same seed, model and sliders write the "
           "same text"));
  auto* layout = new theme::BreakingRow(row);
  layout->setSpacing(8);
  for (QPushButton* button : {next_, writeOn_, all_, again_}) layout->addWidget(button);
  layout->addStretch(1);
  auto* seed = new QWidget(row);  // the name does not part from its field where the row breaks
  auto* pair = new QHBoxLayout(seed);
  pair->setContentsMargins(0, 0, 0, 0);
  pair->addWidget(seedName_);
  pair->addWidget(seed_);
  layout->addWidget(seed);
  connect(next_, &QPushButton::clicked, this, &WriteView::writeNext);
  connect(writeOn_, &QPushButton::clicked, this,
          [this] { setMode(mode_ == Mode::kWordByWord ? Mode::kResting : Mode::kWordByWord); });
  connect(all_, &QPushButton::clicked, this,
          [this] { setMode(mode_ == Mode::kAll ? Mode::kResting : Mode::kAll); });
  connect(again_, &QPushButton::clicked, this, &WriteView::startAgain);
  return row;
}

void WriteView::connectPage() {
  using plots::WordFlow;
  connect(page_, &WordFlow::wordHovered, this, [this](int word) {
    hovered_ = word;
    refreshPanel();
  });
  connect(page_, &WordFlow::wordChosen, this, &WriteView::choose);
  connect(page_, &WordFlow::letGo, this, [this] { look(-1); });
  connect(page_, &WordFlow::lastRefused, this, [this] {
    if (!words_.empty()) cutBefore(words_.size() - 1);
  });
  connect(panel_, &NextWordPanel::wordTaken, this, &WriteView::takeWord);
}

QString WriteView::title() const { return tr("Write"); }

QString WriteView::id() const { return QStringLiteral("write"); }

live::WriteQuestion WriteView::question() const {
  live::WriteQuestion question;
  question.text = prompt_->text().toStdString();
  question.written = written();
  for (const Filled& filled : fills_) question.fills.emplace_back(filled.word, filled.with.token);
  return question;
}

live::Interest WriteView::interest() const {
  live::Interest interest;
  interest.write = question();
  if (mode_ == Mode::kAll && !covers())
    interest.continuation =
        live::ContinueQuestion{.number = wishes_,
                               .text = interest.write->text,
                               .written = interest.write->written,
                               .sampling = panel_->sampling(),
                               .seed = std::uint64_t(seed_->value()),
                               .words = std::min(kWordsAsked, goal_ - int(words_.size()))};
  if (shownPage() == kCopied) interest.copied = copiedQuestion();
  if (shownPage() == kEarlier) {
    interest.earlier = earlierQuestion();
    interest.samples = live::SamplesQuestion{wish()};
  }
  return interest;
}

void WriteView::beginRun() {
  facts_ = snapshot_->facts;
  if (offered_.offer(prompt_->text(), firstPrompt(*facts_))) prompt_->setText(offered_.text());
}

void WriteView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (!isVisible() || snapshot->facts == nullptr) return;
  if (snapshot->facts != facts_) beginRun();
  if (snapshot->write != nullptr) answer_ = snapshot->write;
  if (answer_ != nullptr && answer_->question.text == prompt_->text().toStdString())
    typed_ = answer_->words;
  const auto& came = snapshot->continuation;
  if (mode_ == Mode::kAll && came != nullptr && came->number == wishes_) writeWhatCame(*came);
  else if (nextWanted_ && answer() != nullptr) writeNext();
  else refresh();
  if (shownPage() == kEarlier && !(earlierQuestion() == earlierAsked_)) {
    earlierAsked_ = earlierQuestion();
    emit interestChanged();
  }
}

void WriteView::restart() {
  copied_->clear();
  earlier_->clear();
  snapshot_.reset();
  facts_.reset();
  answer_.reset();
  startAgain();
}

const live::WriteAnswer* WriteView::answer() const {
  return answer_ != nullptr && answer_->question == question() ? answer_.get() : nullptr;
}

QString WriteView::summary() const {
  if (facts_ == nullptr) return {};
  QString said = tr("The text: %1").arg(text());
  if (ended()) said += ' ' + tr("The model ended the story.");
  if (shownPage() == kCopied) return said + ' ' + copied_->summary();
  if (shownPage() == kEarlier) return earlier_->summary();
  return said + ' ' + panel_->summary();
}

QStringList WriteView::exportFormats() const {
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv"), QStringLiteral("txt")};
}

void WriteView::exportTo(const QString& path) const {
  const bool csv = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
  const bool plain = path.endsWith(QStringLiteral(".txt"), Qt::CaseInsensitive);
  if (shownPage() == kEarlier && csv) return plots::writeBytes(path, earlier_->toCsv());
  if (shownPage() == kEarlier && plain) return plots::writeBytes(path, earlier_->toText());
  if (shownPage() == kEarlier) return earlier_->exportTo(path);
  if (plain) return plots::writeBytes(path, text().toUtf8() + '\n');
  page_->exportTo(path);
}

void WriteView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  if (snapshot_ != nullptr) show(snapshot_);
}

void WriteView::hideEvent(QHideEvent* event) {
  View::hideEvent(event);
  setMode(Mode::kResting);
}

}  // namespace glassbox::views
