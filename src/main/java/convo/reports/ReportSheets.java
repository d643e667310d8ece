package convo.reports;

import static convo.words.Words.reports;

import convo.web.Spreadsheet;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;

/**
 * The numbers of a period as tables for a spreadsheet, as those of the shop's country read them.
 */
record ReportSheets(ReportPage page) {

  Spreadsheet figures() {
    var head =
        List.of(
            reports().number(),
            page.period().name(),
            page.period().before().name(),
            reports().whatItMeans());
    var rows =
        page.tiles().stream()
            .map(tile -> List.of(tile.label(), tile.value(), tile.before(), tile.meaning()))
            .toList();
    return new Spreadsheet(head, rows).in(page.shop().locale());
  }

  Spreadsheet days() {
    var currency = page.shop().currency().getCurrencyCode();
    var head = List.of(reports().day(), reports().visits(), reports().takingsIn(currency));
    var rows =
        page.days().stream()
            .map(day ->
                List.of(
                    day.day().toString(), String.valueOf(day.visits()), amount(day.takingsCents())))
            .toList();
    return new Spreadsheet(head, rows).in(page.shop().locale());
  }

  /** Without a sign and without grouping, so that it can be added up. */
  private String amount(long cents) {
    var shop = page.shop();
    var amount = BigDecimal.valueOf(cents, shop.currency().getDefaultFractionDigits());
    var sign = DecimalFormatSymbols.getInstance(shop.locale()).getDecimalSeparator();
    return amount.toPlainString().replace('.', sign);
  }
}
