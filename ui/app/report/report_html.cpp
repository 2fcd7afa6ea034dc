#include "app/report/report_html.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <cmath>

#include "app/report/markup.h"
#include "app/report/report_figures.h"
#include "app/report/report_style.h"
#include "views/loss_reader.h"
#include "views/loss_reading.h"

namespace glassbox::app {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

QString whole(std::int64_t value) { return QLocale().toString(qlonglong(value)); }
QString number(double value) { return QLocale().toString(value, 'g', 6); }
QString figure(double value) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', 3) : QStringLiteral("–");
}

bool isStoryWorld(const training::RunSettings& settings) {
  return settings.corpus.source == "storyworld";
}

QString textName(const ReportData& data) {
  return isStoryWorld(data.facts->settings) ? Text::tr("the story world")
                                            : QString::fromStdString(data.facts->corpusName);
}

/// The newest finite value of a kind, up to the step that is told of.
double lastOf(const live::Report& report, double live::MetricPoint::*value) {
  for (auto point = report.curve.rbegin(); point != report.curve.rend(); ++point)
    if (std::isfinite(*point.*value)) return *point.*value;
  return std::numeric_limits<double>::quiet_NaN();
}

QString fact(const QString& name, const QString& value) {
  return element(QStringLiteral("div"), element(QStringLiteral("dt"), escaped(name)) +
                                            element(QStringLiteral("dd"), escaped(value)));
}

QString heading(const ReportData& data) {
  const live::Report& report = *data.report;
  const bool next = report.settings.model.causal();
  QString content = element(QStringLiteral("h1"),
                            escaped(Text::tr("A model that learned from %1").arg(textName(data))));
  content += element(
      QStringLiteral("p"),
      escaped(
          (next ? Text::tr("It guesses the next word. Told of as it was after %1 steps of "
                           "training, on %2.")
                : Text::tr("It guesses covered words. Told of as it was after %1 steps of "
                           "training, on %2."))
              .arg(whole(report.step), QLocale().toString(data.when.date(), QLocale::LongFormat))));
  const QString facts =
      fact(Text::tr("Steps"), whole(report.step)) +
      fact(Text::tr("Training loss"), figure(lastOf(report, &live::MetricPoint::trainingLoss))) +
      fact(Text::tr("Validation loss"),
           figure(lastOf(report, &live::MetricPoint::validationLoss))) +
      fact(Text::tr("Weights"), whole(data.facts->parameters)) +
      fact(Text::tr("Tokens of text"), whole(data.facts->trainingTokens));
  return element(QStringLiteral("header"),
                 content + element(QStringLiteral("dl"), facts, QStringLiteral("class=\"facts\"")));
}

QString section(const QString& title, const QString& content) {
  return element(QStringLiteral("section"),
                 element(QStringLiteral("h2"), escaped(title)) + content);
}

QString framed(const QString& drawing, const QString& caption) {
  return element(QStringLiteral("figure"),
                 drawing + element(QStringLiteral("figcaption"), escaped(caption)));
}

QString losses(const ReportData& data) {
  const live::Report& report = *data.report;
  const bool words = report.settings.corpus.tokenizer.kind == text::TokenizerKind::kWord;
  views::LossReader reader;
  for (const live::MetricPoint& point : report.curve) reader.add(point);
  QString content =
      element(QStringLiteral("p"),
              escaped(views::readLoss(reader.reading(), data.facts->references, words)));
  content += framed(lossFigure(report, *data.facts),
                    Text::tr("Surprise (loss) is the mean of −ln(chance of the right token), in "
                             "nats; 0 would be no surprise at all."));
  QList<QStringList> rows = {{escaped(Text::tr("this model, unseen text")),
                              escaped(figure(lastOf(report, &live::MetricPoint::validationLoss)))}};
  for (const auto& line : data.facts->references)
    rows << QStringList{escaped(views::referenceName(line.id, words)), escaped(figure(line.loss))};
  content += element(QStringLiteral("h3"), escaped(Text::tr("Against simpler guessers")),
                     QStringLiteral("style=\"margin-top:20px\""));
  return section(
      Text::tr("How the loss fell"),
      content + table({escaped(Text::tr("Who guesses")), escaped(Text::tr("Loss, nats a token"))},
                      rows, QStringLiteral("class=\"number\"")));
}

QString samples(const ReportData& data) {
  const bool next = data.report->settings.model.causal();
  QString content = element(
      QStringLiteral("p"),
      escaped(next ? Text::tr("It was given the beginning of texts it had never read, and went on "
                              "by itself (temperature 0.8).")
                   : Text::tr("In texts it had never read every fourth word was covered, and it "
                              "guessed what stood there.")),
      QStringLiteral("class=\"hint\""));
  const auto span = [](const QString& kind, const std::string& text) {
    return element(QStringLiteral("span"), escaped(QString::fromStdString(text)),
                   QStringLiteral("class=\"%1\"").arg(kind));
  };
  for (const live::ReportSample& sample : data.report->samples) {
    QString card =
        next ? element(QStringLiteral("p"), span(QStringLiteral("given"), sample.given) + ' ' +
                                                span(QStringLiteral("written"), sample.written))
             : element(QStringLiteral("p"), span(QStringLiteral("given"), sample.given)) +
                   element(QStringLiteral("p"), span(QStringLiteral("written"), sample.written));
    card +=
        element(QStringLiteral("p"),
                escaped(Text::tr("In the text: %1").arg(QString::fromStdString(sample.original))),
                QStringLiteral("class=\"hint\""));
    content += element(QStringLiteral("div"), card, QStringLiteral("class=\"card sample\""));
  }
  return section(Text::tr("What it writes"), content);
}

QString nearestTable(const live::NeighbourList& list, const live::RunFacts& facts) {
  QList<QStringList> rows;
  for (const auto& entry : list.entries)
    rows << QStringList{escaped(QString::fromStdString(facts.words[std::size_t(entry.word)].text)),
                        escaped(QLocale().toString(double(entry.score), 'f', 2))};
  const QString word = QString::fromStdString(facts.words[std::size_t(list.word)].text);
  return element(QStringLiteral("div"),
                 element(QStringLiteral("h3"), escaped(Text::tr("Nearest to “%1”").arg(word))) +
                     table({escaped(Text::tr("Word")), escaped(Text::tr("Closeness (cosine)"))},
                           rows, QStringLiteral("class=\"number\"")),
                 QStringLiteral("class=\"card\""));
}

QString words(const ReportData& data) {
  const live::Report& report = *data.report;
  QString content;
  if (data.map != nullptr && !data.map->positions.empty())
    content += framed(
        wordFigure(report, *data.facts, *data.map),
        Text::tr("%1 frequent words, flattened by t-SNE from %2 numbers each to the two of the "
                 "paper. Words that lie close are treated alike by the model; large distances and "
                 "the sizes of groups mean little.")
            .arg(whole(std::int64_t(data.map->words.size())), whole(report.words->width)));
  QString tables;
  for (const auto& list : report.words->neighbours) tables += nearestTable(list, *data.facts);
  content += element(
      QStringLiteral("p"),
      escaped(Text::tr("Closeness is the cosine between two lists of numbers (embedding vectors), "
                       "centred over the vocabulary. Between words drawn by chance it lies mostly "
                       "from %1 to %2.")
                  .arg(QLocale().toString(double(report.words->band.low), 'f', 2),
                       QLocale().toString(double(report.words->band.high), 'f', 2))),
      QStringLiteral("class=\"hint\""));
  content += element(QStringLiteral("div"), tables, QStringLiteral("class=\"columns\""));
  return section(Text::tr("Its words"), content);
}

QString ingredientsText(const text::Ingredients& ingredients) {
  QStringList parts;
  for (const auto& [name, amount] : ingredients)
    parts << QStringLiteral("%1 × %2").arg(QString::fromStdString(name), number(amount));
  return parts.isEmpty() ? Text::tr("as usual") : parts.join(QStringLiteral(", "));
}

QList<QStringList> textRows(const ReportData& data) {
  const text::CorpusSettings& corpus = data.report->settings.corpus;
  const QStringList kinds = {Text::tr("whole words"), Text::tr("letters"),
                             Text::tr("pieces of words (byte pairs)")};
  QList<QStringList> rows = {
      {Text::tr("Text"), textName(data)},
      {Text::tr("Its fingerprint"), QString::fromStdString(data.report->fingerprint)},
      {Text::tr("Tokens"),
       Text::tr("%1 for training, %2 for validation; %3")
           .arg(whole(data.facts->trainingTokens), whole(data.report->validationTokens),
                kinds[int(corpus.tokenizer.kind)])},
      {Text::tr("Vocabulary"), whole(data.report->settings.model.vocabulary)}};
  if (!isStoryWorld(data.report->settings)) return rows;
  return rows << QStringList{Text::tr("Stories"),
                             Text::tr("%1, %2 animals, %3 % picture-book pages, seed %4")
                                 .arg(whole(corpus.stories), whole(corpus.animals),
                                      number(100 * corpus.pages), QString::number(corpus.seed))}
              << QStringList{Text::tr("Ingredients"), ingredientsText(corpus.ingredients)};
}

QList<QStringList> modelRows(const ReportData& data) {
  const model::ModelConfig& model = data.report->settings.model;
  return {
      {Text::tr("Task"), model.causal() ? Text::tr("guess the next word")
                                        : Text::tr("guess covered words, %1 % of them")
                                              .arg(number(100 * data.report->settings.covered))},
      {Text::tr("Size"),
       Text::tr("%1 layers, %2 heads, width %3, context %4; word table %5")
           .arg(whole(model.layers), whole(model.heads), whole(model.width), whole(model.context),
                model.tied ? Text::tr("shared") : Text::tr("not shared"))},
      {Text::tr("Weights"), whole(data.facts->parameters)},
      {Text::tr("Dropout"), number(double(model.dropout))}};
}

QList<QStringList> trainingRows(const ReportData& data) {
  const training::RunSettings& settings = data.report->settings;
  const training::TrainerSettings& trainer = settings.trainer;
  const QString course = trainer.schedule == training::Schedule::kCosine
                             ? Text::tr("falling to a tenth")
                             : Text::tr("constant");
  const QString warmup = trainer.warmup < 0 ? Text::tr("10 % of the steps")
                                            : Text::tr("%1 steps").arg(whole(trainer.warmup));
  return {{Text::tr("Optimizer"), trainer.optimizer == training::Optimizer::kAdamW
                                      ? Text::tr("AdamW")
                                      : Text::tr("plain descent (SGD)")},
          {Text::tr("Learning rate"),
           Text::tr("%1, %2, warm-up %3").arg(number(trainer.learningRate), course, warmup)},
          {Text::tr("Steps"),
           Text::tr("%1 done, %2 planned, %3 rows each")
               .arg(whole(data.report->step), whole(trainer.steps), whole(settings.batch))},
          {Text::tr("Clipping, weight decay"),
           QStringLiteral("%1, %2").arg(number(trainer.clip), number(trainer.weightDecay))},
          {Text::tr("Seed"), QString::number(settings.seed)},
          {Text::tr("Computed by"), QString::fromStdString(data.facts->engine)}};
}

QString settingsSection(const ReportData& data) {
  QList<QStringList> rows;
  for (const QList<QStringList>& part : {textRows(data), modelRows(data), trainingRows(data)})
    for (const QStringList& row : part) rows << QStringList{escaped(row[0]), escaped(row[1])};
  return section(Text::tr("The settings"), table({}, rows, QStringLiteral("class=\"settings\"")));
}

QString howMade(const ReportData& data) {
  const QString sentence =
      Text::tr(
          "Trained from random weights with Glassbox %1. Every number on this page was "
          "measured on this model. The same settings give the same model to the last bit on "
          "the same kind of computer; they stand below in full.")
          .arg(QStringLiteral(GLASSBOX_VERSION));
  const QString json = QString::fromStdString(training::toJson(data.report->settings));
  return section(Text::tr("How it was made"), element(QStringLiteral("p"), escaped(sentence)) +
                                                  element(QStringLiteral("pre"), escaped(json)));
}

}  // namespace

QString reportHtml(const ReportData& data) {
  const QString title = Text::tr("Report of a run on %1").arg(textName(data));
  const QString head = QStringLiteral(
                           "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
                           "content=\"width=device-width, initial-scale=1\"/>\n") +
                       element(QStringLiteral("title"), escaped(title)) +
                       element(QStringLiteral("style"), reportStyle());
  const QString body = heading(data) + losses(data) + samples(data) + words(data) +
                       settingsSection(data) + howMade(data);
  return QStringLiteral("<!DOCTYPE html>\n") +
         element(QStringLiteral("html"),
                 element(QStringLiteral("head"), head) +
                     element(QStringLiteral("body"), element(QStringLiteral("main"), body)),
                 QStringLiteral("lang=\"%1\"").arg(QLocale().bcp47Name()));
}

}  // namespace glassbox::app
