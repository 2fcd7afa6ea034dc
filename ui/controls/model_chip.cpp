#include "controls/model_chip.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <algorithm>

#include "theme/core_text.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::controls {
namespace {

constexpr int kFewestLetters = 16;  ///< "Small model · 1…"

/// The first two of what an engine says of itself, "CPU, 2 threads, ...", in the window's language.
QString engineName(const QString& engine) {
  static const QRegularExpression kThreads(QStringLiteral("^(\\d+) threads?$"));
  QStringList parts = engine.split(QStringLiteral(", ")).mid(0, 2);
  for (QString& part : parts)
    if (const auto match = kThreads.match(part); match.hasMatch())
      part = match.captured(1) == QLatin1String("1")
                 ? ModelChip::tr("1 thread")
                 : ModelChip::tr("%1 threads").arg(match.captured(1));
  return parts.join(QStringLiteral(", "));
}

}  // namespace

ModelChip::ModelChip(QWidget* parent) : QPushButton(parent) {
  setObjectName(QStringLiteral("chip"));
  setCheckable(true);
  setState(tr("Preparing the text…"), tr("The text is read and the model made"), true);
}

void ModelChip::show(const live::Snapshot& snapshot) {
  if (snapshot.facts == nullptr && snapshot.state == live::RunState::kStopped)
    setState(tr("No run"), tr("No text has been prepared. Press to choose one."), false);
  if (snapshot.facts == nullptr) return;
  const live::RunFacts& facts = *snapshot.facts;
  const QString engine = engineName(QString::fromStdString(facts.engine));
  const QString text = tr("%1 · %2 weights · %3")
                           .arg(modelName(facts.settings.model),
                                QLocale().toString(qlonglong(facts.parameters)), engine);
  QString tip =
      tr("%1 layers, %2 heads, lists of %3 numbers; text: %4, %5 tokens; %6. Press for a new run.")
          .arg(facts.settings.model.layers)
          .arg(facts.settings.model.heads)
          .arg(facts.settings.model.width)
          .arg(QString::fromStdString(facts.corpusName),
               QLocale().toString(qlonglong(facts.trainingTokens)),
               QString::fromStdString(facts.engine));
  if (!facts.engineReason.empty())
    tip += QLatin1Char('\n') + theme::inWindowLanguage(facts.engineReason);
  setState(text, tip, snapshot.state != live::RunState::kStopped);
}

QSize ModelChip::minimumSizeHint() const {
  const QSize whole = sizeHint();
  return {std::min(whole.width(), kFewestLetters * fontMetrics().averageCharWidth()),
          whole.height()};
}

void ModelChip::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  const int whole = sizeHint().width();
  const int besides = whole - fontMetrics().horizontalAdvance(text());
  if (width() < whole)
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - besides);
  painter.drawControl(QStyle::CE_PushButton, option);
}

void ModelChip::setState(const QString& text, const QString& tip, bool well) {
  if (text != this->text()) {
    setText(text);
    setAccessibleName(tr("Model and new run: %1").arg(text));
    setToolTip(tip);
  }
  if (icon().isNull() || well != property("well").toBool()) {
    setProperty("well", well);
    theme::setIcon(*this, QStringLiteral("dot"),
                   well ? &theme::Colours::good : &theme::Colours::danger, 14);
  }
}

QString modelName(const model::ModelConfig& config) {
  const std::pair<const char*, QString> presets[] = {{"tiny", ModelChip::tr("Tiny model")},
                                                     {"small", ModelChip::tr("Small model")},
                                                     {"medium", ModelChip::tr("Medium model")},
                                                     {"large", ModelChip::tr("Large model")}};
  for (const auto& [preset, name] : presets) {
    const model::ModelConfig known = model::presetConfig(preset);
    if (known.width == config.width && known.layers == config.layers && known.heads == config.heads)
      return name;
  }
  return ModelChip::tr("Own model");
}

}  // namespace glassbox::controls
