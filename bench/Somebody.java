import java.util.Optional;
import java.util.UUID;

/** A customer of the bench. Every tenth is a walk-in without an address. */
record Somebody(long number) {
  private static final String[] FIRST =
      """
      Anna Ben Carla David Elena Finn Greta Hannes Ida Jonas Klara Leon Maria Nils Olga Paul Rosa Samuel Tilda
      Umut Vera Willem Yara Zoe Jürgen Zoë Marta Martin Aylin Björn Chiara Dilan Emre Freya Gülsüm Henrik Inès
      Marlene Marvin Kofi Łukasz Mila Noah Oskar Piet Quirin Renée Søren Théo Margot
      """
          .strip()
          .split("\\s+");
  private static final String[] LAST =
      """
      Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Richter Klein Wolf Schröder
      Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Werner Lehmann Köhler Maier König Walter Peters Marsh
      Yılmaz Kaya Demir Nowak Kowalski Rossi Ferrari Silva Santos Nguyen Tran Kim Park Martin Marx Okafor Diallo
      Novák Horvat Jansen Visser Andersson Nielsen Virtanen Dubois Moreau García López Ivanova Petrov
      """
          .strip()
          .split("\\s+");

  UUID id() {
    return Ids.of('c', 0, number);
  }

  String firstName() {
    return FIRST[Ids.random('f', 0, number).nextInt(FIRST.length)];
  }

  String lastName() {
    return LAST[Ids.random('l', 0, number).nextInt(LAST.length)];
  }

  Optional<String> email() {
    return number % 10 == 9
        ? Optional.empty()
        : Optional.of(
            "%s.%d@bench.example"
                .formatted(firstName().toLowerCase().replaceAll("[^a-z]", "e"), number));
  }

  String phone() {
    return "+4930%07d".formatted(2_000_000 + number % 7_900_000);
  }
}
