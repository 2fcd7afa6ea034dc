#include "views/copied_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/bar_list.h"
#include "views/word_text.h"

namespace glassbox::views {
namespace {

constexpr int kUsualRun = 6;
constexpr int kMostRun = 20;

QLabel* makeLabel(QWidget* parent, const char* name) {
  auto* label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  return label;
}

plots::BarList* makeBars(QWidget* parent, const QString& rows, const QString& values) {
  auto* bars = new plots::BarList(parent);
  bars->setTitles(rows, values);
  bars->setAccessibleName(values);
  bars->setRowsKept(2);
  return bars;
}

/// Means over held-out texts, each cut to the length of the text they are compared with.
struct HeldOut {
  double newShare = 0;
  double longest = 0;
  int texts = 0;
};

HeldOut measure(const std::vector<insight::RunLengths>& all, int least, int from, int length) {
  HeldOut mean;
  for (const insight::RunLengths& lengths : all) {
    if (int(lengths.size()) <= from) continue;
    mean.newShare += insight::newShare(lengths, least, from, length);
    mean.longest += insight::longestRun(lengths, length);
    ++mean.texts;
  }
  if (mean.texts == 0) return mean;
  mean.newShare /= mean.texts;
  mean.longest /= mean.texts;
  return mean;
}

}  // namespace

CopiedPanel::CopiedPanel(QWidget* parent)
    : QWidget(parent),
      state_(makeLabel(this, "caption")),
      verdict_(makeLabel(this, "sectionHeading")),
      shares_(makeBars(this, tr("text"), tr("share of the words that is new"))),
      longest_(makeBars(this, tr("text"), tr("longest run, words"))),
      caution_(makeLabel(this, "caption")),
      least_(new QSpinBox(this)),
      placesHeading_(makeLabel(this, "sectionHeading")),
      places_(makeLabel(this, "places")) {
  least_->setRange(live::kLeastRun, kMostRun);
  least_->setValue(kUsualRun);
  least_->setAccessibleName(tr("Shortest run that counts as copied, words"));
  least_->setToolTip(
      tr("Only stretches of at least this many words in a row count as copied. Short "
         "ones stand in every text."));
  least_->setFixedWidth(56);
  state_->setToolTip(tr(
      "All texts that the model was trained on are searched for every stretch of what it wrote"));
  verdict_->setToolTip(
      tr("New words ÷ all words the model wrote. A word is new if no stretch that counts goes over "
         "it."));
  longest_->setToolTip(
      tr("The longest stretch of words that stands word for word in the training text; “kept out”: "
         "the mean over texts that were never trained on"));
  placesHeading_->setToolTip(
      tr("Where the chosen stretch stands in the training text; the first few places are shown"));
  places_->setToolTip(
      tr("Texts are counted from 1 in the order of training data, words from 1 within each"));
  shares_->setFullValue(1);
  shares_->setToolTip(
      tr("New words ÷ all words the model wrote. A word is new if no stretch that "
         "counts goes over it."));
  places_->setTextFormat(Qt::RichText);
  places_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* count = new QHBoxLayout;
  auto* before = makeLabel(this, "caption");
  before->setWordWrap(false);
  before->setText(tr("Runs count from"));
  auto* after = makeLabel(this, "caption");
  after->setText(tr("words on"));
  count->addWidget(before);
  count->addWidget(least_);
  count->addWidget(after, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(6);
  layout->addWidget(verdict_);
  layout->addWidget(state_);
  layout->addLayout(count);
  const auto named = [&](const QString& text, QWidget* bars) {
    auto* name = makeLabel(this, "caption");
    name->setText(text);
    layout->addSpacing(4);
    layout->addWidget(name);
    layout->addWidget(bars);
  };
  named(tr("New words"), shares_);
  named(tr("Longest run, words"), longest_);
  layout->addWidget(caution_);
  layout->addSpacing(8);
  layout->addWidget(placesHeading_);
  layout->addWidget(places_);
  layout->addStretch(1);
  connect(least_, &QSpinBox::valueChanged, this, [this] {
    chosen_ = -1;
    refresh();
    emit leastRunChanged();
  });
  clear();
}

void CopiedPanel::clear() {
  facts_.reset();
  answer_.reset();
  chosen_ = -1;
  refresh();
}

void CopiedPanel::show(std::shared_ptr<const live::RunFacts> facts,
                       std::shared_ptr<const live::CopiedAnswer> answer) {
  if (facts == facts_ && answer == answer_) return;
  if (answer_ == nullptr || !(answer->question == answer_->question)) chosen_ = -1;
  facts_ = std::move(facts);
  answer_ = std::move(answer);
  refresh();
}

bool CopiedPanel::fits(const live::CopiedQuestion& question) const {
  if (answer_ == nullptr) return true;
  const auto& [text, written, fills] = answer_->question;
  return text == question.text && fills == question.fills &&
         written.size() <= question.written.size() &&
         std::equal(written.begin(), written.end(), question.written.begin());
}

int CopiedPanel::leastRun() const { return least_->value(); }

std::vector<live::CopiedRun> CopiedPanel::runs() const {
  std::vector<live::CopiedRun> runs;
  if (!ready()) return runs;
  std::copy_if(answer_->runs.begin(), answer_->runs.end(), std::back_inserter(runs),
               [this](const live::CopiedRun& one) { return one.run.length >= leastRun(); });
  return runs;
}

void CopiedPanel::choose(int run) {
  chosen_ = run;
  showPlaces();
}

void CopiedPanel::refresh() {
  const bool shown = ready() && int(answer_->tokens.size()) > answer_->given;
  for (QWidget* widget : std::initializer_list<QWidget*>{shares_, longest_, caution_})
    widget->setVisible(shown);
  if (answer_ == nullptr || (ready() && !shown)) {
    verdict_->setText(tr("Is it copied?"));
    state_->setText(tr("Let the model write something first."));
  } else if (!shown) {
    verdict_->setText(tr("Is it copied?"));
    state_->setText(
        tr("The training text is being looked through: %1").arg(percentText(answer_->built)));
  } else {
    showShares();
  }
  showPlaces();
}

void CopiedPanel::showShares() {
  const int length = int(answer_->tokens.size());
  const double own = insight::newShare(answer_->lengths, leastRun(), answer_->given, length);
  const int longest = insight::longestRun(answer_->lengths, length);
  const HeldOut other = measure(*answer_->heldOut, leastRun(), answer_->given, length);
  const QLocale locale;
  verdict_->setText(tr("%1 of what it wrote is new").arg(percentText(own)));
  state_->setText(
      tr("The rest stands word for word in the training text, in runs of at least %1 words.")
          .arg(locale.toString(leastRun())));
  shares_->setBars(
      {{.label = tr("this text"), .value = own, .valueText = percentText(own), .marked = true},
       {.label = tr("kept out"),
        .value = other.newShare,
        .valueText = percentText(other.newShare)}});
  longest_->setBars({{.label = tr("this text"),
                      .value = double(longest),
                      .valueText = locale.toString(longest),
                      .marked = true},
                     {.label = tr("kept out"),
                      .value = other.longest,
                      .valueText = locale.toString(other.longest, 'f', 1)}});
  caution_->setText(
      tr("For comparison: %1 texts kept out of training, cut to the same length. They were not "
         "copied, yet parts of them stand in the training text too, because it repeats itself.")
          .arg(locale.toString(other.texts)));
  QString detail =
      tr("Means over the texts. A kept-out text that stands whole in the training text "
         "was left out beforehand.");
  if (answer_->documentsRead < answer_->documents)
    detail += ' ' + tr("Only the first %1 of %2 training texts were looked through.")
                        .arg(locale.toString(qlonglong(answer_->documentsRead)),
                             locale.toString(qlonglong(answer_->documents)));
  caution_->setToolTip(detail);
  shares_->setSummary(summary());
}

QString CopiedPanel::words(std::span<const std::int32_t> tokens) const {
  QString text;
  for (const std::int32_t token : tokens) {
    const ShownToken shown = shownToken(*facts_, token);
    if (!text.isEmpty() && !shown.attached) text += ' ';
    text += shown.text;
  }
  return text.toHtmlEscaped();
}

void CopiedPanel::showPlaces() {
  const auto all = runs();
  const bool any = chosen_ >= 0 && chosen_ < int(all.size());
  placesHeading_->setVisible(any || !all.empty());
  places_->setVisible(any);
  if (!any) return placesHeading_->setText(tr("Press a shaded stretch to see where it stands."));
  const live::CopiedRun& run = all[std::size_t(chosen_)];
  const QLocale locale;
  placesHeading_->setText(
      tr("These %1 words stand there %2", nullptr, int(run.count))
          .arg(locale.toString(run.run.length),
               run.count == 1 ? tr("once")
                              : tr("%1 times").arg(locale.toString(qlonglong(run.count)))));
  QString html;
  for (const live::CopiedPlace& place : run.places) {
    const std::span tokens(place.tokens);
    const auto begin = std::size_t(place.begin);
    const auto length = std::size_t(run.run.length);
    const QString name = facts_->corpusName == "storyworld" ? tr("Story %1, from word %2")
                                                            : tr("Passage %1, from word %2");
    html += QStringLiteral("<p><i>%1</i><br>%2 <b>%3</b> %4</p>")
                .arg(name.arg(locale.toString(qlonglong(place.document + 1)),
                              locale.toString(qlonglong(place.position))),
                     words(tokens.first(begin)), words(tokens.subspan(begin, length)),
                     words(tokens.subspan(begin + length)));
  }
  places_->setText(html);
}

QString CopiedPanel::summary() const {
  if (!ready() || answer_->heldOut == nullptr) return {};
  const auto& shares = shares_->bars();
  const auto& longest = longest_->bars();
  if (shares.size() < 2 || longest.size() < 2) return {};
  return tr("%1 of the words are new; in texts never trained on it is %2. Longest run: %3 words, "
            "there %4.")
      .arg(shares[0].valueText, shares[1].valueText, longest[0].valueText, longest[1].valueText);
}

}  // namespace glassbox::views
