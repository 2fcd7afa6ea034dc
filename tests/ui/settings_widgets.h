// Finds the widgets of the settings as a person would: by their names.
#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "controls/settings/field.h"

namespace glassbox {

inline controls::Field* field(QWidget& panel, const char* name) {
  for (auto* one : panel.findChildren<controls::Field*>())
    for (const auto* label : one->findChildren<QLabel*>())
      if (label->text() == QString::fromLatin1(name)) return one;
  ADD_FAILURE() << "no field " << name;
  return nullptr;
}

/// The sentence below a field: its help, or what is wrong.
inline QString helpOf(QWidget& panel, const char* name) {
  for (const auto* label : field(panel, name)->findChildren<QLabel*>())
    if (label->objectName() == QLatin1String("hint") ||
        label->objectName() == QLatin1String("complaint"))
      return label->text();
  return {};
}

inline QPushButton* buttonWith(QWidget& panel, const QString& text) {
  for (auto* one : panel.findChildren<QPushButton*>())
    if (one->text() == text) return one;
  ADD_FAILURE() << "no button " << text.toStdString();
  return nullptr;
}

inline QLabel* labelNamed(QWidget& panel, const QString& name) {
  for (auto* one : panel.findChildren<QLabel*>())
    if (one->accessibleName() == name) return one;
  ADD_FAILURE() << "no label " << name.toStdString();
  return nullptr;
}

inline void type(QLineEdit* edit, const QString& text) {
  edit->setFocus();
  edit->selectAll();
  QTest::keyClick(edit, Qt::Key_Delete);
  QTest::keyClicks(edit, text);
}

}  // namespace glassbox
