#include "views/tokens/rare_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/bar_list.h"
#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/text_figure.h"
#include "views/tokens/token_text.h"

namespace glassbox::views {
namespace {

using text::TokenizerKind;

constexpr int kMostLetters = 120;

struct Counted {
  TokenizerKind kind = TokenizerKind::kWord;
  insight::CutText cut;
};

std::vector<Counted> countedIn(const insight::TokenLesson& lesson, const QString& sentence) {
  const std::string text = sentence.toStdString();
  return {{TokenizerKind::kCharacter, insight::cutApart(*lesson.characters, text)},
          {TokenizerKind::kBpe, insight::cutApart(*lesson.pieces, text)},
          {TokenizerKind::kWord, insight::cutApart(*lesson.words, text)}};
}

/// The different tokens of a text that have no number of their own.
QStringList unknownIn(const insight::CutText& cut) {
  QStringList unknown;
  for (const insight::CutToken& token : cut.tokens)
    if (token.unknown) unknown << QString::fromStdString(token.text);
  unknown.removeDuplicates();
  return unknown;
}

}  // namespace

RarePage::RarePage(QWidget* parent) : TokenPage(parent) {
  auto* grid = new QGridLayout;
  grid->setSpacing(10);
  grid->addWidget(
      buildCard(tr("As in the stories"), QStringLiteral("the hungry dog barks at the moon .")), 0,
      0);
  grid->addWidget(
      buildCard(tr("Another language"), QStringLiteral("der hungrige Hund bellt den Mond an .")), 0,
      1);
  grid->addWidget(
      buildCard(tr("Invented words"), QStringLiteral("the flumpish dog glorbles at the snorf .")),
      1, 0);
  grid->addWidget(buildCard(tr("An emoji"), QStringLiteral("the dog is happy 😀 and barks .")), 1,
                  1);
  note_ = makeCaption(
      tr("All three were learned from the text of the run. Words that it has often cost few "
         "tokens, "
         "words of another language are spelled piece by piece. Whatever costs more tokens takes "
         "more computing and more of what the model sees at once."),
      perWordMeaning(), this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 8, 16, 12);
  layout->setSpacing(10);
  layout->addLayout(grid);
  layout->addWidget(note_);
  layout->addStretch(1);
}

QWidget* RarePage::buildCard(const QString& name, const QString& sentence) {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  Card parts{name, new QLineEdit(sentence, card), new plots::BarList(card), nullptr};
  auto* heading = new QLabel(name, card);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setToolTip(tr("One sentence in the three ways; you may change it"));
  parts.sentence->setMaxLength(kMostLetters);
  parts.sentence->setCursorPosition(0);
  parts.sentence->setAccessibleName(tr("Sentence: %1").arg(name));
  parts.sentence->setToolTip(tr("Type another sentence: it is counted while you type"));
  parts.bars->setTitles(tr("cut into"), tr("tokens"));
  parts.bars->setAccessibleName(tr("Number of tokens: %1").arg(name));
  parts.bars->setToolTip(
      tr("Number of tokens of this sentence; all four cards have the same scale. BPE with all "
         "the merges it learned. %1")
          .arg(perWordMeaning()));
  parts.bars->setRowsKept(3);
  parts.lost = makeCaption({},
                           tr("A token that the vocabulary lacks becomes [UNK]: which word stood "
                              "there is lost to the model"),
                           card);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(parts.sentence);
  layout->addWidget(parts.bars);
  layout->addWidget(parts.lost);
  layout->addStretch(1);
  connect(parts.sentence, &QLineEdit::textChanged, this, &RarePage::refresh);
  cards_.push_back(parts);
  return card;
}

QString RarePage::title() const { return tr("Rare words, other languages"); }

void RarePage::setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                         TokenizerKind /*own*/) {
  lesson_ = std::move(lesson);
  refresh();
}

void RarePage::refresh() {
  double most = 1;
  for (Card& card : cards_) {
    card.bars->setBars({});
    card.bars->setSummary({});
    card.lost->clear();
    if (lesson_ == nullptr) continue;
    std::vector<plots::Bar> bars;
    QStringList lost;
    QStringList said;
    for (const Counted& one : countedIn(*lesson_, card.sentence->text())) {
      const QString name = nameOf(one.kind);
      bars.push_back({.label = name,
                      .value = double(one.cut.tokens.size()),
                      .valueText = QLocale().toString(qlonglong(one.cut.tokens.size())),
                      .detail = tr("%1: %2").arg(name, countText(one.cut)),
                      .faint = one.cut.unknown > 0});
      most = std::max(most, bars.back().value);
      said << tr("%1: %2").arg(name, countText(one.cut)) + '.';
      if (one.cut.unknown > 0)
        lost << tr("%1: [UNK] for %2").arg(name, unknownIn(one.cut).join(QStringLiteral(", ")));
    }
    card.bars->setBars(std::move(bars));
    card.bars->setSummary(said.join(' '));
    card.lost->setText(lost.isEmpty() ? tr("Nothing is lost.")
                                      : lost.join(QStringLiteral("; ")) + '.');
  }
  for (const Card& card : cards_) card.bars->setFullValue(most);
}

QString RarePage::summary() const {
  if (lesson_ == nullptr) return {};
  QStringList parts;
  for (const Card& card : cards_)
    parts << QStringLiteral("“%1” ").arg(card.sentence->text()) + card.bars->summary();
  return parts.join(' ');
}

void RarePage::exportTo(const QString& path) const {
  if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    std::vector<plots::FigureText> texts;
    for (const Card& card : cards_) texts.push_back({card.sentence->text(), card.bars->summary()});
    return plots::writeTexts(path, title(), texts);
  }
  QByteArray csv = "sentence,cut into,tokens,unknown\r\n";
  for (const Card& card : cards_) {
    if (lesson_ == nullptr) break;
    for (const Counted& one : countedIn(*lesson_, card.sentence->text()))
      csv += plots::csvCell(card.sentence->text()) + ',' + plots::csvCell(nameOf(one.kind)) + ',' +
             QByteArray::number(qlonglong(one.cut.tokens.size())) + ',' +
             QByteArray::number(one.cut.unknown) + "\r\n";
  }
  plots::writeBytes(path, csv);
}

}  // namespace glassbox::views
