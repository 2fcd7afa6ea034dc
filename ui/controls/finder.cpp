#include "controls/finder.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>

#include "access/announce.h"
#include "theme/theme.h"

namespace glassbox::controls {
namespace {

constexpr std::size_t kMost = 60;
constexpr int kRows = 9;  // seen without scrolling
constexpr int kWidth = 560;

QString plain(const QString& text) {
  QString letters;
  for (const QChar letter : text.normalized(QString::NormalizationForm_D).toCaseFolded())
    if (letter.category() != QChar::Mark_NonSpacing) letters += letter;
  return letters;
}

bool hasWordWith(const QString& name, const QString& beginning) {
  for (const QString& word : name.split(' '))
    if (word.startsWith(beginning)) return true;
  return false;
}

/// 0 is best; nothing if one of the words is nowhere.
std::optional<int> distance(const Finding& finding, const QString& query,
                            const QStringList& words) {
  const QString name = plain(finding.name);
  const QString all = name + ' ' + plain(finding.kind);
  for (const QString& word : words)
    if (!all.contains(word)) return {};
  if (name == query) return 0;
  if (name.startsWith(query)) return 1;
  return !words.isEmpty() && hasWordWith(name, words[0]) ? 2 : 3;
}

}  // namespace

std::vector<std::size_t> search(const std::vector<Finding>& among, const QString& query,
                                std::size_t most) {
  const QString asked = plain(query.simplified());
  const QStringList words = asked.split(' ', Qt::SkipEmptyParts);
  std::vector<std::pair<int, std::size_t>> found;
  for (std::size_t i = 0; i < among.size(); ++i)
    if (const auto far = distance(among[i], asked, words)) found.emplace_back(*far, i);
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) places.push_back(found[i].second);
  return places;
}

Finder::Finder(QWidget* window)
    : QFrame(window),
      query_(new QLineEdit(this)),
      list_(new QTreeWidget(this)),
      hint_(new QLabel(this)) {
  setObjectName(QStringLiteral("panel"));
  query_->setPlaceholderText(tr("A command, a view, a lesson, a word"));
  query_->setAccessibleName(tr("Find"));
  query_->setToolTip(tr("Type what it is called, or a part of it"));
  query_->installEventFilter(this);
  list_->setObjectName(QStringLiteral("findings"));
  list_->setAccessibleName(tr("What was found"));
  list_->setToolTip(tr("Press one, or choose it with the arrows and press Enter"));
  list_->setColumnCount(2);
  list_->setHeaderHidden(true);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  hint_->setObjectName(QStringLiteral("hint"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 14, 14, 12);
  layout->setSpacing(8);
  layout->addWidget(query_);
  layout->addWidget(list_, 1);
  layout->addWidget(hint_);
  auto* shadow = new QGraphicsDropShadowEffect(this);
  shadow->setBlurRadius(28);
  shadow->setOffset(0, 6);
  setGraphicsEffect(shadow);
  connect(query_, &QLineEdit::textChanged, this, &Finder::find);
  connect(list_, &QTreeWidget::itemClicked, this, &Finder::choose);
  hide();
}

void Finder::open(std::vector<Finding> findings) {
  findings_ = std::move(findings);
  if (isHidden()) before_ = QApplication::focusWidget();
  query_->clear();
  find();
  show();
  raise();
  query_->setFocus(Qt::OtherFocusReason);
}

void Finder::find() {
  shown_ = search(findings_, query_->text(), kMost);
  list_->clear();
  for (const std::size_t place : shown_) {
    auto* item = new QTreeWidgetItem(list_, {findings_[place].name, findings_[place].kind});
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setForeground(1, theme::Theme::instance().colours().quietInk);
  }
  if (!shown_.empty()) list_->setCurrentItem(list_->topLevelItem(0));
  hint_->setText(shown_.empty() ? tr("Nothing here is called that.")
                                : tr("Arrows choose, Enter goes there, Esc takes this away."));
  fit();
  tellChosen();
}

/// As wide as is good to read, as high as what it shows.
void Finder::fit() {
  const double scale = theme::Theme::instance().scale();
  const QWidget& window = *parentWidget();
  ensurePolished();
  list_->setFixedHeight((list_->sizeHintForRow(0) > 0 ? list_->sizeHintForRow(0) : 0) *
                            std::clamp(int(shown_.size()), 0, kRows) +
                        4);
  setFixedWidth(std::min(int(kWidth * scale), window.width() - 24));
  adjustSize();
  QFrame::move((window.width() - width()) / 2, std::min(80, window.height() / 10));
}

void Finder::tellChosen() {
  if (const QTreeWidgetItem* chosen = list_->currentItem(); chosen != nullptr && isVisible())
    access::announce(*this, chosen->text(0) + QStringLiteral(", ") + chosen->text(1));
}

void Finder::move(int rows) {
  const int last = list_->topLevelItemCount() - 1;
  if (last < 0) return;
  const int now = list_->indexOfTopLevelItem(list_->currentItem());
  list_->setCurrentItem(list_->topLevelItem(std::clamp(now + rows, 0, last)));
  tellChosen();
}

void Finder::choose() {
  const int row = list_->indexOfTopLevelItem(list_->currentItem());
  if (row < 0) return;
  const auto chosen = findings_[shown_[std::size_t(row)]].choose;
  close();
  chosen();
}

void Finder::close() {
  hide();
  if (before_ != nullptr) before_->setFocus(Qt::OtherFocusReason);
}

bool Finder::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
    hide();
  if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
      move(-1);
      return true;
    case Qt::Key_Down:
      move(1);
      return true;
    case Qt::Key_PageUp:
      move(-kRows);
      return true;
    case Qt::Key_PageDown:
      move(kRows);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose();
      return true;
    case Qt::Key_Escape:
      close();
      return true;
    default:
      return QFrame::eventFilter(watched, event);
  }
}

}  // namespace glassbox::controls
