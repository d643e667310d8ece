package convo.supportsession;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads a support session, also where it is joined to something else. */
public final class SupportSessionRow {
  /** The columns of a session, named so that they can stand beside those of other tables. */
  public static final String COLUMNS =
      """
      support_sessions.id support_id,
      support_sessions.account_id support_account,
      support_sessions.reason support_reason,
      support_sessions.ticket support_ticket,
      support_sessions.access support_admission,
      support_sessions.break_glass_reason support_break_glass_reason,
      support_sessions.mode support_mode,
      support_sessions.requested_at support_requested_at,
      support_sessions.decision support_decision_answer,
      support_sessions.decided_at support_decision_at,
      support_sessions.decided_by_account_id support_decision_by,
      support_sessions.started_at support_stay_started_at,
      support_sessions.ends_at support_stay_ends_at,
      support_sessions.write_reason support_write_reason,
      support_sessions.write_requested_at support_write_at,
      case when support_sessions.write_granted_at is null then 'refused' else 'approved' end
        support_write_decision_answer,
      coalesce(support_sessions.write_granted_at, support_sessions.write_refused_at) support_write_decision_at,
      support_sessions.write_decided_by_account_id support_write_decision_by,
      support_sessions.write_taken_back_at support_write_taken_back_at,
      support_sessions.ended_at support_end_at,
      support_sessions.end_cause support_end_cause,
      support_sessions.ended_by_account_id support_end_by
      """;

  /** Makes nothing of a row in which there is no session. */
  public static final RowMapper<SupportSession> MAPPER =
      ConstructorMapper.of(SupportSession.class, "support");

  private SupportSessionRow() {}
}
