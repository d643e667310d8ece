package convo.shops;

/**
 * How long a text and how large a number may be that a shop gives. Its forms and its file take the
 * same, so that what was typed can be exported, and what was imported can be edited.
 */
public final class Limits {
  /** Of a shop, a service, a stylist or an account, in characters, as all texts here. */
  public static final int NAME = 80;

  /** Of a customer: the first name, and the last name as well. */
  public static final int PERSON_NAME = 100;

  public static final int EMAIL = 254;
  public static final int PHONE = 60;

  /** What staff note about a customer. */
  public static final int NOTES = 10_000;

  /** What everybody at the shop must see: allergies, dietary needs. */
  public static final int CARE_NOTE = 2_000;

  public static final int TAG = 40;
  public static final int TAGS = 20;
  public static final int POINTS = 9_999_999;

  /** Of the address of a shop: its lines above the town, its code and its town. */
  public static final int STREET = 200;

  public static final int STREET_LINES = 3;
  public static final int POSTCODE = 20;
  public static final int TOWN = 80;

  public static final int WEBSITE = 200;

  /** Of the sites that may frame the page of a shop: the length of one, and how many. */
  public static final int SITE = 200;

  public static final int SITES = 10;

  /** What a shop says about itself. */
  public static final int ABOUT = 1_000;

  /** Why a stylist is away. */
  public static final int REASON = 200;

  /** The word by which a file names a stylist or a service. */
  public static final int KEY = 40;

  /** What a resource is: "room", "laser". */
  public static final int KIND = 40;

  /** Minor units of the shop's currency. */
  public static final long PRICE = 100_000_000;

  /** Of a service: the word under which it is shown, and what customers read about it. */
  public static final int CATEGORY = 60;

  public static final int DESCRIPTION = 500;

  /** Minutes of a service, and of its gap. */
  public static final int SERVICE_MINUTES = 1_440;

  /** Minutes kept free before or after a service. */
  public static final int BUFFER_MINUTES = 240;

  /** Stretches of work a day. */
  public static final int SPANS = 6;

  public static final int LEAST_STEP_MINUTES = 5;
  public static final int MOST_STEP_MINUTES = 240;

  /** Minutes: thirty days. */
  public static final int NOTICE_MINUTES = 43_200;

  /** Hours before a visit: two weeks. */
  public static final int REMINDER_HOURS = 336;

  /** Visits that a customer has ahead. */
  public static final int LIVE_BOOKINGS = 100;

  /** Days ahead of today that can be booked. */
  public static final int HORIZON_DAYS = 730;

  private Limits() {}
}
