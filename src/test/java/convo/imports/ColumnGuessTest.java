package convo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the columns of everyday files say. */
class ColumnGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          Customer name; Customer phone; Customer notes          = name; phone; notes
          Client; Client phone; Client since                     = name; phone; since
          Customer phone; Customer                               = phone; name
          Contact number; Contact name                           = phone; name
          Customer ID; Name                                      = -; name
          Name; Company name; State; Status                      = name; -; -; status
          Customer first name; Customer last name; Client email  = firstName; lastName; email
          Name; Total tax; Username; Family status               = name; -; -; -
          Kundennummer; Name; Telefon                            = -; name; phone
          Kundentelefon; Kunde; Kundennotizen; Kunde seit        = phone; name; notes; since
          Kontaktnummer; Kontakt; Kunden-ID; Bundesland          = phone; name; -; -
          Vorname Kunde; Nachname Kunde; Familienstand           = firstName; lastName; -
          Telefon privat; Handy; Firmenname                      = -; phone; -
          Numéro client; Nom; Prénom; Téléphone                  = -; lastName; firstName; phone
          Nom du client; Téléphone client; Notes client          = name; phone; notes
          Client; Client depuis; Numéro de contact; État         = name; since; phone; -
          Número de cliente; Nombre; Apellidos; Teléfono         = -; firstName; lastName; phone
          Nombre del cliente; Teléfono cliente; Notas cliente    = name; phone; notes
          Cliente; Cliente desde; Número de contacto; Estado     = name; since; phone; -
          Nombre del producto; Nombre completo                   = -; name
          Codice cliente; Nome; Cognome; Telefono                = -; firstName; lastName; phone
          Nome cliente; Telefono cliente; Note cliente           = name; phone; notes
          Cliente; Cliente dal; Numero di contatto; Stato        = name; since; phone; -
          """)
  void a_name_counts_as_a_whole_and_an_exact_one_first(String head, String says) {
    assertThat(guessed(split(head)))
        .containsExactlyElementsOf(split(says).stream().map(key -> key.replace("-", "")).toList());
  }

  private static List<String> guessed(List<String> head) {
    var cells = head.stream().map(_ -> "").toList();
    return SheetColumns.of(new Sheet(head, List.of(new Sheet.Row(2, cells, List.of())))).stream()
        .map(Column::key)
        .toList();
  }

  private static List<String> split(String cells) {
    return Stream.of(cells.split(";")).map(String::strip).toList();
  }
}
