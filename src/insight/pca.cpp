#include "insight/pca.h"

#include <Eigen/Dense>
#include <algorithm>

namespace glassbox::insight {

PrincipalComponents principalComponents(std::span<const float> vectors, int width, int dimensions) {
  using RowMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  PrincipalComponents result;
  result.dimensions = std::min(dimensions, width);
  const auto points = static_cast<Eigen::Index>(vectors.size()) / width;
  if (points == 0) return result;
  const Eigen::Map<const RowMatrix> given(vectors.data(), points, width);
  Eigen::MatrixXd centred = given.cast<double>();
  centred.rowwise() -= centred.colwise().mean().eval();
  const Eigen::MatrixXd covariance = centred.transpose() * centred;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
  const double whole = std::max(solver.eigenvalues().sum(), 0.0);

  RowMatrix positions(points, result.dimensions);
  for (int d = 0; d < result.dimensions; ++d) {
    const int column = width - 1 - d;  // eigenvalues come smallest first
    Eigen::VectorXd axis = solver.eigenvectors().col(column);
    Eigen::Index largest = 0;
    axis.cwiseAbs().maxCoeff(&largest);
    if (axis(largest) < 0) axis = -axis;
    positions.col(d) = (centred * axis).cast<float>();
    const double variance = std::max(solver.eigenvalues()(column), 0.0);
    result.spreadKept.push_back(whole > 0 ? variance / whole : 0.0);
  }
  result.positions.assign(positions.data(), positions.data() + positions.size());
  return result;
}

}  // namespace glassbox::insight
