// What the system and the reader of XML say, which src quotes.
#include <QCoreApplication>

#include "theme/core_sentences.h"

namespace glassbox::theme {
namespace {

constexpr const char* kSentences[] = {
    // What the system says.
    QT_TRANSLATE_NOOP("glassbox::theme::core", "No such file or directory"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Permission denied"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Operation not permitted"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Is a directory"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Not a directory"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "File exists"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "No space left on device"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Read-only file system"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "File name too long"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Too many open files"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Input/output error"),
    // What the reader of XML says.
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Could not determine tag type"),
    QT_TRANSLATE_NOOP("glassbox::theme::core",
                      "Error parsing document declaration/processing instruction"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Error parsing comment"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Error parsing CDATA section"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Error parsing document type declaration"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Error parsing PCDATA section"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Error parsing start element tag"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Error parsing element attribute"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Error parsing end element tag"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "Start-end tags mismatch"),
    QT_TRANSLATE_NOOP("glassbox::theme::core", "No document element found"),
};

}  // namespace

std::span<const char* const> borrowedSentences() { return kSentences; }

}  // namespace glassbox::theme
