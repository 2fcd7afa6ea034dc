#include "views/tokens/tokens_view.h"

#include <QLabel>

#include "theme/core_text.h"
#include "views/tokens/cut_page.h"
#include "views/tokens/examples_page.h"
#include "views/tokens/learn_page.h"
#include "views/tokens/rare_page.h"

namespace glassbox::views {
namespace {

/// The words of a run that reads words; else none.
std::vector<std::string> vocabularyOf(const live::RunFacts& facts) {
  std::vector<std::string> words;
  if (facts.settings.corpus.tokenizer.kind == text::TokenizerKind::kWord)
    for (const live::Word& word : facts.words) words.push_back(word.text);
  return words;
}

}  // namespace

TokensView::TokensView(QWidget* parent)
    : PagedView(parent), note_(new QLabel(this)), study_([this] {
        QMetaObject::invokeMethod(this, &TokensView::takeNews, Qt::QueuedConnection);
      }) {
  note_->setObjectName(QStringLiteral("hint"));
  note_->setWordWrap(true);
  note_->setContentsMargins(16, 4, 16, 4);
  note_->setToolTip(tr("What is known of the text of the run so far"));
  addNote(note_);
  add(new CutPage(this));
  add(new LearnPage(this));
  add(new RarePage(this));
  add(new ExamplesPage(this));
  setNote(tr("The text of the run is not there yet. It is prepared when a run begins."));
}

void TokensView::add(TokenPage* page) {
  pages_.push_back(page);
  addScrolledPage(page);
}

QString TokensView::title() const { return tr("Tokens"); }

QString TokensView::id() const { return QStringLiteral("tokens"); }

void TokensView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  facts_ = snapshot->facts;
  refresh();
}

void TokensView::refresh() {
  if (!isVisible() || facts_ == nullptr || facts_ == studied_) return;
  studied_ = facts_;
  for (TokenPage* page : pages_) page->offer(QString::fromStdString(facts_->exampleSentence));
  setNote(tr("Learning pieces from the text of the run…"));
  study_.ask(facts_->settings.corpus, vocabularyOf(*facts_));
}

void TokensView::takeNews() {
  const auto news = study_.take();
  if (news == nullptr || studied_ == nullptr) return;
  setNote(news->lesson != nullptr ? QString()
                                  : tr("The text of the run cannot be read: %1")
                                        .arg(theme::inWindowLanguage(news->problem)));
  for (TokenPage* page : pages_)
    page->setLesson(news->lesson, studied_->settings.corpus.tokenizer.kind);
}

void TokensView::setNote(const QString& sentence) {
  note_->setText(sentence);
  note_->setVisible(!sentence.isEmpty());
}

void TokensView::restart() {
  facts_.reset();
  studied_.reset();
  for (TokenPage* page : pages_) page->setLesson(nullptr, text::TokenizerKind::kWord);
  setNote(tr("The text of the run is not there yet. It is prepared when a run begins."));
}

}  // namespace glassbox::views
