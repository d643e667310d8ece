package convo.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema to where this version of the portal expects it, as the owner of the tables. */
final class Migrations {
  private Migrations() {}

  /**
   * Throws {@link CannotStart}, and leaves everything as it is, where other migrations than ours
   * have run.
   *
   * @param refusal the sentence that says what to do then
   */
  static void run(DataSource owner, String refusal) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:migrations")
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayValidateException others) {
      throw new CannotStart(refusal, others);
    } catch (FlywayException failure) {
      throw new CannotStart(
          "The database could not be brought up to date. " + failure.getMessage(), failure);
    }
  }
}
