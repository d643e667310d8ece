package convo.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.imports.SheetReading.Refused;
import convo.web.Spreadsheet;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables are read as spreadsheets of all countries write them; what is none is said so. */
class SheetReaderTest {
  private static final List<String> HEAD = List.of("Vorname", "Nachname", "E-Mail");
  private static final List<List<String>> ROWS =
      List.of(
          List.of("Jürgen", "Groß", "juergen@example.com"),
          List.of("Zoë", "O'Brien, die \"Rote\"", "zoe@example.com"));

  private static Sheet sheet(byte[] file) {
    return (Sheet) SheetReader.read(file, "DE");
  }

  private static Sheet sheet(String text) {
    return sheet(text.getBytes(UTF_8));
  }

  private static String refused(byte[] file) {
    return SheetReader.read(file, "DE") instanceof Refused(var sentence) ? sentence : "";
  }

  private static String refused(String text) {
    return refused(text.getBytes(UTF_8));
  }

  private static List<String> guessed(String text) {
    return SheetColumns.of(sheet(text)).stream().map(Column::key).toList();
  }

  private static String table(String separator, String end) {
    return "Vorname;Nachname;E-Mail\nJürgen;Groß;juergen@example.com\nZoë;\"O'Brien, die \"\"Rote\"\"\";zoe@example.com\n"
        .replace(";", separator)
        .replace("\n", end);
  }

  @Test
  void every_encoding_and_separator_of_spreadsheets_is_read() {
    var west = Charset.forName("windows-1252");
    for (var separator : List.of(";", ",", "\t")) {
      for (var end : List.of("\n", "\r\n", "\r")) {
        var text = table(separator, end);
        for (var file :
            List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                ("\uFEFF" + text).getBytes(UTF_16BE),
                text.getBytes(UTF_16LE),
                text.getBytes(west),
                ("sep=" + separator + "\r\n" + text).getBytes(west))) {
          var sheet = sheet(file);
          assertThat(sheet.head()).isEqualTo(HEAD);
          assertThat(sheet.rows().stream().map(Sheet.Row::cells)).isEqualTo(ROWS);
        }
      }
    }
    var czech = "Jméno;Příjmení\nŽofie;Dvořáková\nJiří;Křížek\nŠtěpán;Němec\nVáclav;Růžička\n";
    var file = czech.getBytes(Charset.forName("windows-1250"));
    assertThat(((Sheet) SheetReader.read(file, "CZ")).rows().get(1).cells())
        .containsExactly("Jiří", "Křížek");
  }

  @Test
  void columns_are_known_by_their_names_in_five_languages_and_by_what_stands_there() {
    assertThat(
            guessed(
                "First name,Surname,E-mail address,Mobile number,Date of birth\na,b,a@b.de,0171 234567,\n"))
        .containsExactly("firstName", "lastName", "email", "phone", "birthDate");
    assertThat(
            guessed(
                "Vorname;Familienname;E-Mail privat;Handy-Nr.;Geburtsdatum;Bemerkungen;Werbung per E-Mail\na;b;a@b.de;0171 234567;;;ja\n"))
        .containsExactly(
            "firstName", "lastName", "email", "phone", "birthDate", "notes", "marketing_email");
    assertThat(
            guessed(
                "Prénom;Nom de famille;Courriel;Téléphone;Date de naissance\na;b;a@b.fr;01 23 45 67 89;\n"))
        .containsExactly("firstName", "lastName", "email", "phone", "birthDate");
    assertThat(
            guessed(
                "Nombre;Apellidos;Correo electrónico;Teléfono;Cumpleaños\na;b;a@b.es;912 345 678;\n"))
        .containsExactly("firstName", "lastName", "email", "phone", "birthDate");
    assertThat(
            guessed(
                "Nome;Cognome;Posta elettronica;Cellulare;Data di nascita\na;b;a@b.it;06 123 4567;\n"))
        .containsExactly("firstName", "lastName", "email", "phone", "birthDate");
    assertThat(guessed("Cleo,cleo@example.com,+49 30 901820\n"))
        .containsExactly("", "email", "phone");
    assertThat(guessed("A,B,Telefon\na@b.de,x,keine\n")).containsExactly("email", "", "");
    assertThat(guessed("E-Mail,E-Mail\na@b.de,c@d.de\n")).containsExactly("email", "");
    assertThat(guessed("=HYPERLINK(\"http://x\"),E-Mail\na,a@b.de\n")).containsExactly("", "email");
  }

  @Test
  void an_encoding_or_a_word_is_no_consent() {
    assertThat(guessed("E-Mail,Telefon,Notizen\na@b.de,0171 234567,Newsletter ja\n"))
        .containsExactly("email", "phone", "notes");
  }

  @Test
  void what_is_no_table_is_said_in_a_sentence() {
    assertThat(refused(new byte[0])).startsWith("This file is empty.");
    assertThat(refused(" \n \n")).startsWith("This file is empty.");
    assertThat(refused("sep=;\r\n")).startsWith("This file is empty.");
    assertThat(refused("PK\3\4xlsx")).startsWith("This is a workbook");
    assertThat(refused("%PDF-1.7")).startsWith("This is no table.");
    assertThat(refused("Name\nCleo\0Marsh\n")).contains("NUL");
    assertThat(refused("Name,E-Mail\n")).startsWith("There is only one row");
    assertThat(refused("x".repeat(4_999_000))).startsWith("There is only one row");
    assertThat(refused("x".repeat(5_000_001))).startsWith("This file is larger than 5 MB.");
    assertThat(refused(";".repeat(4_999_000) + "\na;b")).contains("There are 4,999,001 columns");
    assertThat(refused("Name;Mail\nCleo;\"a@b.de\nMax;m@b.de\n" + "x;y\n".repeat(9)))
        .startsWith("From row 2 on this file cannot be read: a quotation mark");
    assertThat(refused("Name\n" + "x\n".repeat(10_001))).contains("more than 10,000 rows");
    assertThat(refused("Name\nx" + ";".repeat(100))).contains("There are 101 columns");
    assertThat(refused("Name" + ";a".repeat(49) + ("\nx" + ";y".repeat(49)).repeat(8_001)))
        .startsWith("There are more than 400,000 cells");
    assertThat(refused("PKW;Name\n1;Cleo\n")).isEmpty();
    assertThat(refused("sep=;\rName;Mail\rCleo;c@d.de\r")).isEmpty();
  }

  @Test
  void rows_are_counted_as_the_spreadsheet_does() {
    var sheet = sheet("Name,Note\nCleo,\"two\nlines\"\n,\n\nMax,x,\nMia,y,z\n");
    assertThat(sheet.rows().stream().map(Sheet.Row::number)).containsExactly(2, 5, 6);
    assertThat(sheet.rows().stream().map(Sheet.Row::isLonger)).containsExactly(false, false, true);
    assertThat(sheet.rows().getLast().surplus()).containsExactly("z");
  }

  @Test
  void a_day_is_read_as_its_column_writes_it() {
    var today = LocalDate.parse("2026-11-23");
    var german = new WrittenDay(List.of("03.04.1990", "31.12.1980"), false, today);
    assertThat(List.of(german.read("03.04.1990"), german.read("3.4.90"), german.read("31.02.1990")))
        .containsExactly("1990-04-03", "1990-04-03", "31.02.1990");
    var american = new WrittenDay(List.of("03/04/1990", "12/31/1980"), false, today);
    assertThat(american.read("03/04/1990")).isEqualTo("1990-03-04");
    assertThat(new WrittenDay(List.of("03/04/1990"), true, today).read("03/04/25"))
        .isEqualTo("2025-03-04");
    assertThat(german.read("1990-04-03 00:00:00")).isEqualTo("1990-04-03");
    assertThat(german.read("soon")).isEqualTo("soon");
  }

  @Test
  void no_cell_is_a_formula_and_every_cell_comes_back() {
    var cells =
        List.of(
            "=1+1", "+4930901820", "-5", "@x", "'=1", "''=1", "'tis", "＝1", "＇=1", "\u200b=1", "a");
    var text = new Spreadsheet(List.of("A"), cells.stream().map(List::of).toList()).text();
    assertThat(text.lines().skip(1)).noneMatch(line -> line.matches("\"?[=+\\-@＝].*"));
    assertThat(text.lines().skip(1).map(cell -> Spreadsheet.meant(cell.replaceAll("^\"|\"$", ""))))
        .isEqualTo(cells);
    var many = IntStream.range(0, 3).mapToObj(String::valueOf).collect(Collectors.joining(","));
    assertThat(sheet(many + "\n'+1,'=2,3\n").rows().getFirst().cells())
        .containsExactly("+1", "=2", "3");
  }
}
