// The language of the window: which there are, which is chosen, and the translators for it.
// English is what the sources say; the others are in resources/translations. Window thread only.
#pragma once

#include <QString>
#include <QStringList>

namespace glassbox::theme {

/// Codes of the languages that the window speaks, "en" first.
QStringList languages();

/// What a language calls itself: "Deutsch".
QString languageName(const QString& code);

/// The code of the language in use, "en" until another one is used.
QString language();

/// The code that was chosen last; empty: as the system.
QString rememberedLanguage();
void rememberLanguage(const QString& code);

/// Texts and numbers in this language from now on; what already stands in a widget stays. Takes
/// any code ("de", "de_AT"), or none for the system's languages. Where the window does not speak
/// it, its texts are English.
void useLanguage(const QString& wanted);

}  // namespace glassbox::theme
