package convo.profiles;

import convo.access.Visitor;
import convo.audit.AuditEntry;
import convo.audit.AuditQueries;
import convo.audit.History;
import convo.bookings.Booking;
import convo.bookings.BookingQueries;
import convo.bookings.BookingsAround;
import convo.bookings.Unreminded;
import convo.corrections.Correction;
import convo.corrections.CorrectionQueries;
import convo.database.Answers;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what the page of a profile tells, at one go. */
public final class ProfileDetailQueries {
  private static final String DETAILS =
      ProfileQueries.COLUMNS
          + """
          , to_json(array(select json_build_object('name', stylists.name, 'bookings', preference.bookings)
            from customer_stylist_preferences preference
            join stylists
              on stylists.shop_id = preference.shop_id and stylists.id = preference.stylist_id
            where preference.shop_id = profile.shop_id and preference.profile_id = profile.id
            order by preference.bookings desc, stylists.name)) stylists,
          to_json(array(select json_build_object('name', services.name, 'bookings', preference.bookings)
            from customer_service_preferences preference
            join services
              on services.shop_id = preference.shop_id and services.id = preference.service_id
            where preference.shop_id = profile.shop_id and preference.profile_id = profile.id
            order by preference.bookings desc, services.name)) services,
          (select coalesce(json_object_agg(id, name), '{}')
            from stylists
            where stylists.shop_id = profile.shop_id) team,
          (select merge.id from profile_merges merge
            where merge.shop_id = profile.shop_id and merge.kept_id = profile.id
            and merge.undone_at is null and merge.undo is not null and merge.account_merge_id is null
            order by merge.at desc, merge.id desc
            limit 1) merge,
          exists (select from corrections
            where corrections.shop_id = profile.shop_id and corrections.profile_id = profile.id) has_corrections,
          """
          + Unreminded.column("profile.email")
          + ProfileQueries.OF_PROFILES;

  private final ShopDoor door;

  public ProfileDetailQueries(ShopDoor door) {
    this.door = door;
  }

  /**
   * All of it, unless there is no such profile or the person was erased.
   *
   * @param hidden what may not be seen of the profile
   */
  public Optional<ProfileDetails> find(ShopId shop, UUID id, Set<ProfileField> hidden) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(DETAILS)
                .bind("shop", shop)
                .bindArray("ids", UUID.class, Set.of(id))
                .registerColumnMapper(ProfileValues.class, ProfileValues::of)
                .mapTo(ProfileDetails.class)
                .findOne()
                .map(found -> found.without(hidden)));
  }

  /** The whole page in one message, unless there is no such profile or the person was erased. */
  Optional<ProfilePage> page(Visitor visitor, UUID id, Instant now) {
    return door.read(visitor.shop().id(), handle -> page(handle, visitor, id, now));
  }

  private static Optional<ProfilePage> page(Handle handle, Visitor visitor, UUID id, Instant now) {
    return Answers.of(
        asked(handle, visitor, id, now),
        answers ->
            answers.list(ProfileDetails.class).stream()
                .findFirst()
                .map(details ->
                    new ProfilePage(
                        visitor,
                        details.without(ProfileField.hiddenFrom(visitor, id)),
                        BookingsAround.of(answers.list(Booking.class), now),
                        visitor.maySeeOffice() ? answers.list(AuditEntry.class) : List.of(),
                        visitor.mayAnswerCustomers()
                            ? answers.list(Correction.class)
                            : List.of())));
  }

  /** What the visitor may not see is not asked for. */
  private static Query asked(Handle handle, Visitor visitor, UUID id, Instant now) {
    var shop = visitor.shop().id();
    var sql =
        Stream.of(
                DETAILS,
                BookingQueries.AROUND,
                visitor.maySeeOffice() ? AuditQueries.HISTORY : "",
                visitor.mayAnswerCustomers() ? CorrectionQueries.OF_PROFILE : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(";\n"));
    var query =
        handle
            .createQuery(sql)
            .bindArray("ids", UUID.class, Set.of(id))
            .registerColumnMapper(ProfileValues.class, ProfileValues::of);
    BookingQueries.bindAround(query, shop, id, now, ProfilePage.MOST_BOOKINGS + 1);
    return visitor.maySeeOffice()
        ? AuditQueries.bindHistory(query, shop, id, Optional.empty(), History.ON_CARD + 1)
        : query;
  }
}
