/**
 * Networks.
 *
 * <p>May use: {@code nn}, {@code nn.layer}, {@code config}.
 *
 * <p>Decisions: networks that a preset can choose are records of the family {@code network} ({@link
 * mongery.nn.net.NetworkSettings}); parameter counts equal those of the published networks and are
 * tested. What published networks carry without use is a setting, off by default. What is only done
 * in training (dropout) is asked for by {@link mongery.nn.net.VelocityNet#training}; a network says
 * how many samples it takes at once.
 */
package mongery.nn.net;
