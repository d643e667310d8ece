package convo.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Hides a leading {@code select set_config(…)} from whoever uses the statement: parameter numbers
 * are counted from the statement's own first one, and the first result is stepped over.
 */
final class ShiftedStatement implements InvocationHandler {
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
      case "addBatch", "executeBatch", "executeQuery", "executeUpdate", "clearParameters" ->
          throw new UnsupportedOperationException("A read only executes: " + method.getName());
      default -> pass(method, isParameter(method) ? shifted(arguments) : arguments);
    };
  }

  private boolean execute() throws SQLException {
    statement.execute();
    return statement.getMoreResults();
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
