package convo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import convo.profiles.Profile;
import convo.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  @Test
  void a_name_spelt_two_ways_with_one_phone_is_a_duplicate_and_says_why() {
    var found =
        Duplicates.find(
            crowd(
                person("Cleo", "Marsh", "1988-05-14", "", "+4930901820"),
                person("Cléo", "Marsch", "1988-05-14", "", "+4930901820")));

    assertThat(found).hasSize(1);
    Language.BRITISH.speak(() ->
        assertThat(found.getFirst().evidence())
            .containsExactly("Name spelt two ways", "Born the same day", "Same phone"));
  }

  @Test
  void swapped_names_are_a_duplicate() {
    var found =
        Duplicates.find(
            crowd(
                person("Cleo", "Marsh", "1988-05-14", "", ""),
                person("Marsh", "Cleo", "1988-05-14", "", "")));

    assertThat(found).hasSize(1);
  }

  @Test
  void a_family_of_one_address_is_no_duplicate() {
    assertThat(
            Duplicates.find(
                crowd(
                    person("Cleo", "Marsh", "1988-05-14", "marsh@example.com", "+4930901820"),
                    person("Mia", "Marsh", "2016-01-02", "marsh@example.com", "+4930901820"),
                    person("Theodor", "Marsh", "2016-01-02", "marsh@example.com", "+4930901820"))))
        .isEmpty();
  }

  @Test
  void who_has_nothing_but_a_first_name_in_common_is_no_duplicate() {
    assertThat(
            Duplicates.find(
                crowd(
                    person("Cleo", "Marsh", "1988-05-14", "", "+4930901820"),
                    person("Cleo", "Winter", "1970-11-30", "", "+4930555123"))))
        .isEmpty();
  }

  @Test
  void a_shop_without_customers_has_no_duplicates() {
    assertThat(Duplicates.find(List.of())).isEmpty();
  }

  /** These among twenty others. */
  private static List<Candidate> crowd(Candidate... some) {
    var names =
        List.of(
            "Ana Berg",
            "Otto Kahn",
            "Ines Duarte",
            "Jonas Falk",
            "Petra Quinn",
            "Hugo Zeller",
            "Vera Lind",
            "Boris Yilmaz",
            "Wanda Novak",
            "Emil Roth",
            "Sofia Conti",
            "Ludwig Haas",
            "Yara Okafor",
            "Piet Visser",
            "Greta Olsen",
            "Dario Russo",
            "Nadja Petrov",
            "Felix Braun",
            "Zoe Martin",
            "Umut Kaya");
    var crowd = new ArrayList<>(List.of(some));
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i).split(" ");
      crowd.add(
          person(
              name[0],
              name[1],
              LocalDate.of(1960 + 2 * i, 1 + i % 12, 1 + i).toString(),
              name[0].toLowerCase(Locale.ROOT) + "@mail.example",
              "+49307" + (i * 7919 + 104729)));
    }
    return crowd;
  }

  private static Candidate person(
      String first, String last, String born, String email, String phone) {
    return new Candidate(
        UUID.randomUUID(),
        new Profile.Contact(
            first,
            last,
            Optional.of(email).filter(text -> !text.isEmpty()),
            Optional.of(phone).filter(text -> !text.isEmpty())),
        Optional.of(LocalDate.parse(born)),
        0,
        Optional.empty());
  }
}
