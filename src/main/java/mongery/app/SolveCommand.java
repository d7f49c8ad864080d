package mongery.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mongery.config.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves a discrete transport case. */
@Command(
    name = "solve",
    description = {
      "Solves a discrete optimal transport case.",
      "Problems: emd, sinkhorn, uot_kl, uot_entropy, mm_kl, mm_l2, partial, partial_entropic."
    },
    mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "CASE.json", description = "Points, weights, problem and parameters.")
  Path file;

  @Option(names = "--json", description = "Everything as JSON: marginals and potentials, too.")
  boolean json;

  @Option(names = "--plan", description = "With --json: the coupling, too.")
  boolean plan;

  @Override
  public Integer call() {
    ObjectNode solution;
    try {
      solution = SolveCase.solve(file, plan);
    } catch (IllegalStateException e) { // no convergence: the sentence says what to change
      spec.commandLine().getErr().println("mongery: " + file + ": " + e.getMessage());
      return Cli.FAILED;
    }
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.compact(solution));
    } else {
      for (String key : new String[] {"objective", "transport_cost", "mass"}) {
        out.printf("%-15s %s%n", key, solution.get(key).asDouble());
      }
    }
    return Cli.DONE;
  }
}
