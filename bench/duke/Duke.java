import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import no.priv.garshol.duke.ConfigLoader;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/** Duke 1.2 on a file of people, with weights that are set by hand as its manual does. */
final class Duke {
  public static void main(String... arguments) throws Exception {
    var begun = System.nanoTime();
    var found = new HashSet<Set<String>>();
    var processor = new Processor(ConfigLoader.load(arguments[0]));
    processor.addMatchListener(
        new AbstractMatchListener() {
          @Override
          public void matches(Record one, Record other, double confidence) {
            found.add(new TreeSet<>(Set.of(one.getValue("ID"), other.getValue("ID"))));
          }
        });
    processor.deduplicate();
    processor.close();
    var seconds = (System.nanoTime() - begun) / 1e9;
    var truth = new HashSet<Set<String>>();
    for (var line : Files.readAllLines(Path.of(arguments[1])).stream().skip(1).toList()) {
      truth.add(new TreeSet<>(Set.of(line.split(","))));
    }
    var right = found.stream().filter(truth::contains).count();
    System.out.printf(
        "Duke 1.2: precision %.4f recall %.4f f1 %.4f in %.1f s%n",
        (double) right / found.size(),
        (double) right / truth.size(),
        2.0 * right / (found.size() + truth.size()),
        seconds);
  }
}
