package convo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import convo.access.Access;
import convo.access.AccountQueries;
import convo.audit.Actor;
import convo.database.Database;
import convo.shops.Shop;
import convo.shops.ShopRow;
import convo.signin.SignInPortal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class InvitationTest {
  private static final SignInPortal PORTAL = SignInPortal.start();
  private static final Database DATABASE = PORTAL.door();
  private static final InvitationQueries INVITATIONS =
      new InvitationQueries(
          DATABASE.platform(), URI.create("https://convo.example.com"), PORTAL.clock);
  private static final MemberQueries MEMBERS = new MemberQueries(DATABASE.platform(), PORTAL.clock);
  private static UUID owner = new UUID(0, 0);

  /** Each begins with a new day, for a shop sends only so many in one. */
  @BeforeEach
  void tomorrow() {
    PORTAL.clock.pass(Duration.ofDays(1));
  }

  @BeforeAll
  static void open() {
    PORTAL.shop("bella", "Bella's Salon");
    owner = PORTAL.account("bella@invite.i");
    PORTAL.member("bella", owner, "owner");
  }

  @AfterAll
  static void stop() {
    DATABASE.close();
    PORTAL.close();
  }

  /** Since when the new person is a member, which the members' page shows. */
  private static final String SINCE =
      """
      select cast(extract(epoch from memberships.created_at) as bigint)
      from memberships
      join accounts on accounts.id = account_id
      where email = 'new@invite.i'
      """;

  private static final String ID = "select id from accounts where email = ?";

  @Test
  void a_new_person_joins_by_the_link_and_then_signs_in_as_everybody() throws Exception {
    var path = invite("new@invite.i", Access.MANAGER);
    var guest = PORTAL.guest();

    var page = guest.get(path);
    assertThat(page.text()).contains("Join Bella's Salon", "manager", "new@invite.i");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    assertThat(role("new@invite.i")).isEmpty();

    var answer = accept(guest, path, "Nell");

    assertThat(answer.location()).isEqualTo("/sign-in?next=%2Fshops%2Fbella");
    assertThat(role("new@invite.i")).isEqualTo("manager");
    assertThat(PORTAL.one(SINCE)).isEqualTo(PORTAL.clock.instant().getEpochSecond() + "");
    assertThat(PORTAL.one("select name from accounts where email = 'new@invite.i'"))
        .isEqualTo("Nell");
    assertThat(guest.get("/account").status()).isEqualTo(302);
    assertThat(guest.get("/sign-in").text()).contains("Welcome to Bella's Salon");
  }

  @Test
  void whoever_reads_german_is_invited_and_told_of_a_change_in_german() {
    PORTAL.account("lena@invite.i");
    var lena = PORTAL.signedIn("lena@invite.i");
    lena.post("/account", "/account/language", Map.of("language", "de"));

    var path = invite("lena@invite.i", Access.MANAGER);

    assertThat(PORTAL.mail("lena@invite.i")).contains("lädt Sie ein", "Er gilt einmal, bis ");
    assertThat(lena.get(path).text())
        .contains("Bella's Salon beitreten", "Sie sind eingeladen, hier als Leitung zu arbeiten.");
    accept(lena, path, "");
    PORTAL.clock.pass(Duration.ofMinutes(1));
    var member = "/shops/bella/members/" + PORTAL.one(ID, "lena@invite.i");
    var changed = Map.of("role", "stylist", "was", "manager", "stylist", "");
    assertThat(PORTAL.signedIn("bella@invite.i").post(member, changed).status()).isEqualTo(303);
    assertThat(PORTAL.mail("lena@invite.i")).contains("Sie ist jetzt: Stylist.");
  }

  @Test
  void an_account_that_exists_gains_the_shop_and_nothing_else_of_it_changes() {
    PORTAL.account("known@invite.i");
    var before = account("known@invite.i");
    var path = invite("known@invite.i", Access.STYLIST);
    var guest = PORTAL.guest();
    assertThat(guest.get(path).html().select("input[name=name]")).isEmpty();

    var answer =
        guest.post(path, path, Map.of("name", "Somebody else", "password", "taken over by a link"));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(account("known@invite.i")).isEqualTo(before);
    assertThat(role("known@invite.i")).isEqualTo("stylist");
    assertThat(guest.get("/account").status()).isEqualTo(302);
    assertThat(PORTAL.signedIn("known@invite.i").get("/shops/bella").status()).isEqualTo(200);
  }

  @Test
  void somebody_signed_in_with_the_address_goes_straight_to_the_shop() {
    PORTAL.account("here@invite.i");
    var path = invite("Here@Invite.i", Access.STYLIST);
    var person = PORTAL.signedIn("here@invite.i");

    var before = person.cookies().get("session");

    assertThat(accept(person, path, "").location()).isEqualTo("/shops/bella");

    assertThat(person.cookies().get("session")).isNotEqualTo(before);
    var old = Map.of("Cookie", "session=" + before);
    assertThat(PORTAL.guest().send("GET", "/account", "", old).status()).isEqualTo(302);
    assertThat(person.get("/shops/bella").status()).isEqualTo(200);
  }

  @Test
  void looking_at_the_link_uses_nothing_up_and_the_button_uses_it_once() {
    var path = invite("once@invite.i", Access.STYLIST);
    PORTAL.guest().get(path);
    PORTAL.guest().get(path);

    assertThat(accept(PORTAL.guest(), path, "Once").status()).isEqualTo(303);
    assertThat(accept(PORTAL.guest(), path, "Twice").status()).isEqualTo(404);
  }

  @Test
  void of_many_who_press_the_button_at_once_one_is_answered() throws Exception {
    var path = invite("race@invite.i", Access.STYLIST);
    var runners = new ArrayList<Callable<Integer>>();
    for (var number = 0; number < 16; number++) {
      var runner = PORTAL.guest();
      var form = "name=Race&csrf=" + runner.token("/sign-in");
      runners.add(() -> runner.send("POST", path, form, Map.of()).status());
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(runners)) {
        statuses.add(done.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(303).allMatch(status -> status == 303 || status == 404);
  }

  @Test
  void a_link_is_good_for_a_week() {
    var path = invite("late@invite.i", Access.STYLIST);
    PORTAL.clock.pass(Duration.ofDays(7));

    assertThat(PORTAL.guest().get(path).status()).isEqualTo(404);
    assertThat(accept(PORTAL.guest(), path, "Late").status()).isEqualTo(404);
  }

  @Test
  void a_second_invitation_or_a_withdrawal_makes_the_first_worthless() {
    var first = invite("again@invite.i", Access.STYLIST);
    var second = invite("again@invite.i", Access.MANAGER);
    var open =
        INVITATIONS.open(shop().id()).stream()
            .filter(invitation -> invitation.email().equals("again@invite.i"))
            .toList();

    assertThat(open).extracting(Invitation::role).containsExactly(Access.MANAGER);
    assertThat(PORTAL.guest().get(first).status()).isEqualTo(404);
    assertThat(INVITATIONS.withdraw(shop().id(), bella(), open.getFirst().id())).isTrue();
    assertThat(INVITATIONS.withdraw(shop().id(), bella(), open.getFirst().id())).isFalse();
    assertThat(PORTAL.guest().get(second).status()).isEqualTo(404);
  }

  @Test
  void who_is_a_member_already_keeps_her_role() {
    var path = invite("bella@invite.i", Access.STYLIST);

    accept(PORTAL.guest(), path, "");

    assertThat(role("bella@invite.i")).isEqualTo("owner");
  }

  @Test
  void a_guessed_link_opens_nothing() {
    for (var token : new String[] {"x", "A".repeat(43), "%00", "..%2f"}) {
      assertThat(PORTAL.guest().get("/invitations/" + token).status()).as(token).isIn(400, 404);
    }
  }

  @Test
  void the_link_leads_to_the_portals_own_address_and_is_kept_hashed() {
    var path = invite("link@invite.i", Access.STYLIST);

    assertThat(PORTAL.mail("link@invite.i")).contains("https://convo.example.com" + path);
    assertThat(PORTAL.one("select json_agg(invitations) from invitations"))
        .doesNotContain(path.substring("/invitations/".length()));
  }

  @Test
  void nothing_keeps_a_link_that_opens_nothing_any_more() {
    var accepted = invite("gone@invite.i", Access.STYLIST);
    accept(PORTAL.guest(), accepted, "Gone");
    var replaced = invite("back@invite.i", Access.STYLIST);
    var withdrawn = invite("back@invite.i", Access.STYLIST);
    INVITATIONS.open(shop().id()).stream()
        .filter(invitation -> invitation.email().equals("back@invite.i"))
        .forEach(invitation -> INVITATIONS.withdraw(shop().id(), bella(), invitation.id()));
    var ended = invite("slow@invite.i", Access.STYLIST);
    assertThat(mails()).doesNotContain(accepted, replaced, withdrawn).contains(ended);

    PORTAL.clock.pass(Invitation.LIFE);
    PORTAL.sweep();

    assertThat(mails()).doesNotContain("/invitations/").contains("[no longer good]");
  }

  @Test
  void history_tells_who_was_invited_by_whom_and_who_joined() {
    accept(PORTAL.guest(), invite("told@invite.i", Access.STYLIST), "Told");

    assertThat(
            PORTAL.one(
                """
                select string_agg(action || ' by ' || actor_name, ', ' order by action)
                from audit_entries
                where changes ->> 'email' like '%told@invite.i%'
                or actor_name = 'Told'
                """))
        .isEqualTo("invited by bella, joined by Told");
  }

  @Test
  void what_an_owner_has_sent_opens_nothing_once_she_is_removed() {
    var olga = owner("olga@invite.i");
    var alias = invite("olga.alias@invite.i", Access.OWNER, actor(olga));

    MEMBERS.remove(shop(), olga, bella());

    assertThat(PORTAL.guest().get(alias).status()).isEqualTo(404);
    assertThat(accept(PORTAL.guest(), alias, "Olga").status()).isEqualTo(404);
    assertThat(role("olga.alias@invite.i")).isEmpty();
    assertThat(mails()).doesNotContain(alias);
    assertThat(INVITATIONS.create(shop(), actor(olga), asked("x@invite.i", Access.OWNER)))
        .isEqualTo(Sending.NO_OWNER);
  }

  @Test
  void what_an_owner_has_sent_opens_nothing_once_she_is_less() {
    var olivia = owner("olivia@invite.i");
    var path = invite("friend@invite.i", Access.OWNER, actor(olivia));

    var less = new RoleForm("manager", "owner", Map.of(), Map.of());
    assertThat(MEMBERS.change(shop(), olivia, less, bella())).isEqualTo(MembershipChange.DONE);

    assertThat(PORTAL.guest().get(path).status()).isEqualTo(404);
    assertThat(mails()).doesNotContain(path);
    assertThat(
            PORTAL.one(
                "select count(*) from invitations where email = 'friend@invite.i' and withdrawn_at is null"))
        .isEqualTo("0");
  }

  @Test
  void whoever_invites_must_be_an_owner_still_when_the_link_is_followed() {
    var oona = owner("oona@invite.i");
    var path = invite("pal@invite.i", Access.STYLIST, actor(oona));
    PORTAL.member("bella", oona, "stylist");

    assertThat(PORTAL.guest().get(path).status()).isEqualTo(404);

    PORTAL.member("bella", oona, "owner");
    assertThat(PORTAL.guest().get(path).status()).isEqualTo(200);
    PORTAL.disable(oona);
    assertThat(accept(PORTAL.guest(), path, "Pal").status()).isEqualTo(404);
  }

  @Test
  void who_was_removed_does_not_come_back_by_a_link_from_before_not_even_by_another_address() {
    var mia = PORTAL.account("mia@invite.i");
    PORTAL.member("bella", mia, "manager");
    var main = invite("mia@invite.i", Access.MANAGER);
    var alias = invite("mia.alias@invite.i", Access.MANAGER);
    PORTAL.clock.pass(Duration.ofSeconds(1));
    MEMBERS.remove(shop(), mia, bella());
    PORTAL.execute(
        "insert into account_addresses (email, account_id, verified_at) values ('mia.alias@invite.i', ?, now())",
        mia);

    assertThat(PORTAL.guest().get(main).status()).isEqualTo(404);
    assertThat(accept(PORTAL.guest(), alias, "Mia").status()).isEqualTo(404);
    assertThat(role("mia@invite.i")).isEmpty();

    PORTAL.clock.pass(Duration.ofSeconds(1));
    accept(PORTAL.guest(), invite("mia.alias@invite.i", Access.STYLIST), "Mia");
    assertThat(role("mia@invite.i")).isEqualTo("stylist");
  }

  @Test
  void of_invitations_to_one_address_at_the_same_moment_one_is_open() throws Exception {
    var senders = new ArrayList<Callable<Sending>>();
    for (var number = 0; number < 5; number++) {
      senders.add(
          () -> INVITATIONS.create(shop(), bella(), asked("often@invite.i", Access.STYLIST)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(senders)) {
        assertThat(done.get()).isEqualTo(Sending.SENT);
      }
    }

    assertThat(PORTAL.one(OPEN, "often@invite.i")).isEqualTo("1");
    assertThatThrownBy(() ->
            PORTAL.execute(
                "update invitations set withdrawn_at = null where email = 'often@invite.i'"))
        .hasMessageContaining("invitations_open");
  }

  @Test
  void an_address_and_a_shop_have_their_share_of_a_day() {
    PORTAL.clock.pass(Duration.ofDays(1));
    for (var number = 0; number < 5; number++) {
      assertThat(send("flood@invite.i")).isEqualTo(Sending.SENT);
    }
    assertThat(send("flood@invite.i")).isEqualTo(Sending.TOO_MANY);
    for (var number = 5; number < InvitationRows.MOST_A_DAY; number++) {
      assertThat(send("one%d@invite.i".formatted(number))).isEqualTo(Sending.SENT);
    }
    assertThat(send("late@invite.i")).isEqualTo(Sending.TOO_MANY);

    var form = Map.of("email", "late@invite.i", "role", "stylist", "stylist", "");
    var answer = PORTAL.signedIn("bella@invite.i").post("/shops/bella/invitations", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("#email-error").text()).contains("wait until tomorrow");
    assertThat(answer.html().select("#email").val()).isEqualTo("late@invite.i");

    PORTAL.clock.pass(Duration.ofDays(1));
    assertThat(send("late@invite.i")).isEqualTo(Sending.SENT);
  }

  @Test
  void support_becomes_no_member_by_a_link() {
    var ada = PORTAL.support("ada@invite.i");
    PORTAL.execute(
        "insert into account_addresses (email, account_id, verified_at) values ('ada.alias@invite.i', ?, now())",
        ada);

    for (var email : new String[] {"ada@invite.i", "ada.alias@invite.i"}) {
      var path = invite(email, Access.OWNER);
      var answer = accept(PORTAL.guest(), path, "Ada");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text()).contains("comes into shops by support sessions alone");
    }
    assertThat(role("ada@invite.i")).isEmpty();
  }

  @Test
  void a_member_who_may_more_gets_a_new_key_with_the_next_page() {
    var nina = PORTAL.account("nina@invite.i");
    PORTAL.member("bella", nina, "stylist");
    var browser = PORTAL.signedIn("nina@invite.i");
    var before = Map.of("Cookie", "session=" + browser.cookies().get("session"));
    PORTAL.clock.pass(Duration.ofSeconds(1));
    MEMBERS.change(shop(), nina, new RoleForm("owner", "stylist", Map.of(), Map.of()), bella());

    assertThat(browser.get("/shops/bella/team").location()).isEqualTo("/shops/bella/team");

    assertThat(PORTAL.guest().send("GET", "/account", "", before).status()).isEqualTo(302);
    var after = browser.cookies().get("session");
    assertThat(browser.get("/shops/bella/team").status()).isEqualTo(200);
    assertThat(browser.cookies().get("session")).isEqualTo(after);
    MEMBERS.remove(shop(), nina, bella());
  }

  private static final String OPEN =
      """
      select count(*)
      from invitations
      where email = ?
      and accepted_at is null
      and withdrawn_at is null
      """;

  private static Sending send(String email) {
    return INVITATIONS.create(shop(), bella(), asked(email, Access.STYLIST));
  }

  private static Asked asked(String email, Access role) {
    return new Asked(email, role, "", Optional.empty(), false);
  }

  private static UUID owner(String email) {
    var account = PORTAL.account(email);
    PORTAL.member("bella", account, "owner");
    return account;
  }

  private static Actor actor(UUID account) {
    return Actor.staff(account, PORTAL.one("select name from accounts where id = ?", account));
  }

  private static String invite(String email, Access role) {
    return invite(email, role, bella());
  }

  private static String invite(String email, Access role, Actor actor) {
    assertThat(INVITATIONS.create(shop(), actor, asked(email, role))).isEqualTo(Sending.SENT);
    var mail = PORTAL.mail(AccountQueries.address(email));
    var link = Pattern.compile("https://convo.example.com(/invitations/\\S+)").matcher(mail);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static Answer accept(Person person, String path, String name) {
    return person.post("/sign-in/code", path, Map.of("name", name));
  }

  private static String mails() {
    return PORTAL.one("select json_agg(outbox_messages) from outbox_messages");
  }

  private static Actor bella() {
    return Actor.staff(owner, "bella");
  }

  private static Shop shop() {
    return DATABASE
        .platform()
        .read(handle ->
            handle
                .createQuery("select " + ShopRow.COLUMNS + " from shops where slug = 'bella'")
                .mapTo(Shop.class)
                .one());
  }

  private static String role(String email) {
    return PORTAL.one(
        """
        select coalesce(max(role), '')
        from memberships
        join accounts on accounts.id = memberships.account_id
        where email = ?
        """,
        email);
  }

  private static String account(String email) {
    return PORTAL.one("select to_json(accounts) from accounts where email = ?", email);
  }
}
