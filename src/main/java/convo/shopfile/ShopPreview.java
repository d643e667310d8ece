package convo.shopfile;

import convo.availability.Availability;
import convo.availability.Diary;
import convo.availability.Inquiry;
import convo.availability.SlotRules;
import convo.bookings.SlotJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The starts that a shop would offer, of its file alone: a line of JSON for each day. */
public final class ShopPreview {
  /** The word for whoever can. */
  public static final String ANY = "any";

  /**
   * What is asked of each file.
   *
   * @param services keys, in the order of the visit
   * @param stylists for each of them a key, or {@link #ANY}
   * @param days how many from the date on
   * @param why whether the starts that are not offered are listed with the reason
   */
  public record Question(
      List<String> services, List<String> stylists, LocalDate date, int days, boolean why) {}

  private final ShopFile file;
  private final Question question;
  private final Availability availability;

  private ShopPreview(ShopFile file, Question question, Instant now) {
    this.file = file;
    this.question = question;
    var diaries = new FiledDiaries(file);
    var wishes =
        IntStream.range(0, question.services().size())
            .mapToObj(place -> wish(diaries, place))
            .toList();
    var policy = file.policy();
    this.availability =
        new Availability(
            new Inquiry(
                new SlotRules(
                    file.zone(),
                    policy.slotStepMinutes(),
                    policy.minimumNoticeMinutes(),
                    policy.horizonDays()),
                now,
                question.date(),
                question.days(),
                wishes,
                diaries.resources(),
                Optional.empty()));
  }

  /**
   * The lines of a file; dates stay as the file has them, whatever its {@code asOf} says.
   *
   * @param json UTF-8
   * @throws ShopFileRefused if the file is wrong, or has no such service or stylist
   */
  public static List<String> lines(byte[] json, Question question, Instant now) {
    var preview = new ShopPreview(ShopFileReader.read(json), question, now);
    return question
        .date()
        .datesUntil(question.date().plusDays(question.days()))
        .map(preview::line)
        .toList();
  }

  private Inquiry.Wish wish(FiledDiaries diaries, int place) {
    var key = question.services().get(place);
    var stylist = question.stylists().get(place);
    var service =
        file.services().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() ->
                unknown(
                    "service", key, file.services().stream().map(ShopFile.Service::key).toList()));
    var team = file.stylists().stream().map(FiledStylist::key).toList();
    if (!stylist.equals(ANY) && !team.contains(stylist)) {
      throw unknown("stylist", stylist, team);
    }
    return new Inquiry.Wish(
        FiledDiaries.time(service),
        diaries.of(service).stream().filter(diary -> isMeant(diary, stylist)).toList());
  }

  private static boolean isMeant(Diary diary, String stylist) {
    return stylist.equals(ANY) || diary.stylist().equals(stylist);
  }

  private static ShopFileRefused unknown(String kind, String key, List<String> keys) {
    var sentence = "no %s has the key \"%s\". %s".formatted(kind, key, Suggestion.among(keys, key));
    return new ShopFileRefused(List.of(new FileProblem("--" + kind, sentence)));
  }

  private String line(LocalDate day) {
    var written =
        new SlotJson(file.slug(), question.services(), file.zone(), UnaryOperator.identity());
    var line = written.of(day, availability.slots(day));
    if (question.why()) {
      var refused = line.putArray("refused");
      for (var no : availability.refused(day)) {
        written
            .start(refused, no.startsAt())
            .put("stylist", no.stylist())
            .put("reason", no.reason().word());
      }
    }
    return line.toString();
  }
}
