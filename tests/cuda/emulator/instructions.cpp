#include "instructions.h"

#include <cmath>
#include <cstring>

#include "blocks.h"
#include "races.h"

namespace glassbox::emulator {
namespace {

struct Fragments {
  float* c;
  const std::uint32_t* a;
  const std::uint32_t* b;
};

/// The card looks at 10 bits behind the point.
double tf32(std::uint32_t bits) { return __uint_as_float(bits & 0xFFFFE000U); }

/// Sums in matrix units are cut off.
float cutOff(double sum) {
  const auto rounded = static_cast<float>(sum);
  if (!std::isfinite(rounded) || std::abs(static_cast<double>(rounded)) <= std::abs(sum))
    return rounded;
  return __uint_as_float(__float_as_uint(rounded) - 1);  // the next one towards zero
}

/// Which of two bf16 numbers.
double bf16(std::uint32_t pair, int which) {
  return __uint_as_float(which == 0 ? pair << 16U : pair & 0xFFFF0000U);
}

/// One product of a warp's pieces; `take` puts what a lane has of both factors in its place.
template <typename Take>
void multiplyWarp(Lanes lanes, const Take& take) {
  double a[16][8];
  double b[8][8];
  double c[16][8];
  const auto of = [&](int lane) -> const Fragments& {
    return *static_cast<const Fragments*>(lanes[lane]);
  };
  for (int lane = 0; lane < 32; ++lane) {
    take(of(lane), lane / 4, lane % 4, a, b);
    for (int i = 0; i < 4; ++i) c[lane / 4 + i / 2 * 8][2 * (lane % 4) + i % 2] = of(lane).c[i];
  }
  for (int row = 0; row < 16; ++row)
    for (int k = 0; k < 8; ++k)
      for (int column = 0; column < 8; ++column) c[row][column] += a[row][k] * b[k][column];
  for (int lane = 0; lane < 32; ++lane)
    for (int i = 0; i < 4; ++i)
      of(lane).c[i] = cutOff(c[lane / 4 + i / 2 * 8][2 * (lane % 4) + i % 2]);
}

void multiplyTf32OfWarp(Lanes lanes, unsigned) {
  multiplyWarp(lanes, [](const Fragments& own, int g, int t, auto& a, auto& b) {
    for (int i = 0; i < 4; ++i) a[g + i % 2 * 8][t + i / 2 * 4] = tf32(own.a[i]);
    for (int i = 0; i < 2; ++i) b[t + i * 4][g] = tf32(own.b[i]);
  });
}

void multiplyBf16OfWarp(Lanes lanes, unsigned) {
  multiplyWarp(lanes, [](const Fragments& own, int g, int t, auto& a, auto& b) {
    for (int which = 0; which < 2; ++which) {
      for (int i = 0; i < 2; ++i) a[g + i * 8][2 * t + which] = bf16(own.a[i], which);
      b[2 * t + which][g] = bf16(own.b[0], which);
    }
  });
}

struct Pieces {
  float* values;
  const float* row;
};

void readPiecesOfWarp(Lanes lanes, unsigned) {
  for (int lane = 0; lane < 32; ++lane)
    for (int piece = 0; piece < 4; ++piece)
      static_cast<Pieces*>(lanes[lane])->values[piece] =
          static_cast<Pieces*>(lanes[8 * piece + lane / 4])->row[lane % 4];
}

bool isAligned(const void* pointer, std::uintptr_t to) {
  return reinterpret_cast<std::uintptr_t>(pointer) % to == 0;
}

}  // namespace

void Copies::start(float* to, const float* from, int floats, int valid) {
  const auto bytes = static_cast<std::uintptr_t>(floats) * sizeof(float);
  if (!isAligned(to, bytes) || !isAligned(from, bytes))
    fail("a copy ahead begins at a place that is no multiple of its length");
  if (valid < 0 || valid > floats) fail("a copy ahead has more valid values than values");
  races::access(to, bytes, true);
  // Until it has arrived, what is there is neither the old nor the new.
  std::memset(to, kNoNumber, bytes);
  copies_.push_back({to, from, floats, valid});
}

void Copies::waitForAllBut(std::size_t groups) {
  if (groups_.size() <= groups) return;
  const std::size_t done = groups_.size() - groups;
  const std::size_t end = groups_[done - 1];
  for (std::size_t i = 0; i < end; ++i) {
    races::access(copies_[i].to, static_cast<std::size_t>(copies_[i].floats) * sizeof(float), true);
    for (int value = 0; value < copies_[i].floats; ++value)
      copies_[i].to[value] = value < copies_[i].valid ? copies_[i].from[value] : 0.0F;
  }
  copies_.erase(copies_.begin(), copies_.begin() + static_cast<std::ptrdiff_t>(end));
  groups_.erase(groups_.begin(), groups_.begin() + static_cast<std::ptrdiff_t>(done));
  for (std::size_t& group : groups_) group -= end;
}

void Copies::forget() {
  copies_.clear();
  groups_.clear();
}

void startCopy(float* to, const float* from, int floats, int valid) {
  copiesOfThread().start(to, from, floats, valid);
}
void closeCopies() { copiesOfThread().close(); }
void waitForCopies(int ahead) { copiesOfThread().waitForAllBut(static_cast<std::size_t>(ahead)); }

void multiplyTf32(float (&c)[4], const std::uint32_t (&a)[4], const std::uint32_t (&b)[2]) {
  Fragments own{c, a, b};
  meetWarp(~0U, "mma.sync", &own, multiplyTf32OfWarp);
}

void multiplyBf16(float (&c)[4], const std::uint32_t (&a)[2], const std::uint32_t (&b)[1]) {
  Fragments own{c, a, b};
  meetWarp(~0U, "mma.sync", &own, multiplyBf16OfWarp);
}

std::uint32_t roundToBf16(float first, float second) {
  const auto rounded = [](float value) {
    const std::uint32_t bits = __float_as_uint(value);
    if (std::isnan(value)) return 0x7FFFU;
    return (bits + 0x7FFFU + (bits >> 16U & 1U)) >> 16U;  // halves to even
  };
  return rounded(first) | rounded(second) << 16U;
}

void readPieces(float (&values)[4], const float* row) {
  if (!isAligned(row, 16))
    fail("ldmatrix reads a row that does not begin at a multiple of 16 bytes");
  races::access(row, 16, false);
  Pieces own{values, row};
  meetWarp(~0U, "ldmatrix", &own, readPiecesOfWarp);
}

}  // namespace glassbox::emulator
