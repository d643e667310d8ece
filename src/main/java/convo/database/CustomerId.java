package convo.database;

import java.util.UUID;

/** The key of a person, who is one customer at every shop. */
public record CustomerId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
