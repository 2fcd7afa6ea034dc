#include "app/options.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>

#include "base/error.h"

namespace glassbox::app {
namespace {

void describe(QCommandLineParser& parser) {
  parser.setApplicationDescription(
      QStringLiteral("Trains a small language model before your eyes and lets you look inside."));
  parser.addOptions({
      {"open", "Begin with this text, or with the saved run in this folder.", "FILE"},
      {"lesson", "Open this lesson.", "N"},
      {"tour",
       "Without a window: train the default model, write pictures of every view and "
       "loss.csv into this folder.",
       "DIR"},
      {"backend", "What computes: auto, cpu or cuda.", "NAME", "auto"},
      {"precision",
       "Bits of each factor in products of matrices: fp32 24, tf32 11, bf16 8; the last two only "
       "on "
       "a graphics card.",
       "NAME", "fp32"},
      {"steps", "How many training steps are planned.", "N"},
      {"seed", "Decides the run; the same seed gives the same run.", "N", "1"},
      {"lang", "Language of the window, en or de; else as last chosen, else the system's.",
       "LANGUAGE"},
      {"theme", "Colours: light, dark, contrast or system.", "NAME"},
      {"present", "Begin in presentation, for a class: large type, keys of a clicker (F5)."},
      {{"v", "version"}, "Print the version."},
      {{"h", "help"}, "Print this help."},
  });
}

void requireOneOf(const QString& option, const QString& value, const QStringList& known) {
  if (known.contains(value)) return;
  throw InputError(QStringLiteral("--%1 %2: it must be one of %3")
                       .arg(option, value, known.join(QStringLiteral(", ")))
                       .toStdString());
}

QString language(const QString& wanted) {
  if (!wanted.isEmpty() && QLocale(wanted).language() == QLocale::C)
    throw InputError("--lang " + wanted.toStdString() +
                     ": it is no language code; write for example en or de");
  return wanted;
}

}  // namespace

Options parseOptions(const QStringList& arguments) {
  QCommandLineParser parser;
  describe(parser);
  if (!parser.parse(arguments))
    throw InputError("command line: " + parser.errorText().remove('.').toStdString() +
                     "; see glassbox --help");
  if (!parser.positionalArguments().isEmpty())
    throw InputError(parser.positionalArguments().first().toStdString() +
                     ": it belongs to no option; open a text with --open FILE");
  Options options;
  options.help = parser.isSet(QStringLiteral("help"));
  options.version = parser.isSet(QStringLiteral("version"));
  options.present = parser.isSet(QStringLiteral("present"));
  options.open = parser.value(QStringLiteral("open"));
  if (parser.isSet(QStringLiteral("lesson"))) {
    const QString lesson = parser.value(QStringLiteral("lesson"));
    options.lesson = lesson.toInt();
    if (options.lesson < 1)
      throw InputError("--lesson " + lesson.toStdString() + ": it must be the number of a lesson");
  }
  options.tour = parser.value(QStringLiteral("tour"));
  options.language = language(parser.value(QStringLiteral("lang")));
  options.theme = parser.value(QStringLiteral("theme"));
  if (parser.isSet(QStringLiteral("theme")))
    requireOneOf(QStringLiteral("theme"), options.theme, {"light", "dark", "contrast", "system"});
  const QString backend = parser.value(QStringLiteral("backend"));
  requireOneOf(QStringLiteral("backend"), backend, {"auto", "cpu", "cuda"});
  const QString precision = parser.value(QStringLiteral("precision"));
  requireOneOf(QStringLiteral("precision"), precision, {"fp32", "tf32", "bf16"});
  bool good = false;
  const QString seed = parser.value(QStringLiteral("seed"));
  options.run = training::presetSettings("small");
  options.run.seed = seed.toULongLong(&good);
  if (!good)
    throw InputError("--seed " + seed.toStdString() + ": it must be a whole number from 0 up");
  if (parser.isSet(QStringLiteral("steps"))) {
    const QString steps = parser.value(QStringLiteral("steps"));
    options.run.trainer.steps = steps.toLongLong(&good);
    if (!good || options.run.trainer.steps < 1)
      throw InputError("--steps " + steps.toStdString() + ": it must be a whole number from 1 up");
  }
  options.run.backend.name = backend.toStdString();
  options.run.backend.precision = precision.toStdString();
  if (!options.open.isEmpty() && !QFileInfo::exists(options.open))
    throw InputError("--open " + options.open.toStdString() + ": there is no such file or folder");
  return options;
}

QString helpText() {
  QCommandLineParser parser;
  describe(parser);
  return parser.helpText();
}

}  // namespace glassbox::app
