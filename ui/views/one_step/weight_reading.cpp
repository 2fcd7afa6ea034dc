// The half of step_reading.h that is about weights: which parts of the model they belong to, and
// the sum by which one of them was moved.
#include <QCoreApplication>
#include <QLocale>
#include <cmath>
#include <map>

#include "views/one_step/step_reading.h"
#include "views/word_text.h"

namespace glassbox::views {
namespace {

using model::ParameterKind;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(StepReading)
};

/// The part of a block a weight belongs to, and what it is called.
QString blockPart(const std::string& name) {
  const auto has = [&](const char* piece) { return name.find(piece) != std::string::npos; };
  if (has("ln_1")) return Text::tr("Norm 1");
  if (has("attn.c_attn")) return Text::tr("Q K V");
  if (has("attn.c_proj")) return Text::tr("Heads out");
  if (has("ln_2")) return Text::tr("Norm 2");
  if (has("mlp.c_fc")) return Text::tr("MLP in");
  return Text::tr("MLP out");
}

QString tablePart(ParameterKind kind) {
  switch (kind) {
    case ParameterKind::kTokenTable:
      return Text::tr("word vectors");
    case ParameterKind::kPositionTable:
      return Text::tr("place vectors");
    case ParameterKind::kOutputTable:
      return Text::tr("output vectors");
    default:
      return Text::tr("last norm");
  }
}

QString explained(const QString& part) {
  static const std::map<QString, QString> meanings = {
      {Text::tr("Norm 1"), Text::tr("layer norm before the attention")},
      {Text::tr("Q K V"), Text::tr("attention: makes queries, keys and values")},
      {Text::tr("Heads out"), Text::tr("attention: puts the heads back together")},
      {Text::tr("Norm 2"), Text::tr("layer norm before the MLP")},
      {Text::tr("MLP in"), Text::tr("MLP: from the stream to the neurons")},
      {Text::tr("MLP out"), Text::tr("MLP: from the neurons back to the stream")},
      {Text::tr("word vectors"),
       Text::tr("token embedding table; also reads out the guesses if tied")},
      {Text::tr("place vectors"), Text::tr("position embedding table")},
      {Text::tr("output vectors"), Text::tr("output table, reads out the guesses")},
      {Text::tr("last norm"), Text::tr("final layer norm")}};
  const auto found = meanings.find(part);
  return found == meanings.end() ? part : found->second;
}

/// A number that may stand in a product.
QString factor(double value) {
  const QString text = briefNumber(value, 4);
  return value < 0 || text.contains(QChar(0x00B7)) ? QStringLiteral("(%1)").arg(text) : text;
}

QString equals(const QString& sum, double result) {
  return QStringLiteral("%1 = %2").arg(sum, briefNumber(result, 4));
}

}  // namespace

QString partText(const live::StepMatrix& matrix) {
  if (matrix.layer < 0) return tablePart(matrix.kind);
  return Text::tr("layer %1, %2").arg(QString::number(matrix.layer + 1), blockPart(matrix.name));
}

QString weightText(const StepReading& reading, const live::StepWeight& weight) {
  const live::StepMatrix& matrix = reading.step.matrices.at(std::size_t(weight.matrix));
  const QString column = QString::number(weight.column + 1);
  const QString row = QString::number(weight.row + 1);
  switch (matrix.kind) {
    case ParameterKind::kTokenTable:
      return Text::tr("vector of “%1”, number %2")
          .arg(wordText(reading.facts, std::int32_t(weight.row)), column);
    case ParameterKind::kOutputTable:
      return Text::tr("output vector of “%1”, number %2")
          .arg(wordText(reading.facts, std::int32_t(weight.row)), column);
    case ParameterKind::kPositionTable:
      return Text::tr("vector of place %1, number %2").arg(row, column);
    case ParameterKind::kMatrix:
      return Text::tr("%1, row %2, column %3").arg(partText(matrix), row, column);
    case ParameterKind::kBias:
      return Text::tr("%1, bias %2").arg(partText(matrix), column);
    case ParameterKind::kNormGain:
      return Text::tr("%1, gain %2").arg(partText(matrix), column);
    case ParameterKind::kNormBias:
      break;
  }
  return Text::tr("%1, shift %2").arg(partText(matrix), column);
}

std::vector<plots::GridRow> partRows(const StepReading& reading, PartSize size) {
  const bool gradient = size == PartSize::kGradient;
  std::vector<plots::GridRow> rows;
  const auto rowNamed = [&](const QString& name) -> plots::GridRow& {
    for (plots::GridRow& row : rows)
      if (row.label == name) return row;
    const bool block = name != Text::tr("Start") && name != Text::tr("End");
    rows.push_back({.label = name,
                    .names = !block             ? plots::GridRow::Names::kInside
                             : rows.size() == 1 ? plots::GridRow::Names::kAbove
                                                : plots::GridRow::Names::kNowhere});
    return rows.back();
  };
  std::map<std::pair<QString, QString>, double> weights;
  for (const live::StepMatrix& matrix : reading.step.matrices) {
    const bool table =
        matrix.kind == ParameterKind::kTokenTable || matrix.kind == ParameterKind::kPositionTable;
    const QString name = table               ? Text::tr("Start")
                         : matrix.layer >= 0 ? Text::tr("Layer %1").arg(matrix.layer + 1)
                                             : Text::tr("End");
    const QString part = matrix.layer >= 0 ? blockPart(matrix.name) : tablePart(matrix.kind);
    plots::GridRow& row = rowNamed(name);
    if (row.cells.empty() || row.cells.back().label != part) row.cells.push_back({.label = part});
    plots::GridCell& cell = row.cells.back();
    const double norm = gradient ? matrix.gradientNorm : matrix.movedNorm;
    cell.value = std::hypot(cell.value, norm);
    cell.valueText = briefNumber(cell.value);
    double& whole = weights[{name, part}];
    whole = std::hypot(whole, matrix.weightNorm);
    cell.detail =
        gradient ? Text::tr(
                       "%1 (%2): the gradient is %3 long (√Σg², before clipping). The weights "
                       "themselves "
                       "are %4 long.")
                       .arg(part, explained(part), cell.valueText, briefNumber(whole))
                 : Text::tr(
                       "%1 (%2): moved by %3 in all (√Σ(after − before)²), %4 of the length of its "
                       "weights.")
                       .arg(part, explained(part), cell.valueText,
                            whole > 0 ? percentText(cell.value / whole) : Text::tr("from zero"));
  }
  return rows;
}

namespace {

std::vector<SumLine> adamLines(const StepReading& reading, const live::StepWeight& weight,
                               double gradient) {
  const training::TrainerSettings& settings = reading.step.settings;
  const auto steps = double(reading.step.result.step);
  const QString count = QString::number(reading.step.result.step);
  const double first =
      settings.beta1 * double(weight.firstBefore) + (1 - settings.beta1) * gradient;
  const double second =
      settings.beta2 * double(weight.secondBefore) + (1 - settings.beta2) * gradient * gradient;
  const double firstUnbiased = first / (1 - std::pow(settings.beta1, steps));
  const double secondUnbiased = second / (1 - std::pow(settings.beta2, steps));
  const double direction = firstUnbiased / (std::sqrt(secondUnbiased) + settings.epsilon);
  return {
      {Text::tr("momentum m"),
       equals(Text::tr("%1 × %2 + %3 × %4")
                  .arg(settingText(settings.beta1), factor(double(weight.firstBefore)),
                       settingText(1 - settings.beta1), factor(gradient)),
              first),
       Text::tr("First moment: a running mean of the gradients (β₁ = %1)")
           .arg(settingText(settings.beta1))},
      {Text::tr("size v"),
       equals(Text::tr("%1 × %2 + %3 × %4²")
                  .arg(settingText(settings.beta2), factor(double(weight.secondBefore)),
                       settingText(1 - settings.beta2), factor(gradient)),
              second),
       Text::tr("Second moment: a running mean of the squared gradients (β₂ = %1)")
           .arg(settingText(settings.beta2))},
      {Text::tr("direction"),
       equals(Text::tr("%1 ÷ √%2").arg(factor(firstUnbiased), factor(secondUnbiased)), direction),
       Text::tr("m and v made up for their start at zero (m ÷ (1 − β₁ⁿ), v ÷ (1 − β₂ⁿ), n = %1), "
                "then m ÷ (√v + ε): about 1 where the gradient keeps its sign")
           .arg(count)}};
}

}  // namespace

std::vector<SumLine> sumOf(const StepReading& reading, const live::StepWeight& weight) {
  const live::OneStepAnswer& step = reading.step;
  const bool adam = step.settings.optimizer == training::Optimizer::kAdamW;
  const double raw = double(weight.gradient);
  const double gradient = raw * step.clipFactor;
  std::vector<SumLine> lines;
  lines.push_back(
      {Text::tr("gradient g"),
       step.clipFactor < 1
           ? equals(Text::tr("%1 × %2").arg(factor(raw), briefNumber(step.clipFactor)), gradient)
           : briefNumber(gradient, 4),
       Text::tr("How fast the loss of the batch rises with this weight, shortened by clipping")});
  double direction = 0;
  if (adam) {
    for (SumLine& line : adamLines(reading, weight, gradient)) lines.push_back(std::move(line));
    const double steps = double(step.result.step);
    const double first = double(weight.firstAfter) / (1 - std::pow(step.settings.beta1, steps));
    const double second = double(weight.secondAfter) / (1 - std::pow(step.settings.beta2, steps));
    direction = first / (std::sqrt(second) + step.settings.epsilon);
  } else {
    direction = step.settings.beta1 * double(weight.firstBefore) + gradient;
    lines.push_back({Text::tr("momentum m"),
                     equals(Text::tr("%1 × %2 + %3")
                                .arg(settingText(step.settings.beta1),
                                     factor(double(weight.firstBefore)), factor(gradient)),
                            direction),
                     Text::tr("Velocity: the gradients of all steps so far, fading")});
  }
  const double decay = weight.decayed ? step.settings.weightDecay * double(weight.before) : 0;
  const double move = -step.result.learningRate * (direction + decay);
  const QString along =
      weight.decayed ? Text::tr("(%1 + %2 × %3)")
                           .arg(briefNumber(direction, 4), settingText(step.settings.weightDecay),
                                factor(double(weight.before)))
                     : factor(direction);
  lines.push_back(
      {Text::tr("nudge"),
       equals(Text::tr("−%1 × %2").arg(briefNumber(step.result.learningRate), along), move),
       weight.decayed ? Text::tr("−learning rate × (direction + weight decay × weight)")
                      : Text::tr("−learning rate × direction; no weight decay here")});
  lines.push_back({Text::tr("weight"),
                   equals(Text::tr("%1 %2 %3")
                              .arg(briefNumber(double(weight.before), 4),
                                   move < 0 ? QStringLiteral("−") : QStringLiteral("+"),
                                   briefNumber(std::abs(move), 4)),
                          double(weight.after)),
                   Text::tr("Before, and as the step left it")});
  return lines;
}

}  // namespace glassbox::views
