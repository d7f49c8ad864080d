package mongery.eval.barycenter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.eval.Thinning;
import mongery.method.Barycentric;

/**
 * Share of the barycenter's mass at each of some places: a sample belongs to the nearest place, or
 * to none where all are farther than a radius ({@code elsewhere}). The barycenter is sampled by
 * each marginal's images after rejection by weight; averaging with the weights instead is the same
 * without the noise of rejection.
 *
 * <ul>
 *   <li>{@code barycenter-mass/place}: weighted share, averaged over the marginals with lambda;
 *   <li>{@code barycenter-mass/place/k}: weighted share among the images of marginal k from 1;
 *   <li>{@code barycenter-mass-sampled/place/k}: share among the accepted images.
 * </ul>
 *
 * @param places where to look
 * @param radius farthest that a sample belongs to a place; 0 for no limit
 */
@Named(value = "barycenter-mass", help = "Share of the barycenter's mass at each of some places")
public record BarycenterMass(
    @Setting(help = "Where to look; a sample belongs to the nearest") List<Place> places,
    @Setting(help = "Farthest that a sample belongs to a place; 0 for no limit", def = "0", min = 0)
        double radius)
    implements Metric {

  /**
   * A place.
   *
   * @param name places of one name count together
   * @param centre its coordinates
   */
  public record Place(
      @Setting(help = "Name; places of one name count together") String name,
      @Setting(help = "Coordinates") List<Double> centre) {
    /** Takes a copy of the list. */
    public Place {
      centre = List.copyOf(centre);
    }
  }

  /** Takes a copy of the list. */
  public BarycenterMass {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new ConfigException("barycenter-mass.places: name at least one place");
    }
  }

  @Override
  public Map<String, Double> measure(Subject subject) {
    if (!(subject.method() instanceof Barycentric barycenter)) {
      throw new ConfigException(
          "evaluation.metrics: barycenter-mass needs a method that maps marginals to a barycenter");
    }
    Map<String, Double> total = new LinkedHashMap<>();
    Map<String, Double> each = new LinkedHashMap<>();
    for (int k = 0; k < subject.points().size(); k++) {
      Thinning t =
          Thinning.of("barycenter-mass", subject, k, 0, Thinning.Normalisation.BATCH_MAX, 1);
      double lambda = barycenter.lambda()[k];
      int marginal = k + 1;
      DenseArray images = subject.images().get(k);
      shares(images, t.probability())
          .forEach(
              (name, share) -> {
                total.merge("barycenter-mass/" + name, lambda * share, Double::sum);
                each.put("barycenter-mass/" + name + "/" + marginal, share);
              });
      double[] drawn = new double[t.accepted().length];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = t.accepted()[i] ? 1 : 0;
      }
      shares(images, drawn)
          .forEach(
              (name, share) -> each.put("barycenter-mass-sampled/" + name + "/" + marginal, share));
    }
    total.putAll(each);
    return total;
  }

  private Map<String, Double> shares(DenseArray images, double[] weights) {
    Map<String, Double> mass = new LinkedHashMap<>();
    places.forEach(place -> mass.put(place.name(), 0.0));
    if (radius > 0) {
      mass.put("elsewhere", 0.0);
    }
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      mass.merge(nearest(images, i), weights[i], Double::sum);
      all += weights[i];
    }
    double sum = all;
    mass.replaceAll((name, value) -> sum > 0 ? value / sum : 0);
    return mass;
  }

  private String nearest(DenseArray images, int i) {
    String name = "elsewhere";
    double best = radius > 0 ? radius * radius : Double.POSITIVE_INFINITY;
    for (Place place : places) {
      if (place.centre().size() != images.rowSize()) {
        throw new ConfigException(
            "barycenter-mass.places: "
                + place.centre()
                + " has not the "
                + images.rowSize()
                + " coordinates of a point");
      }
      double squared = 0;
      for (int d = 0; d < images.rowSize(); d++) {
        double difference = images.at(i, d) - place.centre().get(d);
        squared += difference * difference;
      }
      if (squared <= best) {
        best = squared;
        name = place.name();
      }
    }
    return name;
  }
}
