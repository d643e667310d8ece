package convo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageTest {
  @TempDir private Path folder;

  @Test
  void whoever_moved_or_was_mistyped_or_swapped_her_names_is_found() throws IOException {
    var evaluation = evaluate(MadeUpPeople.of(MadeUpPeople.Shape.REGISTER, 1500, 0.5, 3, 7));

    assertThat(evaluation.precision()).isGreaterThan(0.99);
    assertThat(evaluation.recall()).isGreaterThan(0.98);
  }

  @Test
  void of_many_those_who_share_a_key_are_enough() throws IOException {
    var evaluation = evaluate(MadeUpPeople.of(MadeUpPeople.Shape.REGISTER, 3000, 0.5, 3, 8));

    assertThat(evaluation.f1()).isGreaterThan(0.98);
  }

  @Test
  void five_columns_full_of_holes_and_slips_are_enough() throws IOException {
    var evaluation = evaluate(MadeUpPeople.of(MadeUpPeople.Shape.SPARSE, 600, 0.9, 7, 9));

    assertThat(evaluation.f1()).isGreaterThan(0.95);
  }

  @Test
  void a_column_that_nobody_knows_is_not_looked_at_even_when_it_is_the_answer() throws IOException {
    var people = file("id,first_name,surname,cluster", "1,Ana,Berg,7", "2,Otto,Kahn,7");

    assertThat(people.traits()).containsExactly(Trait.GIVEN_NAME, Trait.SURNAME);
    assertThat(people.unknown()).containsExactly("cluster");
    assertThat(new Linkage(people.people()).matches()).isEmpty();
  }

  @Test
  void the_identifier_says_nothing_even_when_it_is_called_e_mail() throws IOException {
    var people = file("email,surname", "ana@x.com,Berg", "ana@x.org,Kahn");

    assertThat(people.traits()).containsExactly(Trait.SURNAME);
  }

  @Test
  void spreadsheets_separate_by_semicolons_and_begin_with_a_mark() throws IOException {
    var people =
        file("\uFEFFid;Vorname;Nachname;Geburtsdatum", "1;Jörg;Groß;3.2.1980", "2;Joerg;Gross;");

    assertThat(people.traits()).containsExactly(Trait.GIVEN_NAME, Trait.SURNAME, Trait.BIRTH_DATE);
    assertThat(people.people().column(Trait.BIRTH_DATE).orElseThrow().word(0))
        .isEqualTo("19800203");
    assertThat(people.people().column(Trait.SURNAME).orElseThrow().word(0)).isEqualTo("gross");
  }

  @Test
  void of_many_who_are_all_alike_no_endless_group_is_made() throws IOException {
    var names = List.of("Anna", "Ben", "Carla", "David", "Elena", "Finn", "Greta", "Hannes");
    var lines = new ArrayList<>(List.of("id,first_name,surname,email,phone"));
    for (var number = 0; number < 800; number++) {
      var name = names.get(number % 8);
      var phone = "+4930%07d".formatted(2_000_000 + number);
      lines.add("%1$d,%2$s,Berg,%2$s.%1$d@example.com,%3$s".formatted(number, name, phone));
    }

    var matches = new Linkage(file(lines.toArray(String[]::new)).people()).matches();

    var times =
        matches.stream()
            .flatMap(match -> Stream.of(match.one(), match.other()))
            .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
    assertThat(times.values()).isNotEmpty().allMatch(many -> many < Clusters.LARGEST);
  }

  @Test
  void nobody_alone_is_twice_there() throws IOException {
    assertThat(new Linkage(file("id,surname").people()).matches()).isEmpty();
    assertThat(new Linkage(file("id,surname", "1,Berg").people()).matches()).isEmpty();
  }

  private Evaluation evaluate(MadeUpPeople made) throws IOException {
    var file = folder.resolve("people.csv");
    var truth = folder.resolve("pairs.csv");
    made.write(file, truth);
    var people = PeopleFile.read(file);
    return Evaluation.of(new Linkage(people.people()).matches(), people.pairs(truth));
  }

  private PeopleFile file(String... lines) throws IOException {
    return PeopleFile.read(Files.write(folder.resolve("people.csv"), List.of(lines)));
  }
}
