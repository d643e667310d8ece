package convo.adoption;

/** Why something is not in Convo as it stands in the source: the list is all there is. */
enum Cause {
  EMAIL_REFUSED("an e-mail that is none; it stands in the notes"),
  PHONE_REFUSED("a phone number that is none; it stands in the notes"),
  SAME_PERSON("the same person once more, by the same address and name"),
  SHARED_ADDRESS("an address that somebody else has already: a family member, reached through it"),
  ADDRESS_KEPT("an address that changed in the old program; the first one stays"),
  KNOWN_BEFORE("a customer whom the shop had in Convo already; nothing of hers was changed"),
  NAME_NOT_SPLIT("a name of one word, which is a last name now"),
  NAME_MISSING("no name"),
  STYLIST_UNKNOWN("a stylist who is not there"),
  STYLIST_OF_ANOTHER_SHOP("a stylist of another shop"),
  SERVICE_UNKNOWN("a service that is not there, or of another shop"),
  NO_STYLIST("no stylist: the visit holds nobody’s time"),
  NO_SERVICE("no service"),
  ZONE_LOST("a time without zone, read by the shop’s clock"),
  WHOLE_UNITS(
      "a price in whole units among prices in cents: the service costs a hundred times that"),
  NO_PRICE("a price that is none; 0 instead"),
  DATE_OF_1900("a date of 1900, which says nothing; left empty"),
  DATE_UNREADABLE("a date that is none, or lies ahead; left empty"),
  JSON_IS_NONE("a text that should be JSON; it stands as it is"),
  STATUS_UNKNOWN("a status that Convo does not know; active instead"),
  BOOKING_STATUS_UNKNOWN("a status that the mapping does not name; confirmed instead"),
  NUMBER_UNREADABLE("a number that is none; 0 instead"),
  CONTACT_UNKNOWN("a way of contact that Convo does not know; left empty"),
  FLAG_UNREADABLE("a yes or no that is neither; never asked"),
  NEVER_CAME("a customer who never came: a person, without a profile in a shop"),
  TYPED_ADDRESS_OF_ANOTHER(
      "a booking typed with the address of somebody else; it stays with its customer"),
  CUSTOMER_UNKNOWN("a booking whose customer is not there: a customer by its typed name"),
  NO_LENGTH("an end that is missing or before the start: the length of the service, or an hour"),
  NO_START("a booking without a start that can be read; it stays behind"),
  NO_SHOP("a booking that names no shop that is mapped; it stays behind"),
  OVERLAPS("a visit at a time that its stylist is held already; it holds no time"),
  EDITED_IN_CONVO("changed in Convo since"),
  ERASED("erased in Convo"),
  DELETED_IN_SOURCE("no longer in the source; kept in Convo"),
  OLD_FIGURE_DRIFTED("an old figure that the old bookings themselves deny; recomputed from them"),
  WAITING("waiting in the journal"),
  UNEXPLAINED("UNEXPLAINED");

  private final String sentence;

  Cause(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
