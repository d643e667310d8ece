package convo.signin;

import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes beside a count of tries when it will have filled up again, in milliseconds: from then on
 * it says nothing. The library would reckon from the machine's time instead of the portal's.
 */
final class RefillTime implements CustomColumnProvider<String> {
  private static final long NANOSECONDS = 1_000_000;

  @Override
  public void setCustomField(
      String key, int index, PreparedStatement statement, RemoteBucketState state, long now)
      throws SQLException {
    statement.setLong(index, (now + state.calculateFullRefillingTime(now)) / NANOSECONDS);
  }

  @Override
  public String getCustomFieldName() {
    return "expires_at";
  }
}
