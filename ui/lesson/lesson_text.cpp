#include "lesson/lesson_text.h"

#include <QCursor>
#include <QEvent>
#include <QFocusEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QToolTip>

#include "theme/line_breaks.h"
#include "theme/theme.h"

namespace glassbox::lesson {
namespace {

constexpr double kLineHeight = 140;  // percent
const QString kGlossary = QStringLiteral("glossary:");
const QString kView = QStringLiteral("view:");
const QString kDrill = QStringLiteral("drill:spelling");

/// Links by what they do: views in the accent colour, glossary words as ink with a line below.
void lookOf(QTextCharFormat& format, const QString& link) {
  const theme::Colours& colours = theme::Theme::instance().colours();
  const bool word = link.startsWith(kGlossary);
  format.setForeground(word ? colours.ink : colours.accent);
  format.setFontUnderline(word);
  if (!word) format.setFontWeight(QFont::DemiBold);
}

void shapeLinks(QTextDocument& document) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    for (auto part = block.begin(); !part.atEnd(); ++part) {
      QTextCharFormat format = part.fragment().charFormat();
      if (!format.isAnchor()) continue;
      QTextCursor cursor(&document);
      cursor.setPosition(part.fragment().position());
      cursor.setPosition(part.fragment().position() + part.fragment().length(),
                         QTextCursor::KeepAnchor);
      lookOf(format, format.anchorHref());
      cursor.mergeCharFormat(format);
    }
  }
}

/// A column is narrow: lists and quotations stand in by two letters, not by Qt's forty pixels.
void bringIn(const QTextBlock& block, QTextBlockFormat& format, int step) {
  if (QTextList* list = block.textList(); list != nullptr) {
    QTextListFormat form = list->format();
    if (form.indent() > 0) {
      form.setProperty(QTextFormat::UserProperty, form.indent());
      form.setIndent(0);
      list->setFormat(form);
    }
    format.setLeftMargin(step * form.intProperty(QTextFormat::UserProperty));
  } else if (format.hasProperty(QTextFormat::BlockQuoteLevel)) {
    format.setLeftMargin(step * format.intProperty(QTextFormat::BlockQuoteLevel));
    format.setRightMargin(0);
  }
}

void shapeBlocks(QTextDocument& document, int gap) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(0);
    bringIn(block, format, gap * 2);
    format.setBottomMargin(block.next().isValid() ? gap : 0);
    cursor.setBlockFormat(format);
  }
}

QString htmlOf(const QString& markdown) {
  QTextDocument document;
  const QFont font = theme::Theme::instance().font(theme::TextSize::kLarge);
  document.setDefaultFont(font);
  document.setMarkdown(theme::withWholeNumbers(markdown), QTextDocument::MarkdownDialectCommonMark);
  shapeBlocks(document, font.pixelSize() * 2 / 3);
  shapeLinks(document);
  return document.toHtml();
}

}  // namespace

LessonText::LessonText(const QString& markdown, Explain explain, QWidget* parent)
    : QLabel(parent), markdown_(markdown), explain_(std::move(explain)) {
  setObjectName(QStringLiteral("lessonText"));
  setWordWrap(true);
  setTextFormat(Qt::RichText);
  setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  const bool hasLinks = markdown.contains(QStringLiteral("]("));
  setFocusPolicy(hasLinks ? Qt::StrongFocus : Qt::NoFocus);
  setToolTip(hasLinks ? tr("Tab goes from marked word to marked word, Enter explains it")
                      : tr("The lesson's text"));
  setWords();
  connect(this, &QLabel::linkActivated, this, &LessonText::follow);
  connect(this, &QLabel::linkHovered, this, &LessonText::hover);
  connect(&theme::Theme::instance(), &theme::Theme::changed, this, &LessonText::setWords);
}

void LessonText::setWords() {
  QTextDocument document;
  document.setMarkdown(markdown_, QTextDocument::MarkdownDialectCommonMark);
  setAccessibleName(document.toPlainText().simplified());
  setText(htmlOf(markdown_));
}

/// What it is, is for those who ask by key: on hover it would cover the text.
bool LessonText::event(QEvent* event) {
  return event->type() == QEvent::ToolTip || QLabel::event(event);
}

/// The first marked word is at hand at once.
void LessonText::focusInEvent(QFocusEvent* event) {
  QLabel::focusInEvent(event);
  if (event->reason() == Qt::TabFocusReason) focusNextPrevChild(true);
}

void LessonText::follow(const QString& link) {
  if (link.startsWith(kGlossary)) return emit glossaryWanted(link.mid(kGlossary.size()));
  if (link == kDrill) return emit drillWanted();
  if (!link.startsWith(kView)) return;
  const QStringList names = link.mid(kView.size()).split('/');
  emit viewWanted(names.value(0), names.value(1));
}

void LessonText::hover(const QString& link) {
  if (link.startsWith(kGlossary)) {
    if (const auto* entry = explain_(link.mid(kGlossary.size())))
      QToolTip::showText(QCursor::pos(),
                         QStringLiteral("<p><b>%1</b>: %2</p>")
                             .arg(QString::fromStdString(entry->name).toHtmlEscaped(),
                                  QString::fromStdString(entry->text).toHtmlEscaped()),
                         this);
  } else if (link.startsWith(QStringLiteral("https://"))) {
    QToolTip::showText(QCursor::pos(), link, this);
  } else {
    QToolTip::hideText();
  }
}

}  // namespace glassbox::lesson
