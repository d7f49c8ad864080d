package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Ops;

/** Element-wise non-linearity. */
public enum Activation {
  /** x sigmoid(x). */
  SILU {
    @Override
    public NDArray apply(Ops ops, NDArray x) {
      return ops.silu(x);
    }
  },
  /** max(x, 0). */
  RELU {
    @Override
    public NDArray apply(Ops ops, NDArray x) {
      return ops.relu(x);
    }
  },
  /** Slope 0.2 where negative. */
  LEAKY_RELU {
    @Override
    public NDArray apply(Ops ops, NDArray x) {
      return ops.leakyRelu(x, 0.2);
    }
  },
  /** log(1 + exp(x)). */
  SOFTPLUS {
    @Override
    public NDArray apply(Ops ops, NDArray x) {
      return ops.softplus(x);
    }
  },
  /** Exponential linear unit. */
  ELU {
    @Override
    public NDArray apply(Ops ops, NDArray x) {
      return ops.elu(x);
    }
  },
  /** Gaussian error linear unit. */
  GELU {
    @Override
    public NDArray apply(Ops ops, NDArray x) {
      return ops.gelu(x);
    }
  },
  /** Hyperbolic tangent. */
  TANH {
    @Override
    public NDArray apply(Ops ops, NDArray x) {
      return x.tanh();
    }
  };

  /** Applies it to each value. */
  public abstract NDArray apply(Ops ops, NDArray x);
}
