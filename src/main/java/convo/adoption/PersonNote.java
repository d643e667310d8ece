package convo.adoption;

import static convo.words.Words.adoption;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** What no field can hold, as it stands in the source. */
final class PersonNote {
  private PersonNote() {}

  /** The notes of a profile, in the language that is spoken, with what forms would refuse. */
  static String of(AdoptedPerson person) {
    var lines = new ArrayList<String>();
    if (!person.notes().isEmpty()) {
      lines.add(person.notes());
    }
    person.refusedEmail().ifPresent(text -> lines.add(adoption().oldEmail(text)));
    person.refusedPhone().ifPresent(text -> lines.add(adoption().oldPhone(text)));
    person.kept().forEach((column, text) -> lines.add(column + ": " + text));
    return String.join("\n", lines);
  }

  /** All of it for the person, who may have no profile that could hold it. */
  static Map<String, String> all(AdoptedPerson person) {
    var all = new TreeMap<>(person.kept());
    if (!person.notes().isEmpty()) {
      all.put("notes", person.notes());
    }
    person.refusedEmail().ifPresent(text -> all.put("old_email", text));
    person.refusedPhone().ifPresent(text -> all.put("old_phone", text));
    if (!person.diet().isEmpty()) {
      all.put("diet", person.diet());
    }
    person.birthDate().ifPresent(day -> all.put("birth_date", day.toString()));
    person.anniversaryDate().ifPresent(day -> all.put("anniversary_date", day.toString()));
    if (person.loyaltyPoints() != 0) {
      all.put("loyalty_points", Integer.toString(person.loyaltyPoints()));
    }
    return all;
  }
}
