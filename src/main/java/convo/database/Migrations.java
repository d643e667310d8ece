package convo.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to where this version of the portal expects it, as the owner of the tables. */
public final class Migrations {
  private Migrations() {}

  public static void run(DataSource owner) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:migrations")
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new CannotStart(
          "The database could not be brought up to date. " + failure.getMessage(), failure);
    }
  }
}
