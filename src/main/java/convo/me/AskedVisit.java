package convo.me;

import static convo.words.Words.web;

import convo.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A visit that somebody booked with a customer's address, who may have been she: a question, until
 * she has answered or followed the link in the mail. What else was typed with it she is not shown,
 * for it may be somebody else's.
 *
 * @param shop its name
 */
public record AskedVisit(
    UUID id,
    String shop,
    String zone,
    Instant startsAt,
    List<String> services,
    List<String> stylists) {

  public String url(String rest) {
    return "/me/bookings/" + id + rest;
  }

  /** Day and time at the shop: "Tue 3 Mar 2026, 14:30". */
  public String when() {
    return Language.spoken().moment(startsAt.atZone(ZoneId.of(zone)));
  }

  /** "Cut and Colour". */
  public String what() {
    return web().list(services);
  }

  /** "Sam and Lena". */
  public String by() {
    return web().list(stylists);
  }
}
