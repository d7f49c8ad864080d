package mongery.transport.gaussian;

import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The few operations on small dense matrices that Gaussian closed forms need. Immutable. */
final class Matrix {
  private final DMatrixRMaj data;

  private Matrix(DMatrixRMaj data) {
    this.data = data;
  }

  static Matrix of(double[][] rows) {
    return new Matrix(new DMatrixRMaj(rows));
  }

  static Matrix column(double[] values) {
    return new Matrix(DMatrixRMaj.wrap(values.length, 1, values.clone()));
  }

  static Matrix identity(int size) {
    return new Matrix(CommonOps_DDRM.identity(size));
  }

  /** The matrix ((a, b), (b^T, c)). */
  static Matrix blocks(Matrix a, Matrix b, Matrix c) {
    int n = a.rows();
    int m = c.rows();
    DMatrixRMaj out = new DMatrixRMaj(n + m, n + m);
    CommonOps_DDRM.insert(a.data, out, 0, 0);
    CommonOps_DDRM.insert(b.data, out, 0, n);
    CommonOps_DDRM.insert(b.transpose().data, out, n, 0);
    CommonOps_DDRM.insert(c.data, out, n, n);
    return new Matrix(out);
  }

  int rows() {
    return data.numRows;
  }

  double at(int i, int j) {
    return data.get(i, j);
  }

  Matrix plus(Matrix other) {
    DMatrixRMaj out = new DMatrixRMaj(data.numRows, data.numCols);
    CommonOps_DDRM.add(data, other.data, out);
    return new Matrix(out);
  }

  Matrix minus(Matrix other) {
    return plus(other.times(-1));
  }

  Matrix times(double factor) {
    DMatrixRMaj out = data.copy();
    CommonOps_DDRM.scale(factor, out);
    return new Matrix(out);
  }

  Matrix times(Matrix other) {
    DMatrixRMaj out = new DMatrixRMaj(data.numRows, other.data.numCols);
    CommonOps_DDRM.mult(data, other.data, out);
    return new Matrix(out);
  }

  Matrix transpose() {
    DMatrixRMaj out = new DMatrixRMaj(data.numCols, data.numRows);
    CommonOps_DDRM.transpose(data, out);
    return new Matrix(out);
  }

  /** Half the sum with the transpose: removes what rounding adds to a symmetric product. */
  Matrix symmetrised() {
    return plus(transpose()).times(0.5);
  }

  /** Rows and columns from..to-1. */
  Matrix block(int fromRow, int toRow, int fromColumn, int toColumn) {
    return new Matrix(CommonOps_DDRM.extract(data, fromRow, toRow, fromColumn, toColumn));
  }

  Matrix inverse() {
    DMatrixRMaj out = new DMatrixRMaj(data.numRows, data.numCols);
    if (!CommonOps_DDRM.invert(data, out)) {
      throw new IllegalArgumentException("a matrix that must be inverted is singular");
    }
    return new Matrix(out);
  }

  /** Log of the determinant of a symmetric positive definite matrix. */
  double logDeterminant() {
    double sum = 0;
    EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(false);
    for (int k = 0; k < rows(); k++) {
      sum += Math.log(eigen.getEigenvalue(k).getReal());
    }
    return sum;
  }

  double trace() {
    return CommonOps_DDRM.trace(data);
  }

  /** Sum of products of corresponding entries; of columns, the scalar product. */
  double dot(Matrix other) {
    double sum = 0;
    for (int k = 0; k < data.getNumElements(); k++) {
      sum += data.get(k) * other.data.get(k);
    }
    return sum;
  }

  double largest() {
    return CommonOps_DDRM.elementMaxAbs(data);
  }

  /** The root of a symmetric positive semi-definite matrix; rounding below 0 counts as 0. */
  Matrix root() {
    return apply(v -> Math.sqrt(Math.max(0, v)));
  }

  /** Inverse of the root of a symmetric positive definite matrix. */
  Matrix inverseRoot() {
    return apply(v -> 1 / Math.sqrt(v));
  }

  /** Smallest eigenvalue of a symmetric matrix. */
  double smallestEigenvalue() {
    EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(false);
    double min = Double.POSITIVE_INFINITY;
    for (int k = 0; k < rows(); k++) {
      min = Math.min(min, eigen.getEigenvalue(k).getReal());
    }
    return min;
  }

  double[][] toArray() {
    double[][] out = new double[data.numRows][data.numCols];
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < out[i].length; j++) {
        out[i][j] = data.get(i, j);
      }
    }
    return out;
  }

  /** The entries in row-major order; of a column, its values. */
  double[] values() {
    return data.copy().data;
  }

  private Matrix apply(DoubleUnaryOperator function) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(true);
    int n = rows();
    DMatrixRMaj vectors = new DMatrixRMaj(n, n);
    DMatrixRMaj scaled = new DMatrixRMaj(n, n);
    for (int k = 0; k < n; k++) {
      double value = function.applyAsDouble(eigen.getEigenvalue(k).getReal());
      DMatrixRMaj vector = eigen.getEigenVector(k);
      for (int i = 0; i < n; i++) {
        vectors.set(i, k, vector.get(i));
        scaled.set(i, k, value * vector.get(i));
      }
    }
    DMatrixRMaj out = new DMatrixRMaj(n, n);
    CommonOps_DDRM.multTransB(scaled, vectors, out);
    return new Matrix(out).symmetrised();
  }

  private EigenDecomposition_F64<DMatrixRMaj> eigen(boolean vectors) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(rows(), vectors, true);
    if (!eigen.decompose(data.copy())) {
      throw new IllegalStateException("an eigendecomposition did not converge");
    }
    return eigen;
  }
}
