#include "views/inside/word_chips.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>

namespace glassbox::views {
namespace {

constexpr int kGap = 4;

}  // namespace

WordChips::WordChips(const QString& what, QWidget* parent)
    : QWidget(parent), what_(what), group_(new QButtonGroup(this)) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(group_, &QButtonGroup::idClicked, this, &WordChips::wordChosen);
}

void WordChips::setWords(const QStringList& words) {
  if (words == words_) return;
  words_ = words;
  qDeleteAll(chips_);
  chips_.clear();
  for (const QString& word : words_) {
    auto* chip = new QPushButton(QString(word).replace('&', QStringLiteral("&&")), this);
    chip->setObjectName(QStringLiteral("wordChip"));
    chip->setCheckable(true);
    chip->setToolTip(what_.arg(word));
    chip->setAccessibleName(word);
    chip->show();
    group_->addButton(chip, int(chips_.size()));
    chips_.push_back(chip);
  }
  updateGeometry();
  setMinimumHeight(flow(width(), true));
}

void WordChips::setChosen(int index) {
  group_->setExclusive(false);
  for (int i = 0; i < int(chips_.size()); ++i) chip(i)->setChecked(i == index);
  group_->setExclusive(true);
}

int WordChips::chosen() const { return group_->checkedId(); }

int WordChips::flow(int width, bool move) const {
  int x = 0;
  int y = 0;
  int line = 0;
  for (QPushButton* chip : chips_) {
    const QSize size = chip->sizeHint();
    if (x > 0 && x + size.width() > width) {
      x = 0;
      y += line + kGap;
      line = 0;
    }
    if (move) chip->setGeometry(x, y, size.width(), size.height());
    x += size.width() + kGap;
    line = std::max(line, size.height());
  }
  return y + line;
}

int WordChips::heightForWidth(int width) const { return flow(width, false); }

QSize WordChips::sizeHint() const { return {240, flow(240, false)}; }

QSize WordChips::minimumSizeHint() const {
  int widest = 40;
  for (const QPushButton* chip : chips_) widest = std::max(widest, chip->sizeHint().width());
  return {widest, chips_.empty() ? 0 : chips_.front()->sizeHint().height()};
}

// Frames around this take room that a layout does not count when it asks for a height.
void WordChips::resizeEvent(QResizeEvent*) { setMinimumHeight(flow(width(), true)); }

bool WordChips::event(QEvent* event) {
  // Another type size makes other words wrap.
  if (event->type() == QEvent::LayoutRequest) {
    updateGeometry();
    setMinimumHeight(flow(width(), true));
  }
  return QWidget::event(event);
}

}  // namespace glassbox::views
