package convo.database;

/** The tenant's key, a type of its own so that no other number is taken for it. */
public record ShopId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
