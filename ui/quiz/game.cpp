#include "quiz/game.h"

#include <QLabel>
#include <QVBoxLayout>

namespace glassbox::quiz {

Game::Game(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 8, 0);
  layout_->setSpacing(0);
}

QVBoxLayout* Game::turnPage() {
  if (body_ != nullptr) {
    body_->hide();
    body_->deleteLater();
  }
  body_ = new QWidget(this);
  auto* inside = new QVBoxLayout(body_);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(kSpacing);
  layout_->addWidget(body_);
  emit pageTurned();
  return inside;
}

QLabel* Game::addText(const QString& name, const QString& text) {
  auto* label = new QLabel(text, body_);
  label->setObjectName(name);
  label->setWordWrap(true);
  body_->layout()->addWidget(label);
  return label;
}

std::uint64_t Game::askForClozes(course::ClozeWish wish) {
  static std::uint64_t asked = 0;
  wish.number = ++asked;
  if (wish.seed == 0) wish.seed = asked;
  emit clozesWanted(wish);
  return wish.number;
}

}  // namespace glassbox::quiz
