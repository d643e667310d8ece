package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Support looks back on itself. */
class SupportActsTest {
  private static final Office OFFICE = new Office();

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void every_session_of_everybody_is_listed_with_how_much_was_seen() {
    assertThat(OFFICE.ada().get("/support/audit").text()).contains("No session yet");
    var inside = OFFICE.adaIn("bella");
    inside.get("/shops/bella/customers");
    inside.post("/shops/bella/support-visit/end", Map.of());

    var row = OFFICE.ada().get("/support/audit").html().expectFirst("tbody tr");

    assertThat(row.select("th").text()).isEqualTo("Ada");
    assertThat(row.text()).contains("Bella's Salon", "T-77 · " + Office.REASON);
    assertThat(Integer.parseInt(row.select("td[data-label=Pages]").text()))
        .isGreaterThanOrEqualTo(2);
    assertThat(row.select("td[data-label=Uncovered]").text()).isEqualTo("0");
  }

  @Test
  void the_shops_say_when_support_was_last_there() {
    OFFICE.adaIn("bella").post("/shops/bella/support-visit/end", Map.of());

    var shops = OFFICE.ada().get("/support").html().select("tbody tr");

    assertThat(shops.eachText().getFirst()).contains("Bella's Salon", "Mon 23 Nov");
    assertThat(shops.select("td[data-label='Support was in']").eachText())
        .element(1)
        .isEqualTo("Never");
  }

  @Test
  void sessions_are_found_by_agent_shop_or_ticket() {
    OFFICE.adaIn("bella").post("/shops/bella/support-visit/end", Map.of());
    var ada = OFFICE.ada();

    for (var words : List.of("ada", "SALON", "t-77")) {
      assertThat(ada.get("/support/audit?q=" + words).html().select("tbody tr"))
          .as(words)
          .hasSize(1);
    }
    assertThat(ada.get("/support/audit?q=rita").text()).contains("No session fits");
  }

  @Test
  void older_sessions_follow_on_the_next_page() {
    OFFICE.execute(
        """
        insert into support_sessions (shop_id, account_id, access, reason, ticket, mode, requested_at, ended_at, end_cause)
        select shops.id, accounts.id, 'notice', 'Long ago and many', 'T-' || number, 'read',
          timestamptz '2026-11-01 09:00Z' + number * interval '1 minute', '2026-11-02 09:00Z', 'withdrawn'
        from shops, accounts, generate_series(1, 30) number
        where slug = 'rita'
        and email = 'ada@example.com'
        """);
    var ada = OFFICE.ada();

    var first = ada.get("/support/audit").html();
    assertThat(first.select("tbody tr")).hasSize(25);
    assertThat(first.select("tbody tr").eachText().getFirst()).contains("T-30 ");
    var second = ada.get(first.select("a.pages-next").attr("href")).html();
    assertThat(second.select("tbody tr")).hasSize(5);
    assertThat(second.select("tbody tr").eachText().getFirst()).contains("T-5 ");
    assertThat(second.select("a.pages-next")).isEmpty();
    assertThat(ada.get("/support/audit?after=yesterday").status()).isEqualTo(400);
  }
}
