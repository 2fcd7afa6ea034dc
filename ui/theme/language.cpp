#include "theme/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <memory>

// In the global namespace, as the macro demands. Without Qt's translation tools there is no such
// resource, and the window speaks English only.
#ifdef GLASSBOX_TRANSLATIONS
static void registerTranslations() { Q_INIT_RESOURCE(translations); }
#else
static void registerTranslations() {}
#endif

namespace glassbox::theme {
namespace {

const QString kEnglish = QStringLiteral("en");
const QString kLanguageKey = QStringLiteral("language");

/// Of the program and of Qt's own texts; the application uses them until they are gone.
struct Translators {
  std::unique_ptr<QTranslator> own;
  std::unique_ptr<QTranslator> ofQt;
  QString code = kEnglish;
};

Translators& translators() {
  static Translators all;
  return all;
}

/// The part of "de_AT" or "de-AT" that names the language.
QString codeOf(const QString& locale) {
  return locale.section('_', 0, 0).section('-', 0, 0).toLower();
}

std::unique_ptr<QTranslator> install(const QString& file, const QString& folder) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(file, folder)) return nullptr;
  QCoreApplication::installTranslator(translator.get());
  return translator;
}

/// The first of the system's languages that the window speaks.
QString systemLanguage() {
  for (const QString& wish : QLocale::system().uiLanguages())
    if (languages().contains(codeOf(wish))) return codeOf(wish);
  return kEnglish;
}

}  // namespace

QStringList languages() {
  registerTranslations();
  QStringList codes = {kEnglish};
  const QDir folder(QStringLiteral(":/translations"));
  for (const QString& file : folder.entryList({QStringLiteral("glassbox_*.qm")})) {
    const QString code = file.section('_', 1).section('.', 0, 0);
    if (!codes.contains(code)) codes << code;
  }
  return codes;
}

QString languageName(const QString& code) {
  return code == kEnglish ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
}

QString language() { return translators().code; }

QString rememberedLanguage() {
  const QString code = QSettings().value(kLanguageKey).toString();
  return languages().contains(code) ? code : QString();
}

void rememberLanguage(const QString& code) { QSettings().setValue(kLanguageKey, code); }

void useLanguage(const QString& wanted) {
  const QString code = wanted.isEmpty() ? systemLanguage() : codeOf(wanted);
  const bool spoken = languages().contains(code);
  Translators& all = translators();
  all.own.reset();  // a translator that goes takes itself out of the application
  all.ofQt.reset();
  all.code = spoken ? code : kEnglish;
  const QLocale system = QLocale::system();
  // The system's own country is kept where its language is the one wanted.
  QLocale::setDefault(!wanted.isEmpty() && wanted != codeOf(system.name()) ? QLocale(wanted)
                      : all.code == codeOf(system.name())                  ? system
                                                                           : QLocale(all.code));
  all.ofQt = install(QStringLiteral("qtbase_") + all.code,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  all.own = install(QStringLiteral("glassbox_") + all.code, QStringLiteral(":/translations"));
}

}  // namespace glassbox::theme
