package convo.resources;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.PageForm;
import convo.TestConvo;
import convo.check.Difference;
import convo.check.ShopCheck;
import convo.database.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a shop says of its rooms, chairs and devices, and which of its services need one. */
class RoomsTest {
  private static final String ROOMS = "/shops/bella/resources";
  private static final String SERVICES = "/shops/bella/services";

  private final TestConvo convo = TestConvo.fresh();

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void max_adds_rooms_and_a_laser_renames_one_and_reads_who_did_it() {
    add("Room", "Room 1");
    add("room", "Room 2");
    add("Laser", "Old laser");
    add("ＬＡＳＥＲ", "New laser");

    var page = convo.max().get(ROOMS).html();
    assertThat(page.select("h2").eachText()).containsExactly("Room", "Laser");
    assertThat(page.select(".lines strong").eachText())
        .containsExactly("Room 1", "Room 2", "Old laser", "New laser");

    var first = room("Room 1");
    assertThat(convo.max().post(first, Map.of("name", "Blue room", "version", "1")).status())
        .isEqualTo(303);
    var form = convo.bella().get(room("Blue room") + "/edit");
    assertThat(form.html().select(".history").text())
        .contains("Max edited", "Room 1", "Blue room", "Max added");
    assertThat(convo.bella().get("/shops/bella/audit").text())
        .contains("edited Blue room (rooms and devices)");
  }

  @Test
  void a_kind_of_the_house_is_read_in_each_language_and_meant_by_its_word_there() {
    add("Room", "Room 1");
    convo.max().post("/account/language", Map.of("language", "de"));

    add("Raum", "Raum 2");

    assertThat(convo.max().get(ROOMS).html().select("h2").eachText()).containsExactly("Raum");
    assertThat(convo.bella().get(ROOMS).html().select("h2").eachText()).containsExactly("Room");
    assertThat(convo.max().get(ROOMS + "/new?kind=room").html().select("#kind").val())
        .isEqualTo("Raum");
  }

  @Test
  void what_is_wrong_is_said_beside_its_field_and_the_rest_is_kept() {
    add("Room", "Room 1");

    var empty = convo.max().post(ROOMS, Map.of("kind", "", "name", "Room 2"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.html().select("#kind-error").text()).contains("Say what it is");
    assertThat(empty.html().select("#name").val()).isEqualTo("Room 2");
    var long40 = convo.max().post(ROOMS, Map.of("kind", "k".repeat(41), "name", ""));
    assertThat(long40.html().select(".field-error")).hasSize(2);
    var twice = convo.max().post(ROOMS, Map.of("kind", "Chair", "name", "ROOM 1"));
    assertThat(twice.html().select("#name-error").text()).contains("You have “ROOM 1” already");
    assertThat(convo.max().post(room("Room 1"), Map.of("name", "Room 1", "version", "1")).status())
        .isEqualTo(303);
  }

  @Test
  void two_who_rename_one_room_at_once_lose_nothing() {
    add("Room", "Room 1");
    var room = room("Room 1");
    convo.max().post(room, Map.of("name", "Blue room", "version", "1"));

    var overtaken = convo.bella().post(room, Map.of("name", "Quiet room", "version", "1"));

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#name").val()).isEqualTo("Quiet room");
    assertThat(overtaken.html().select("#name-note").text()).contains("Max", "Blue room");
    assertThat(convo.bella().post(room, PageForm.of(overtaken, "#resource")).status())
        .isEqualTo(303);
    assertThat(convo.max().get(ROOMS).text()).contains("Quiet room");
  }

  @Test
  void one_moves_among_those_of_its_kind() {
    add("Room", "Room 1");
    add("Chair", "Chair 1");
    add("Room", "Room 2");
    var second = room("Room 2") + "/position";

    var moved = convo.max().postPart(second, "resources", Map.of("direction", "up"));

    assertThat(moved.html().select("#resources [role=status]").text())
        .isEqualTo("The order is saved.");
    assertThat(moved.html().select(".lines strong").eachText())
        .containsExactly("Room 2", "Room 1", "Chair 1");
    assertThat(convo.max().post(second, Map.of("direction", "up")).status()).isEqualTo(303);
    assertThat(convo.max().get(ROOMS).html().select(".lines strong").eachText())
        .containsExactly("Room 2", "Room 1", "Chair 1");
    assertThat(convo.max().post(second, Map.of("direction", "sideways")).status()).isEqualTo(400);
  }

  @Test
  void a_service_needs_a_kind_that_the_shop_has() {
    var cut = convo.max().get(SERVICES).link("Cut");
    assertThat(convo.max().get(cut).html().select("#needs")).isEmpty();
    assertThat(convo.max().get(cut).link("Say what you have")).isEqualTo(ROOMS);
    add("Room", "Room 1");
    var open = PageForm.of(convo.bella().get(cut), "#service");
    open.put("duration", "33");

    assertThat(convo.max().get(cut).html().select("#needs option").eachText())
        .containsExactly("Nothing but the stylist", "Room");
    assertThat(needs("Cut", "room").status()).isEqualTo(303);
    assertThat(convo.max().get(SERVICES).html().select("tr:contains(Cut)").text())
        .contains("needs: Room");
    assertThat(convo.max().get(cut).html().select(".history").text())
        .contains("Needs nothing Room");
    var overtaken = convo.bella().post(cut.replace("/edit", ""), open);
    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#needs-note").text()).contains("Max");
    assertThat(overtaken.html().select("#needs").select("[selected]").text()).isEqualTo("Room");
    assertThat(overtaken.html().select("#duration").val()).isEqualTo("33");

    var gone = needs("Cut", "chair");
    assertThat(gone.status()).isEqualTo(422);
    assertThat(gone.html().select("#needs-error").text()).contains("nothing of the kind “Chair”");
  }

  @Test
  void the_last_of_a_kind_stays_while_services_need_it() {
    add("Room", "Room 1");
    add("Room", "Room 2");
    needs("Cut", "room");
    needs("Perm", "room");

    assertThat(convo.max().get(room("Room 1") + "/removal").text()).contains("Remove Room 1?");
    assertThat(convo.max().post(room("Room 1") + "/removal", Map.of()).status()).isEqualTo(303);
    var last = room("Room 2") + "/removal";
    var refused = convo.max().post(last, Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains("Cut and Perm need something of the kind “Room”, and Room 2 is the last.");
    assertThat(convo.max().get(last).text()).contains("Cut and Perm need");

    needs("Cut", "");
    assertThat(convo.max().get(last).text()).contains("Perm needs something of the kind “Room”");
    needs("Perm", "");
    assertThat(convo.max().post(last, Map.of()).status()).isEqualTo(303);
    assertThat(convo.max().get(ROOMS).text())
        .contains("No rooms or devices yet", "Room 2 is removed.");
    assertThat(convo.bella().get("/shops/bella/audit").text())
        .contains("removed something that is gone (rooms and devices)", "Name Room 2 nothing");
  }

  @Test
  void a_room_that_bookings_to_come_hold_stays_and_past_ones_let_it_go() {
    add("Room", "Room 1");
    var removal = room("Room 1") + "/removal";
    sql("update booking_items set resource_id = (select id from resources) where shop_id = 1");
    sql(
        """
        insert into booking_segments (shop_id, booking_id, item_id, resource_id, during)
        select shop_id, booking_id, id, resource_id, tstzrange(starts_at, ends_at)
        from booking_items
        where resource_id is not null
        on conflict do nothing
        """);

    assertThat(convo.max().get(removal).text())
        .containsPattern("\\d+ bookings that are to come hold Room 1");
    var refused = convo.max().post(removal, Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Room 1 is still needed");

    sql(
        "update bookings set status = 'cancelled', cancelled_at = created_at where status in ('requested', 'confirmed', 'checked_in')");
    assertThat(convo.max().post(removal, Map.of()).status()).isEqualTo(303);
    assertThat(convo.max().get(ROOMS).text()).contains("Room 1 is removed.");
  }

  private void sql(String statement) {
    convo.database().witness().useHandle(handle -> handle.execute(statement));
  }

  @Test
  void a_service_whose_kind_is_gone_is_marked_and_found_by_check() {
    add("Room", "Room 1");
    needs("Cut", "room");
    assertThat(differences()).isEmpty();

    sql("update resources set kind = 'Laser'");

    assertThat(convo.max().get(SERVICES).html().select("tr:contains(Cut)").text())
        .contains("Cannot be booked: you have no “Room”");
    assertThat(convo.max().get(SERVICES).html().select("tr:contains(Colour)").text())
        .doesNotContain("Cannot be booked");
    assertThat(needs("Cut", "room").status()).isEqualTo(422);
    assertThat(differences()).containsExactly("needs a kind that the shop has none of");
    assertThat(needs("Cut", "Laser").status()).isEqualTo(303);
    assertThat(differences()).isEmpty();
  }

  private List<String> differences() {
    try (var database = Database.open(convo.database().settings())) {
      return new ShopCheck(database.platform())
          .run()
          .flatMap(shop -> shop.differences().stream())
          .map(Difference::what)
          .toList();
    }
  }

  /** Whoever comes first wins: a service never needs what is not there. */
  @Test
  void the_last_room_is_removed_while_a_service_begins_to_need_it() throws Exception {
    for (var round = 0; round < 8; round++) {
      add("Room", "Room " + round);
      var removal = room("Room " + round) + "/removal";
      var barrier = new CyclicBarrier(2);
      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        var removed =
            both.submit(() -> {
              barrier.await(10, TimeUnit.SECONDS);
              return convo.bella().post(removal, Map.of()).status();
            });
        var form = form("Cut", "room");
        barrier.await(10, TimeUnit.SECONDS);
        var needed = convo.max().post(form.getKey(), form.getValue()).status();
        assertThat(List.of(removed.get(), needed))
            .isIn(List.of(303, 422), List.of(303, 409), List.of(409, 303));
      }
      needs("Cut", "");
      convo.bella().post(removal, Map.of());
    }
  }

  @Test
  void what_is_another_shops_or_not_for_a_stylist_is_not_there() {
    add("Room", "Room 1");
    var room = room("Room 1");
    var theirs = room.replace("bella", "rita");
    var nobodys = "/shops/rita/resources/" + UUID.randomUUID();

    for (var page : List.of("/edit", "/removal")) {
      assertThat(convo.rita().get(theirs + page).status()).isEqualTo(404);
      assertThat(convo.rita().get(theirs + page).body())
          .isEqualTo(convo.rita().get(nobodys + page).body());
    }
    assertThat(convo.rita().post(theirs, Map.of("name", "Mine", "version", "1")).status())
        .isEqualTo(404);
    assertThat(convo.rita().post(theirs + "/removal", Map.of()).status()).isEqualTo(404);
    assertThat(convo.rita().post(theirs + "/position", Map.of("direction", "up")).status())
        .isEqualTo(404);
    assertThat(convo.sam().get(ROOMS).status()).isEqualTo(403);
    assertThat(convo.max().get(ROOMS).text()).contains("Room 1");
  }

  private void add(String kind, String name) {
    assertThat(convo.max().post(ROOMS, Map.of("kind", kind, "name", name)).status()).isEqualTo(303);
  }

  private String room(String name) {
    return convo.max().get(ROOMS).link(name).replace("/edit", "");
  }

  private Answer needs(String service, String kind) {
    var form = form(service, kind);
    return convo.max().post(form.getKey(), form.getValue());
  }

  /** The address of a service's form, and what is sent there. */
  private Map.Entry<String, Map<String, String>> form(String service, String kind) {
    var edit = convo.max().get(SERVICES).link(service);
    var fields = PageForm.of(convo.max().get(edit), "#service");
    fields.put("needs", kind);
    return Map.entry(edit.replace("/edit", ""), fields);
  }
}
