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
import java.util.Set;

/**
 * Hides a leading {@code select set_config(…)} from whoever uses the statement: parameter numbers
 * are counted from the statement's own first one, and the first result is stepped over.
 *
 * <p>Once pgjdbc has asked the server for the type of a parameter, it sends a Sync between the two
 * statements (it cannot tell how much a text column answers, and fears a deadlock): the setting
 * would be gone before the query, which would see nothing. So no type is left open here.
 */
final class ShiftedStatement implements InvocationHandler {
  private static final Set<String> NAME_THEIR_TYPE =
      Set.of(
          "setArray",
          "setBigDecimal",
          "setBoolean",
          "setBytes",
          "setDouble",
          "setInt",
          "setLong",
          "setShort",
          "setString");

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
      case "setObject" -> setObject((int) arguments[0], arguments[1]);
      case "addBatch",
          "clearParameters",
          "executeBatch",
          "executeQuery",
          "executeUpdate",
          "getMetaData",
          "getParameterMetaData" ->
          throw new UnsupportedOperationException("A read only executes: " + method.getName());
      default -> pass(method, isParameter(method) ? shifted(method, arguments) : arguments);
    };
  }

  private boolean execute() throws SQLException {
    statement.execute();
    return statement.getMoreResults();
  }

  /** "unknown" is a type to the driver, and still inferred by the server. */
  private Object setNull(int parameter) throws SQLException {
    statement.setNull(parameter + shift, Types.OTHER, "unknown");
    return UNUSED;
  }

  private Object setTimestamp(int parameter, Timestamp timestamp) throws SQLException {
    return setObject(parameter, timestamp.toInstant().atOffset(ZoneOffset.UTC));
  }

  /**
   * Without the caller's hint: by its own class a value names its type, by "other" it would not.
   */
  private Object setObject(int parameter, Object value) throws SQLException {
    statement.setObject(parameter + shift, value instanceof Enum<?> one ? one.name() : value);
    return UNUSED;
  }

  /** {@code setLong(2, 7)} fills a parameter, {@code setFetchSize(2)} does not. */
  private static boolean isParameter(Method method) {
    return method.getParameterCount() > 1
        && method.getParameterTypes()[0] == int.class
        && method.getName().startsWith("set");
  }

  private Object[] shifted(Method method, Object[] arguments) {
    if (!NAME_THEIR_TYPE.contains(method.getName())) {
      throw new UnsupportedOperationException(
          "A read takes no parameter whose type is left open: " + method.getName());
    }
    return new Object[] {(int) arguments[0] + shift, arguments[1]};
  }

  private Object pass(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(statement, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getTargetException();
    }
  }
}
