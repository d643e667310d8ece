package convo.settings;

import convo.shops.Accent;
import convo.shops.Policy;
import convo.supportsession.SupportRule;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * What a shop decides about itself.
 *
 * @param isBooked whether there is a booking, whose hour and price belong to the clock and the
 *     money of the shop: from then on both stay
 * @param hasPutAway whether an owner has put a first step away
 */
public record ShopSettings(
    String name,
    Accent accent,
    String country,
    @ColumnName("time_zone") ZoneId zone,
    Currency currency,
    @Nested Policy policy,
    SupportRule supportAccess,
    int version,
    @ColumnName("booked") boolean isBooked,
    @ColumnName("has_put_away") boolean hasPutAway) {

  /** The fields of the form as they are typed and ticked. */
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("name", name);
    values.put("accent", accent.key());
    values.put("country", country);
    values.put("zone", zone.getId());
    values.put("currency", currency.getCurrencyCode());
    values.put("slotStep", Integer.toString(policy.slotStepMinutes()));
    values.put("minimumNotice", Integer.toString(policy.minimumNoticeMinutes()));
    values.put("horizon", Integer.toString(policy.horizonDays()));
    values.put("cancelNotice", Integer.toString(policy.cancelNoticeMinutes()));
    values.put("liveBookings", Integer.toString(policy.liveBookingsPerPerson()));
    values.put("firstReminder", Integer.toString(policy.firstReminderHours()));
    values.put("secondReminder", Integer.toString(policy.secondReminderHours()));
    values.put("requireApproval", policy.requireApproval() ? "yes" : "no");
    values.put("stylistsSeeContacts", policy.stylistsSeeContacts() ? "yes" : "no");
    return values;
  }

  /** What history writes down of them. */
  Map<String, String> facts() {
    var facts = new LinkedHashMap<>(values());
    facts.put("supportAccess", supportAccess.key());
    return facts;
  }
}
