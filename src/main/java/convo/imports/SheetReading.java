package convo.imports;

/** What became of a file that was sent as a table. */
public sealed interface SheetReading permits Sheet, SheetReading.Refused {

  /**
   * It cannot be read at all.
   *
   * @param sentence what is wrong and how to mend it
   */
  record Refused(String sentence) implements SheetReading {}
}
