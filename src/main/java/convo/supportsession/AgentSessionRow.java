package convo.supportsession;

import convo.shops.ShopRow;

/** Reads a support session with its shop and its agent from a row that has {@link #COLUMNS}. */
public final class AgentSessionRow {
  public static final String COLUMNS =
      "accounts.name agent,\n" + SupportSessionRow.COLUMNS + ",\n" + ShopRow.COLUMNS;

  /** The tables of {@link #COLUMNS}; a condition follows. */
  public static final String FROM =
      """
      from support_sessions
      join shops on shops.id = support_sessions.shop_id
      join accounts on accounts.id = support_sessions.account_id
      """;

  /** Everything up to the condition, which follows it. */
  public static final String SELECT = "select\n" + COLUMNS + FROM;

  private AgentSessionRow() {}
}
