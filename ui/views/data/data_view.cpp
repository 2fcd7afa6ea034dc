#include "views/data/data_view.h"

#include <QLabel>

#include "plots/figure_file.h"
#include "theme/core_text.h"
#include "theme/wrapped_label.h"
#include "views/data/both_page.h"
#include "views/data/cleaning_text.h"
#include "views/data/cost_page.h"
#include "views/data/counts_page.h"
#include "views/data/flow_page.h"
#include "views/data/lines_page.h"
#include "views/data/text_choice.h"

namespace glassbox::views {

DataView::DataView(QWidget* parent)
    : PagedView(parent),
      choice_(new TextChoice(this)),
      note_(theme::wrappedLabel(QStringLiteral("hint"), {}, this)),
      study_(
          [this] { QMetaObject::invokeMethod(this, &DataView::takeNews, Qt::QueuedConnection); }) {
  note_->setContentsMargins(16, 0, 16, 4);
  note_->setToolTip(tr("Whether the text could be read, and how much of it is looked at"));
  addNote(choice_);
  addNote(note_);
  auto* lines = new LinesPage(this);
  auto* flow = new FlowPage(this);
  add(lines);
  add(flow);
  add(new CountsPage(this));
  both_ = new BothPage(this);
  add(both_);
  auto* cost = new CostPage(this);
  add(cost);
  connect(cost, &CostPage::lineWanted, this, [this, lines](std::int64_t number) {
    turnTo(lines->id());
    lines->showLine(number);
  });
  connect(both_, &BothPage::progressed, this, &View::pairProgressed);
  connect(both_, &BothPage::storiesWanted, this,
          [this] { choice_->chooseKind(live::CleaningSource::Kind::kStories); });
  connect(flow, &FlowPage::stepChosen, this, [this, lines](const std::string& step) {
    lines->showStep(step);
    turnTo(lines->id());
  });
  connect(choice_, &TextChoice::sourceChosen, this, [this](const live::CleaningSource& source) {
    wish_.source = source;
    wish_.settings.except.clear();  // decisions of another text
    choice_->setNote(tr("Cleaning…"));
    refresh();
  });
  setNote({});
}

void DataView::add(DataPage* page) {
  pages_.push_back(page);
  addScrolledPage(page);
  connect(page, &DataPage::settingsWanted, this, [this](const text::CleaningSettings& settings) {
    wish_.settings = settings;
    refresh();
  });
  connect(page, &DataPage::thresholdChanged, this, &DataView::refresh);
}

QString DataView::title() const { return tr("Data"); }

QString DataView::id() const { return QStringLiteral("data"); }

void DataView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  if (snapshot->facts == facts_) return;
  facts_ = snapshot->facts;
  if (facts_ != nullptr) choice_->setRun(*facts_);
  both_->setRun(facts_);
}

void DataView::refresh() {
  if (!isVisible()) return;
  wish_.cost = currentPage()->threshold();
  if (asked_ == wish_) return;
  asked_ = wish_;
  study_.ask(wish_);
}

void DataView::takeNews() {
  const auto news = study_.take();
  if (news == nullptr) return;
  // What was asked meanwhile comes later; until then what is there stays.
  if (news->wish.source != wish_.source || news->wish.settings != wish_.settings) return;
  studied_ = news;
  for (DataPage* page : pages_) page->setStudied(studied_);
  tellOutcome();
}

void DataView::tellOutcome() {
  if (studied_->lesson == nullptr) {
    choice_->setNote({});
    return setNote(
        tr("The text cannot be read: %1").arg(theme::inWindowLanguage(studied_->problem)));
  }
  const insight::CleaningLesson& lesson = *studied_->lesson;
  choice_->setNote(
      tr("%1 → %2").arg(lineCount(lesson.flow.rawLines), lineCount(lesson.flow.cleanLines)));
  setNote(isWhole() ? QString()
                    : tr("Only the beginning of the text is looked at: %1 of %2 bytes.")
                          .arg(wholeNumber(lesson.raw.bytes), wholeNumber(lesson.wholeBytes)));
}

void DataView::setNote(const QString& sentence) {
  note_->setText(sentence);
  note_->setVisible(!sentence.isEmpty());
}

void DataView::restart() {
  facts_.reset();
  both_->setRun(nullptr);
}

View::Origin DataView::origin() const {
  if (currentPage() == both_)
    return {
        tr("Two models beside"),
        tr("Measured on two models that are trained beside your run, on the text chosen here.")};
  return {tr("Counted in the text"),
          tr("Counted in the text that is cleaned here; no model is asked.")};
}

void DataView::tellFacts(course::Facts& facts) const {
  if (studied_ == nullptr || studied_->lesson == nullptr) return;
  const insight::CleaningLesson& lesson = *studied_->lesson;
  facts.numbers["cleaning-off"] =
      double(text::standardSteps().size()) - double(lesson.settings.steps.size());
  facts.numbers["undone"] = double(lesson.settings.except.size());
  if (lesson.verdict) facts.numbers["lost-lines"] = double(lesson.verdict->lost.size());
  else if (studied_->cost != nullptr)
    facts.numbers["lost-lines"] = double(studied_->cost->beyondUsual.size());
}

QStringList DataView::exportFormats() const {
  QStringList formats = PagedView::exportFormats();
  if (isWhole()) formats << QStringLiteral("txt");
  return formats;
}

/// All of the text was cleaned, and not its beginning only.
bool DataView::isWhole() const {
  return studied_ != nullptr && studied_->lesson != nullptr &&
         studied_->lesson->raw.bytes >= studied_->lesson->wholeBytes;
}

void DataView::exportTo(const QString& path) const {
  if (!path.endsWith(QStringLiteral(".txt"), Qt::CaseInsensitive) || !isWhole())
    return PagedView::exportTo(path);
  QByteArray clean;
  for (const insight::CleanedLine& line : studied_->lesson->lines)
    if (!line.dropped) clean += textOf(line.clean).toUtf8() + '\n';
  plots::writeBytes(path, clean);
}

}  // namespace glassbox::views
