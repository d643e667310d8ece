package convo.people;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** The persons who are reached through somebody, as that somebody names them. */
public final class FamilyQueries {
  private static final String OF_ME =
      """
      select person.id, person.first_name, person.last_name,
        array(select shops.name from customer_shop_profiles profile
          join shops on shops.id = profile.shop_id
          where profile.customer_id = person.id
          order by shops.name) shops
      from core.customers person
      where person.contact_customer_id = :me
      and person.erased_at is null
      """;

  /** Those of {@code :me}, in the order of their names. */
  public static final String ALL =
      OF_ME
          + """
          order by person.first_name, person.last_name, person.id
          """;

  private static final String ONE =
      OF_ME
          + """
          and person.id = :person
          """;

  private static final String ADD =
      """
      insert into core.customers (first_name, last_name, contact_customer_id, created_at, updated_at)
      select :first, :last, :me, :now, :now
      where (
        select count(*)
        from core.customers
        where contact_customer_id = :me
        and erased_at is null) < :most
      """;

  /** Those who add somebody at the same moment wait for each other, and are counted. */
  private static final String HOLD =
      """
      select id
      from core.customers
      where id = :me
      for no key update
      """;

  private static final String RENAME =
      """
      update core.customers
      set first_name = :first, last_name = :last, updated_at = :now
      where id = :person
      and contact_customer_id = :me
      """;

  private final CustomerDoor customers;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public FamilyQueries(CustomerDoor customers, PlatformDoor platform, InstantSource clock) {
    this.customers = customers;
    this.platform = platform;
    this.clock = clock;
  }

  public List<FamilyMember> list(CustomerId me) {
    return customers.read(
        me, handle -> handle.createQuery(ALL).bind("me", me).mapTo(FamilyMember.class).list());
  }

  Optional<FamilyMember> find(CustomerId me, UUID person) {
    return customers.read(
        me,
        handle ->
            handle
                .createQuery(ONE)
                .bind("me", me)
                .bind("person", person)
                .mapTo(FamilyMember.class)
                .findOne());
  }

  /**
   * Adds somebody; false where the person has added as many as they may.
   *
   * @param most how many, without those whom shops have written down
   */
  boolean add(CustomerId me, FamilyMemberForm form, int most) {
    var known = list(me).stream().filter(member -> !member.isAdded()).count();
    return platform.write(handle -> {
      handle.createQuery(HOLD).bind("me", me).mapTo(UUID.class).one();
      return named(handle.createUpdate(ADD), me, form).bind("most", most + known).execute() == 1;
    });
  }

  /** Changes the person's own name; every shop keeps the name it was given. */
  void rename(CustomerId me, FamilyMember member, FamilyMemberForm form) {
    platform.useWrite(handle ->
        named(handle.createUpdate(RENAME), me, form).bind("person", member.id()).execute());
  }

  private Update named(Update update, CustomerId me, FamilyMemberForm form) {
    return update
        .bind("me", me)
        .bind("first", form.firstName())
        .bind("last", form.lastName())
        .bind("now", clock.instant());
  }
}
