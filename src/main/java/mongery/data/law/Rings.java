package mongery.data.law;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Circles, rings or arcs around the origin: the angle is uniform, and so is the radius between a
 * ring's outer one and {@code width} less (so a ring is denser inside). Groups are the rings.
 *
 * <ul>
 *   <li>Two circles of the U-NOTB release: radii 8 and 16, noise 0.2.
 *   <li>Wi-Fi of extremal transport (Gazdieva et al. 2023): radii 1, 1.3, 1.6, width 0.1, to 90.
 *   <li>Ring of the same: radius 0.9, width 0.3.
 * </ul>
 *
 * @param radii outer radius of each ring
 * @param width how much less the inner radius is; 0 gives circles
 * @param noise standard deviation of the blur
 * @param from angle where the arcs begin, in degrees
 * @param to angle where they end; 360 more than {@code from} closes the rings
 * @param weights shares of the rings; empty gives all the same
 */
@Named(value = "rings", help = "Concentric circles, rings or arcs")
public record Rings(
    @Setting(help = "Outer radius of each ring", def = "[1]", min = 0, above = true)
        List<Double> radii,
    @Setting(help = "How much less the inner radius is; 0 gives circles", def = "0", min = 0)
        double width,
    @Setting(help = "Standard deviation of the blur", def = "0", min = 0) double noise,
    @Setting(help = "Angle where the arcs begin", unit = "degrees", def = "0") double from,
    @Setting(help = "Angle where the arcs end", unit = "degrees", def = "360") double to,
    @Setting(help = "Shares of the rings; empty gives all the same", def = "[]", min = 0)
        List<Double> weights)
    implements MixtureLaw, Support {

  /** Checks radii, angles and weights. */
  public Rings {
    radii = List.copyOf(radii);
    weights = List.copyOf(weights);
    if (radii.stream().distinct().count() < radii.size()
        || radii.stream().anyMatch(radius -> radius < width)) {
      throw new ConfigException(
          "The radii of a rings law must differ and be at least its width "
              + width
              + ", not "
              + radii
              + ".");
    }
    if (!(from < to && to <= from + 360)) {
      throw new ConfigException(
          "A rings law needs from below to, by at most 360 degrees, not "
              + from
              + " and "
              + to
              + ".");
    }
    if (!weights.isEmpty() && weights.size() != radii.size()) {
      throw new ConfigException(
          "The weights of a rings law must be empty or one a ring, but there are "
              + weights.size()
              + " for "
              + radii.size()
              + " rings.");
    }
    mixture(radii, width, noise, from, to, weights);
  }

  @Override
  public Mixture mixture() {
    return mixture(radii, width, noise, from, to, weights);
  }

  private static Mixture mixture(
      List<Double> radii,
      double width,
      double noise,
      double from,
      double to,
      List<Double> weights) {
    double[] outer = Mixture.vector(radii);
    double first = Math.toRadians(from);
    double sweep = Math.toRadians(to - from);
    return Mixture.of(
        "rings",
        2,
        Mixture.vector(weights.isEmpty() ? Collections.nCopies(outer.length, 1.0) : weights),
        radii.stream().map(r -> "radius " + BigDecimal.valueOf(r).stripTrailingZeros()).toList(),
        (ring, random, point) -> {
          double angle = first + sweep * random.nextDouble();
          Plane.polar(outer[ring] - width * random.nextDouble(), angle, point);
          Plane.blur(noise, random, point);
        });
  }

  @Override
  public double[] nearest(double[] point) {
    double best = Double.POSITIVE_INFINITY;
    double[] out = null;
    double[] candidate = new double[2];
    for (double radius : radii) {
      nearest(point, radius, candidate);
      double distance = Math.hypot(candidate[0] - point[0], candidate[1] - point[1]);
      if (distance < best) {
        best = distance;
        out = candidate.clone();
      }
    }
    return out;
  }

  private void nearest(double[] point, double radius, double[] out) {
    double angle = Math.toDegrees(Math.atan2(point[1], point[0])) - from;
    angle -= 360 * Math.floor(angle / 360);
    double sweep = to - from;
    double distance = Math.hypot(point[0], point[1]);
    if (angle > sweep) { // beyond the ends: the nearer of the two straight edges
      angle = angle - sweep < 360 - angle ? sweep : 0;
      double direction = Math.toRadians(from + angle);
      distance = point[0] * Math.cos(direction) + point[1] * Math.sin(direction);
    }
    double clamped = Math.min(radius, Math.max(radius - width, distance));
    Plane.polar(clamped, Math.toRadians(from + angle), out);
  }
}
