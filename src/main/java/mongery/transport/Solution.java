package mongery.transport;

import java.util.OptionalDouble;

/**
 * A solved discrete transport problem. What f, g and lambda satisfy is said by each {@link
 * Problem}.
 *
 * @param objective value of the minimised functional
 * @param transportCost sum of P_ij C_ij
 * @param mass sum of P_ij
 * @param rowMarginal P 1, length n
 * @param colMarginal P^T 1, length m
 * @param f dual potential of the rows, length n
 * @param g dual potential of the columns, length m
 * @param lambda multiplier of the mass constraint of partial problems
 * @param plan the coupling P
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of results, never compared
public record Solution(
    double objective,
    double transportCost,
    double mass,
    double[] rowMarginal,
    double[] colMarginal,
    double[] f,
    double[] g,
    OptionalDouble lambda,
    Coupling plan) {}
