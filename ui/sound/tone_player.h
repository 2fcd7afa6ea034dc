// Plays the tone of the loss through the computer's usual output. Window thread only.
#pragma once

#include <QObject>
#include <memory>

namespace glassbox::sound {

class TonePlayer : public QObject {
  Q_OBJECT
 public:
  explicit TonePlayer(QObject* parent = nullptr);
  ~TonePlayer() override;

  /// Opens the output. One sentence why nothing can be heard, or nothing if all is well.
  QString open();
  void close();
  bool isOpen() const;
  void setPitch(double hertz);
  /// Swells or fades.
  void setAudible(bool audible);

 private:
  struct Output;
  std::unique_ptr<Output> output_;
};

}  // namespace glassbox::sound
