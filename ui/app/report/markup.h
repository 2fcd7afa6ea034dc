// Pieces of markup that are well-formed by construction. Pure; any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace glassbox::app {

/// Text for markup: signs that have a meaning there are escaped, those that may not stand in XML
/// are left out.
QString escaped(const QString& text);

/// `<name attributes>content</name>`; the content is markup already.
QString element(const QString& name, const QString& content, const QString& attributes = {});

/// A table with a heading line (none if empty); cells are markup.
QString table(const QStringList& heading, const QList<QStringList>& rows,
              const QString& attributes = {});

/// A number in a drawing: a point for the decimals whatever the language.
QString coordinate(double value);

}  // namespace glassbox::app
