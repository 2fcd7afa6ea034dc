#include "insight/align.h"

#include <Eigen/Dense>
#include <cmath>

#include "base/error.h"

namespace glassbox::insight {

namespace {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The points of `map` that have a counterpart in `reference`.
RowMatrix rowsWithCounterpart(std::span<const float> map, std::span<const float> reference,
                              std::size_t dimensions) {
  std::vector<double> values;
  for (std::size_t i = 0; i < map.size(); ++i)
    if (!std::isnan(reference[i / dimensions * dimensions])) values.push_back(map[i]);
  const auto columns = static_cast<Eigen::Index>(dimensions);
  return Eigen::Map<RowMatrix>(values.data(), std::ssize(values) / columns, columns);
}

}  // namespace

std::vector<float> Turn::of(std::span<const float> map) const {
  const auto size = static_cast<std::size_t>(dimensions);
  std::vector<float> result(map.size());
  for (std::size_t i = 0; i < map.size(); i += size)
    for (std::size_t row = 0; row < size; ++row) {
      double sum = to[row];
      for (std::size_t column = 0; column < size; ++column)
        sum += matrix[row * size + column] * (map[i + column] - from[column]);
      result[i + row] = static_cast<float>(sum);
    }
  return result;
}

Turn turnOnto(std::span<const float> map, std::span<const float> reference, int dimensions) {
  const auto size = static_cast<std::size_t>(dimensions);
  if (map.size() != reference.size() || map.size() % size != 0)
    throw Error("Two maps can be laid onto each other only if they show the same points.");
  Turn turn{dimensions, std::vector<double>(size * size, 0.0), std::vector<double>(size, 0.0),
            std::vector<double>(size, 0.0)};
  for (std::size_t d = 0; d < size; ++d) turn.matrix[d * size + d] = 1;
  RowMatrix a = rowsWithCounterpart(map, reference, size);
  RowMatrix b = rowsWithCounterpart(reference, reference, size);
  if (a.rows() == 0) return turn;
  const Eigen::RowVectorXd from = a.colwise().mean();
  const Eigen::RowVectorXd to = b.colwise().mean();
  a.rowwise() -= from;
  b.rowwise() -= to;
  const Eigen::MatrixXd products = b.transpose() * a;
  const Eigen::JacobiSVD<Eigen::MatrixXd> svd(products, Eigen::ComputeFullU | Eigen::ComputeFullV);
  const RowMatrix best = svd.matrixU() * svd.matrixV().transpose();
  turn.matrix.assign(best.data(), best.data() + best.size());
  turn.from.assign(from.data(), from.data() + from.size());
  turn.to.assign(to.data(), to.data() + to.size());
  return turn;
}

std::vector<float> alignedTo(std::span<const float> map, std::span<const float> reference,
                             int dimensions) {
  return turnOnto(map, reference, dimensions).of(map);
}

}  // namespace glassbox::insight
