package convo;

/** The command line, so that everything the portal can do is one word after {@code bin/convo}. */
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    System.out.println("Convo " + version());
  }

  private static String version() {
    var version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "in development" : version;
  }
}
