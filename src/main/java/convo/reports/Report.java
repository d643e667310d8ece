package convo.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All numbers of a period.
 *
 * @param before those of the same time of the period before
 * @param days of a week or a month, or months of a year, those without a visit left out
 * @param hours when visits begin
 * @param stylists who worked, or could have
 * @param ahead what is booked from now on
 */
record Report(
    ReportFigures figures,
    ReportFigures before,
    List<Day> days,
    List<Hour> hours,
    List<Stylist> stylists,
    Ahead ahead) {

  /** A day, or the first day of a month. */
  record Day(LocalDate day, long visits, long takingsCents) {}

  /**
   * How many visits began then.
   *
   * @param weekday 1 for Monday
   * @param hour of the shop's wall clock, from 0 to 23
   */
  record Hour(int weekday, int hour, long visits) {}

  /**
   * What one of the team did.
   *
   * @param openSeconds her hours, less her time off
   * @param heldSeconds of her time that was held, with the buffers of her services
   * @param takingsCents the prices of her services in completed visits
   */
  record Stylist(
      UUID id, String name, long openSeconds, long heldSeconds, long visits, long takingsCents) {

    /** Whether there is anything to say of her. */
    boolean isShown() {
      return openSeconds > 0 || heldSeconds > 0 || visits > 0;
    }

    /** In percent; above 100 for who works beyond her hours, 0 for who has none. */
    long utilisation() {
      return ReportFigures.share(heldSeconds, openSeconds);
    }
  }

  /** What is requested or confirmed within so many times 24 hours from now, and its price. */
  record Ahead(
      long visits7, long cents7, long visits30, long cents30, long visits90, long cents90) {}
}
