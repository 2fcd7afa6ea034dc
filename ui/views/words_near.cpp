#include "views/words_near.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

#include "plots/style.h"
#include "theme/breaking_row.h"

namespace glassbox::views {
namespace {

using live::Near;

constexpr int kButtonRoom = 34;  // padding and border on both sides

struct Kind {
  Near near;
  QString name;
  QString explanation;
};

std::vector<Kind> kindsOfNear() {
  return {{Near::kTable, WordsNear::tr("Can replace each other"),
           WordsNear::tr("Closeness (cosine) of two rows of the embedding table, the list of "
                         "numbers that the model keeps for every word")},
          {Near::kInUse, WordsNear::tr("Meaning in use"),
           WordsNear::tr("Closeness (cosine) of two words' average states (residual vectors) after "
                         "a layer, wherever they stand in the validation text")},
          {Near::kContext, WordsNear::tr("Context alone"),
           WordsNear::tr("As meaning in use, but with the word itself covered: only what stands "
                         "around it can tell")},
          {Near::kTogether, WordsNear::tr("Goes together"),
           WordsNear::tr("Lift: probability of a word where the pinned one is in view, divided by "
                         "its probability anywhere, from the model's own predictions")}};
}

}  // namespace

QString WordsNear::name(live::Near near) {
  for (const Kind& kind : kindsOfNear())
    if (kind.near == near) return kind.name;
  return {};
}

WordsNear::WordsNear(QWidget* parent)
    : QWidget(parent),
      layout_(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      row_(new QWidget(this)),
      depth_(new QWidget(this)),
      kinds_(new QButtonGroup(this)),
      slider_(new QSlider(Qt::Horizontal, depth_)),
      layerName_(new QLabel(depth_)) {
  setAccessibleName(tr("Which kind of near"));
  auto* buttons = new theme::BreakingRow(row_);
  buttons->setSpacing(4);
  for (const Kind& kind : kindsOfNear()) {
    auto* button = new QPushButton(kind.name, row_);
    button->setObjectName(QStringLiteral("page"));
    button->setCheckable(true);
    button->setToolTip(kind.explanation);
    // The chosen one is bold; the row must not move when another is chosen.
    const auto keepRoom = [button] {
      QFont bold = button->font();
      bold.setWeight(QFont::DemiBold);
      button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button->text()) + kButtonRoom);
    };
    keepRoom();
    plots::onStyleChange(button, keepRoom);
    kinds_->addButton(button, int(kind.near));
    buttons->addWidget(button);
  }
  buttons->addStretch(1);
  kinds_->button(int(Near::kTable))->setChecked(true);
  kinds_->button(int(Near::kContext))->hide();

  slider_->setAccessibleName(tr("After which layer"));
  slider_->setToolTip(
      tr("After how many layers (blocks) the average is taken; 0 is what goes into "
         "the first"));
  slider_->setPageStep(1);
  slider_->setMinimumWidth(72);
  slider_->setMaximumWidth(140);
  layerName_->setObjectName(QStringLiteral("caption"));
  layerName_->setToolTip(slider_->toolTip());
  auto* depth = new QHBoxLayout(depth_);
  depth->setContentsMargins(0, 0, 0, 0);
  depth->setSpacing(8);
  depth->addWidget(slider_);
  depth->addWidget(layerName_);
  depth->addStretch(1);

  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(8);
  layout_->addWidget(row_);
  layout_->addWidget(depth_);
  layout_->addStretch(1);
  connect(kinds_, &QButtonGroup::idClicked, this, [this] {
    update();
    emit changed();
  });
  connect(slider_, &QSlider::valueChanged, this, [this] {
    update();
    emit changed();
  });
  setModel(1, Objective::kNextWord);
}

void WordsNear::setModel(int layers, Objective objective) {
  const QSignalBlocker quiet(slider_);
  const bool first = slider_->maximum() != layers;
  slider_->setRange(0, layers);
  if (first) slider_->setValue(1);
  const bool covers = objective == Objective::kCoveredWord;
  kinds_->button(int(Near::kContext))->setVisible(covers);
  if (!covers && near() == Near::kContext) kinds_->button(int(Near::kTable))->setChecked(true);
  update();
}

Near WordsNear::near() const { return Near(kinds_->checkedId()); }

int WordsNear::layer() const {
  const bool ofLayer = near() == Near::kInUse || near() == Near::kContext;
  return ofLayer ? slider_->value() : 0;
}

void WordsNear::choose(Near near, int layer) {
  {
    const QSignalBlocker quiet(slider_);
    kinds_->button(int(near))->setChecked(true);
    if (layer >= 0) slider_->setValue(layer);
  }
  update();
  emit changed();
}

void WordsNear::update() {
  depth_->setVisible(near() == Near::kInUse || near() == Near::kContext);
  layerName_->setText(
      slider_->value() == 0
          ? tr("before layer 1")
          : tr("after layer %1 of %2").arg(slider_->value()).arg(slider_->maximum()));
  fold();
}

void WordsNear::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fold();
}

void WordsNear::fold() {
  const int wanted = row_->sizeHint().width() + depth_->minimumSizeHint().width() + 16;
  layout_->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString WordsNear::meaning(Near near, int layer) {
  const QString after = layer == 0 ? tr("before the first layer") : tr("after layer %1").arg(layer);
  switch (near) {
    case Near::kInUse:
      return tr("Near means here: the words come to mean something alike, by their average %1 "
                "wherever they stand in the text.")
          .arg(after);
    case Near::kContext:
      return tr("Near means here: what stands around the words is alike, by the average %1 with "
                "the word itself covered.")
          .arg(after);
    case Near::kTogether:
      return tr(
          "The list shows which words the model expects near the pinned one, more than "
          "anywhere else. That is no distance, so the map still shows which words can "
          "replace each other.");
    default:
      return tr(
          "Near means here: the words can replace each other, so the model keeps similar "
          "lists of numbers for them (embedding vectors).");
  }
}

}  // namespace glassbox::views
