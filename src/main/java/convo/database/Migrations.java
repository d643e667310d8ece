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
      flyway(owner).migrate();
    } catch (FlywayValidateException others) {
      throw new CannotStart(refusal, others);
    } catch (FlywayException failure) {
      throw new CannotStart(
          "The database could not be brought up to date. " + failure.getMessage(), failure);
    }
  }

  /**
   * Throws {@link CannotStart} where not exactly our migrations have run, and runs none.
   *
   * @param refusal the sentence that says what to do where others have run
   */
  static void refuseOther(DataSource owner, String place, String refusal) {
    var flyway = flyway(owner);
    if (flyway.info().applied().length == 0) {
      throw new CannotStart(
          "There is nothing in the database %s yet: start the portal or import a shop first."
              .formatted(place));
    }
    if (flyway.info().pending().length > 0) {
      throw new CannotStart(
          "The database %s is of an older version of Convo: start the portal first, which brings it up to date."
              .formatted(place));
    }
    if (!flyway.validateWithResult().validationSuccessful) {
      throw new CannotStart(refusal);
    }
  }

  private static Flyway flyway(DataSource owner) {
    return Flyway.configure()
        .dataSource(owner)
        .locations("classpath:migrations")
        .validateMigrationNaming(true)
        .load();
  }
}
