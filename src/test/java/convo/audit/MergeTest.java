package convo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final Map<String, String> NOW = Map.of("name", "Sam", "price", "90.00");

  @Test
  void what_only_the_other_changed_is_taken_over() {
    var merge = Merge.of(Map.of("name", "Samuel", "price", "80.00"), NOW, since("80.00"));

    assertThat(merge.values()).containsEntry("name", "Samuel").containsEntry("price", "90.00");
    assertThat(merge.notes()).containsOnlyKeys("price");
  }

  @Test
  void what_both_changed_keeps_what_was_typed_and_tells_the_other_value() {
    var merge = Merge.of(Map.of("name", "Sam", "price", "70.00"), NOW, since("80.00"));

    assertThat(merge.values()).containsEntry("price", "70.00");
    assertThat(merge.notes().get("price")).contains("Max", "90.00");
  }

  @Test
  void two_who_typed_the_same_are_not_bothered() {
    assertThat(Merge.of(Map.of("price", "90.00"), NOW, since("80.00")).notes()).isEmpty();
  }

  @Test
  void of_several_changes_the_first_tells_what_was_there_and_the_last_who_did_it() {
    var first = entry("Lena", new Change("80.00", "85.00"));
    var last = entry("Max", new Change("85.00", "90.00"));

    var merge = Merge.of(Map.of("price", "80.00"), NOW, List.of(first, last));

    assertThat(merge.values()).containsEntry("price", "90.00");
    assertThat(merge.notes().get("price")).contains("Max");
  }

  private static List<AuditEntry> since(String before) {
    return List.of(entry("Max", new Change(before, "90.00")));
  }

  private static AuditEntry entry(String who, Change change) {
    return new AuditEntry(
        UUID.randomUUID(),
        Instant.EPOCH,
        Actor.Kind.STAFF,
        who,
        "edited",
        2,
        Map.of("price", change));
  }
}
