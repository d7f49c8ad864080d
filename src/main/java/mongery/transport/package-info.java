/**
 * Discrete optimal transport in plain Java double: exact, entropic, unbalanced, partial, weak,
 * one-dimensional, barycenters, Gaussian closed forms. The reference for everything that is
 * learned.
 *
 * <p>May use: nothing of ours; EJML for eigendecompositions.
 *
 * <p>Start at {@link mongery.transport.OptimalTransport}, which solves a {@link
 * mongery.transport.Problem} between two weighted clouds.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The cost is the squared Euclidean distance without the factor 1/2 unless a method says
 *       otherwise.
 *   <li>Exact transport is a network simplex with whole-number masses, perturbed so that no pivot
 *       is degenerate. Given up: auction and Hungarian methods, which need equal weights.
 *   <li>Entropic problems are solved in the log domain by Sinkhorn sweeps and Newton steps. Given
 *       up: scaling with kernels, which under- or overflows at small epsilon, and acceleration of
 *       the sweeps, which Newton makes unnecessary.
 *   <li>Unbalanced transport without entropy is solved exactly by an active set on forests. Given
 *       up: majorisation-minimisation, which is sublinear; {@link mongery.transport.Majorisation}
 *       is there for a published evaluation that stops it early.
 *   <li>Weak transport is solved by Frank-Wolfe over exact problems, with its gap: a plain
 *       reference. Given up: speed beyond some hundred points.
 *   <li>Barycenters of Gaussians are in closed form ({@link
 *       mongery.transport.gaussian.GaussianBarycenter}), balanced or with relaxed marginals, where
 *       the cost has the factor 1/2 as in the papers.
 *   <li>Barycenters of two clouds are reduced to unbalanced transport and exact; of more, they are
 *       solved on a grid that is refined where mass is, by Newton steps on the dual of the points'
 *       potentials alone. Given up: exact multi-marginal plans, whose size is a product, and free
 *       supports, which stop at local minima.
 *   <li>Where masses span more than doubles do, an unbalanced plan is exact only for points that
 *       carry more than 1e-13 of the heaviest, or would if an arc gave way; potentials of the
 *       others are only made feasible. Given up: trying their arcs some times each, which took half
 *       a minute where nearly all points are such.
 *   <li>Long solves end with an IllegalStateException when their thread is interrupted.
 *   <li>Cost matrices are dense: some 10^8 entries is the limit.
 *   <li>Wrong input is an IllegalArgumentException in one sentence that names the argument.
 * </ul>
 */
package mongery.transport;
