/**
 * Networks.
 *
 * <p>May use: {@code nn}, {@code nn.layer}, {@code config}.
 *
 * <p>Decisions: networks that a preset can choose are records of the family {@code network} ({@link
 * mongery.nn.net.NetworkSettings}); parameter counts equal those of the published networks and are
 * tested.
 */
package mongery.nn.net;
