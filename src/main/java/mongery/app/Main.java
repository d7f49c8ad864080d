package mongery.app;

/**
 * Starts the program. Does not extend JavaFX's Application, so that it starts from a class path.
 */
public final class Main {
  private Main() {}

  /**
   * @param args see the command line help
   */
  public static void main(String[] args) {
    System.out.println("Mongery");
  }
}
