package convo.shops;

/**
 * What a shop allows its customers and its stylists.
 *
 * @param slotStepMinutes minutes between two starts that are offered
 * @param minimumNoticeMinutes minutes between now and the earliest start that is offered
 * @param horizonDays days ahead of today that can be booked
 * @param cancelNoticeMinutes minutes before the start until which a customer may cancel
 * @param requireApproval whether a customer's booking waits for the shop's yes
 * @param stylistsSeeContacts whether stylists see the addresses and phone numbers of customers
 * @param liveBookingsPerPerson how many visits a customer may have ahead that she booked herself
 * @param firstReminderHours hours before a visit at which its customer is reminded; 0 for never
 * @param secondReminderHours the same once more
 */
public record Policy(
    int slotStepMinutes,
    int minimumNoticeMinutes,
    int horizonDays,
    int cancelNoticeMinutes,
    boolean requireApproval,
    boolean stylistsSeeContacts,
    int liveBookingsPerPerson,
    int firstReminderHours,
    int secondReminderHours) {

  /** Whether customers are reminded of their visits at all. */
  public boolean reminds() {
    return firstReminderHours > 0 || secondReminderHours > 0;
  }

  /** What a new shop starts with. */
  public static final Policy STANDARD = new Policy(15, 60, 90, 1440, false, false, 5, 24, 2);
}
