package convo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.shopfile.FiledStylist;
import convo.shopfile.ShopFile;
import convo.shopfile.ShopFileReader;
import convo.shopfile.ShopFileRefused;
import convo.talk.Now;
import convo.talk.Talk;
import convo.talk.TextLines;
import convo.talk.Understood;
import convo.talk.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is understood of what people write or say when they book. */
@Command(
    name = "talk",
    description = "Read what people say when they book.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class TalkCommand {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shell shell;

  TalkCommand(Shell shell) {
    this.shell = shell;
  }

  @Command(
      description = {
        "Print what is understood of each line of a text, as a line of JSON.",
        "The keys are in docs/talk.md."
      },
      mixinStandardHelpOptions = true)
  int read(
      @Parameters(paramLabel = "TEXTFILE", description = "What was said, UTF-8.") Path text,
      @Option(names = "--language", required = true, description = "en or de.") String language,
      @Option(
              names = "--now",
              required = true,
              description = "When it was said, such as 2026-11-30T09:00:00Z.")
          Instant now,
      @Option(
              names = "--shop",
              paramLabel = "FILE",
              description = "A shop as JSON, whose services and stylists are meant.")
          Optional<Path> shop,
      @Option(
              names = "--zone",
              description = "Where it was said. Without it, that of the shop file, else UTC.")
          Optional<ZoneId> zone) {
    if (!Talk.languages().contains(language)) {
      throw new CommandRefused(
          "--language must be one of %s.".formatted(String.join(", ", Talk.languages())));
    }
    try {
      var file = shop.map(ShopCommand::read).map(ShopFileReader::read);
      var here = zone.or(() -> file.map(ShopFile::zone)).orElse(ZoneOffset.UTC);
      var talk = new Talk(language, file.map(TalkCommand::vocabulary).orElse(Vocabulary.NONE));
      return read(text, talk, Now.of(now.atZone(here).toLocalDateTime()));
    } catch (ShopFileRefused refused) {
      refused.problems().forEach(shell.errors()::println);
      shell.errors().println("Nothing is printed.");
      return 1;
    }
  }

  private int read(Path text, Talk talk, Now now) {
    try (InputStream in = Files.newInputStream(text)) {
      var lines = new TextLines(in);
      var unread = 0;
      for (var number = 1; lines.hasNext(); number++) {
        var line = lines.next();
        if (line.problem().isPresent()) {
          shell.errors().println("Line " + number + " " + line.problem().get() + ".");
          unread++;
        }
        shell.out().println(json(talk.read(line.text(), now)));
      }
      return unread == 0 ? 0 : 1;
    } catch (NoSuchFileException missing) {
      throw new CommandRefused("There is no file %s.".formatted(text));
    } catch (IOException failure) {
      throw new CommandRefused(
          "The file %s cannot be read: %s".formatted(text, failure.getMessage()));
    }
  }

  private static Vocabulary vocabulary(ShopFile shop) {
    return new Vocabulary(
        shop.services().stream()
            .filter(ShopFile.Service::active)
            .map(service -> new Vocabulary.Name(service.key(), service.name()))
            .toList(),
        shop.stylists().stream()
            .filter(FiledStylist::active)
            .map(stylist -> new Vocabulary.Name(stylist.key(), stylist.name()))
            .toList());
  }

  private static ObjectNode json(Understood said) {
    var line = JSON.createObjectNode();
    put(line, "intent", said.intent().map(intent -> intent.word()));
    put(line, "date", said.date());
    put(line, "time", said.time());
    put(line, "from", said.from());
    put(line, "to", said.to());
    put(line, "stylist", said.stylist());
    put(line, "service", said.service());
    put(line, "answer", said.answer().map(answer -> answer.word()));
    return line;
  }

  /** Null where it is empty. */
  private static void put(ObjectNode line, String key, Optional<?> value) {
    line.put(key, value.map(Object::toString).orElse(null));
  }
}
