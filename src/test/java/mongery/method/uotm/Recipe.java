package mongery.method.uotm;

import java.util.List;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.method.MethodContext;
import mongery.method.uotm.Uotm.Form;
import mongery.nn.Session;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;
import mongery.nn.optim.Schedule;
import mongery.nn.optim.Schedules;

/** Settings of small trainings, changed where a test cares. */
final class Recipe {
  Conjugate phi1 = Conjugate.KL;
  Conjugate phi2 = Conjugate.KL;
  double alpha = 1;
  Schedule alphaSchedule = new Schedules.Constant();
  Form form = Form.ELEMENT_WISE;
  double lambda;
  double gamma;
  int inner = 3;
  boolean freshSource;
  int width = 16;
  AdamSettings adam = AdamSettings.of(1e-3);
  double decay;

  Uotm settings() {
    return new Uotm(
        phi1,
        phi2,
        alpha,
        alphaSchedule,
        0.1,
        0.5,
        0.5,
        form,
        lambda,
        gamma,
        inner,
        freshSource,
        width,
        0,
        adam,
        adam,
        new EmaSettings(decay, EmaSettings.Start.WEIGHTS));
  }

  /** Of N(0, 1) to a N(2, 0.5^2) known by 64 points, in each coordinate. */
  UotmMethod method(Session session, int dimension, int batch) {
    return method(session, dimension, batch, 100, 64);
  }

  /**
   * @param points known of the target; 0 for fresh ones
   */
  UotmMethod method(Session session, int dimension, int batch, long steps, int points) {
    return new UotmMethod(
        settings(),
        new MethodContext(session, source(dimension), target(dimension, points), batch, steps, 5));
  }

  static Sampler source(int dimension) {
    return Samplers.source(new Side(new Gaussian(List.of(dimension), 0, 1), 0), 5);
  }

  static Sampler target(int dimension, int points) {
    return Samplers.target(new Side(new Gaussian(List.of(dimension), 2, 0.5), points), 5);
  }
}
