package convo.me;

import static convo.words.Words.web;

import convo.profiles.ProfileField;
import java.time.Instant;
import java.util.List;

/**
 * That something a customer may see was changed at a shop, without the values of then.
 *
 * @param fields the names of what was changed
 */
public record KnownChange(Instant at, FieldSource source, List<String> fields) {

  /** "E-mail and Phone". */
  public String labels() {
    return web().list(fields.stream().map(ProfileField::labelOf).toList());
  }
}
