/**
 * Optimal transport inside a minibatch.
 *
 * <p>May use: {@code nn}, {@code data}, {@code config}.
 *
 * <p>Decisions: log domain where potentials still move fast, matrix-vector products on a kernel
 * that is shifted by the present potentials in between; the shift is renewed at every check, and a
 * block of iterations that drifts too far from it is done again in the log domain. So the plan is
 * that of the log domain and the time nearly that of the kernel domain. Pairs are drawn in Java
 * from given uniforms, so CPU and GPU draw alike. {@code transport} holds the reference in double.
 */
package mongery.nn.ot;
