#include "views/run_name.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace glassbox::views {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(RunName)
};

QString number(double value) { return QLocale().toString(value, 'g', 4); }

QString whole(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

QString textName(const text::CorpusSettings& corpus) {
  if (corpus.source == "storyworld") return Text::tr("story world");
  return QFileInfo(QString::fromStdString(corpus.source)).fileName();
}

QStringList modelDifference(const model::ModelConfig& from, const model::ModelConfig& to) {
  QStringList parts;
  if (from.objective != to.objective)
    parts << (to.causal() ? Text::tr("guesses the next word") : Text::tr("guesses covered words"));
  if (from.width != to.width) parts << Text::tr("width %1").arg(to.width);
  if (from.layers != to.layers)
    parts << (to.layers == 1 ? Text::tr("one layer") : Text::tr("%1 layers").arg(to.layers));
  if (from.heads != to.heads)
    parts << (to.heads == 1 ? Text::tr("one head") : Text::tr("%1 heads").arg(to.heads));
  if (from.context != to.context) parts << Text::tr("context %1").arg(to.context);
  if (from.dropout != to.dropout) parts << Text::tr("dropout %1").arg(number(double(to.dropout)));
  if (from.tied != to.tied)
    parts << (to.tied ? Text::tr("one table of words") : Text::tr("two tables of words"));
  return parts;
}

QStringList corpusDifference(const text::CorpusSettings& from, const text::CorpusSettings& to) {
  QStringList parts;
  if (from.source != to.source) parts << Text::tr("text %1").arg(textName(to));
  if (from.tokenizer.kind != to.tokenizer.kind)
    parts << (to.tokenizer.kind == text::TokenizerKind::kWord ? Text::tr("words as tokens")
              : to.tokenizer.kind == text::TokenizerKind::kCharacter
                  ? Text::tr("letters as tokens")
                  : Text::tr("pieces of words as tokens"));
  if (from.stories != to.stories) parts << Text::tr("%1 stories").arg(whole(to.stories));
  if (parts.isEmpty() && from != to) parts << Text::tr("another text");
  return parts;
}

}  // namespace

QStringList difference(const training::TrainerSettings& from, const training::TrainerSettings& to) {
  QStringList parts;
  if (from.learningRate != to.learningRate)
    parts << Text::tr("learning rate %1").arg(number(to.learningRate));
  if (from.optimizer != to.optimizer)
    parts << (to.optimizer == training::Optimizer::kAdamW ? Text::tr("optimizer AdamW")
                                                          : Text::tr("optimizer SGD"));
  if (from.schedule != to.schedule)
    parts << (to.schedule == training::Schedule::kCosine ? Text::tr("falling learning rate")
                                                         : Text::tr("constant learning rate"));
  if (from.warmup != to.warmup)
    parts << (to.warmup < 0 ? Text::tr("usual warm-up")
                            : Text::tr("warm-up to step %1").arg(whole(to.warmup)));
  if (from.weightDecay != to.weightDecay)
    parts << Text::tr("weight decay %1").arg(number(to.weightDecay));
  if (from.clip != to.clip)
    parts << (to.clip > 0 ? Text::tr("clipping at %1").arg(number(to.clip))
                          : Text::tr("no clipping"));
  if (from.beta1 != to.beta1 || from.beta2 != to.beta2)
    parts << Text::tr("betas %1 and %2").arg(number(to.beta1), number(to.beta2));
  if (from.steps != to.steps) parts << Text::tr("steps in all: %1").arg(whole(to.steps));
  return parts;
}

QStringList difference(const training::RunSettings& from, const training::RunSettings& to) {
  QStringList parts = corpusDifference(from.corpus, to.corpus);
  parts += modelDifference(from.model, to.model);
  parts += difference(from.trainer, to.trainer);
  if (from.batch != to.batch) parts << Text::tr("batch %1").arg(to.batch);
  if (from.covered != to.covered) parts << Text::tr("%1 % covered").arg(number(100 * to.covered));
  if (from.initialization != to.initialization) parts << Text::tr("another start of the weights");
  if (from.seed != to.seed) parts << Text::tr("seed %1").arg(to.seed);
  return parts;
}

QString runName(const live::RunFacts& run, const live::RunFacts* before) {
  const QString name = Text::tr("Run %1").arg(run.number);
  if (before == nullptr) return name;
  QStringList parts = difference(before->settings, run.settings);
  if (parts.isEmpty()) parts << Text::tr("same settings");
  if (run.parent > 0)
    parts << Text::tr("from run %1 at step %2").arg(run.parent).arg(whole(run.branchStep));
  return Text::tr("%1: %2").arg(name, parts.join(QStringLiteral(", ")));
}

}  // namespace glassbox::views
