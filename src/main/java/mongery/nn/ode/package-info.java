/**
 * Integration of flows.
 *
 * <p>May use: {@code data}, {@code config}.
 *
 * <p>Decisions: the solver runs in plain Java double and sees the network as a function, so it is
 * exact, testable without an engine, and integrates each sample with steps of its own. Copying
 * states between Java and the device costs little beside the network.
 */
package mongery.nn.ode;
