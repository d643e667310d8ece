package convo.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneOffset;

/**
 * Hides a leading {@code select set_config(…)} from whoever uses the statement: parameter numbers
 * are counted from the statement's own first one, and the first result is stepped over.
 */
final class ShiftedStatement implements InvocationHandler {
  /** What a void method answers; nobody looks at it. */
  private static final Object UNUSED = new Object();

  private final PreparedStatement statement;
  private final int shift;

  private ShiftedStatement(PreparedStatement statement, int shift) {
    this.statement = statement;
    this.shift = shift;
  }

  static PreparedStatement over(PreparedStatement statement, int shift) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            ShiftedStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            new ShiftedStatement(statement, shift));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "execute" -> execute();
      case "setNull" -> setNull((int) arguments[0]);
      case "setTimestamp" -> setTimestamp((int) arguments[0], (Timestamp) arguments[1]);
      case "addBatch", "executeBatch", "executeQuery", "executeUpdate", "clearParameters" ->
          throw new UnsupportedOperationException("A read only executes: " + method.getName());
      default -> pass(method, isParameter(method) ? shifted(arguments) : arguments);
    };
  }

  private boolean execute() throws SQLException {
    statement.execute();
    return statement.getMoreResults();
  }

  /**
   * A parameter without a type makes pgjdbc ask the server for it, and from then on send a Sync
   * between the statements of a read (it cannot tell how much a text column answers, and fears a
   * deadlock): the setting would be gone before the query. "unknown" is a type to the driver, and
   * still inferred by the server.
   */
  private Object setNull(int parameter) throws SQLException {
    statement.setNull(parameter + shift, Types.OTHER, "unknown");
    return UNUSED;
  }

  /** For the same reason: pgjdbc leaves the type of a Timestamp open. */
  private Object setTimestamp(int parameter, Timestamp timestamp) throws SQLException {
    statement.setObject(parameter + shift, timestamp.toInstant().atOffset(ZoneOffset.UTC));
    return UNUSED;
  }

  /** {@code setLong(2, 7)} fills a parameter, {@code setFetchSize(2)} does not. */
  private static boolean isParameter(Method method) {
    return method.getParameterCount() > 1
        && method.getParameterTypes()[0] == int.class
        && method.getName().startsWith("set");
  }

  private Object[] shifted(Object[] arguments) {
    var shifted = arguments.clone();
    shifted[0] = (int) arguments[0] + shift;
    return shifted;
  }

  private Object pass(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(statement, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getTargetException();
    }
  }
}
