package convo.supportsession;

/**
 * What support did in a session, counted.
 *
 * @param pages that were asked for
 * @param reveals contact details that were uncovered
 * @param changes lines of history
 */
public record SupportActivity(int pages, int reveals, int changes) {
  /** The columns of what was seen, beside those of {@code support_sessions}. */
  public static final String SEEN =
      """
      (select count(*) from support_page_views
        where support_page_views.shop_id = support_sessions.shop_id
        and support_page_views.support_session_id = support_sessions.id) pages,
      (select count(*) from support_reveals
        where support_reveals.shop_id = support_sessions.shop_id
        and support_reveals.support_session_id = support_sessions.id) reveals
      """;

  /** All columns, which only the shop of the session sees. */
  public static final String COLUMNS =
      SEEN
          + """
          , (select count(*) from audit_entries
            where audit_entries.shop_id = support_sessions.shop_id
            and audit_entries.support_session_id = support_sessions.id
            and audit_entries.subject_id <> support_sessions.id) changes
          """;
}
