package convo.reports;

import static convo.words.Words.reports;

import convo.web.Spreadsheet;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The numbers of a period as tables for a spreadsheet, as those of the shop's country read them.
 */
record ReportSheets(ReportPage page) {

  Spreadsheet figures() {
    var period = page.period();
    var head =
        List.of(reports().number(), name(period), name(period.before()), reports().whatItMeans());
    var currency = page.shop().currency().getCurrencyCode();
    var rows =
        List.of(
            row(reports().takingsIn(currency), this::takings, reports().takingsMean()),
            row(reports().visits(), count(ReportFigures::visits), reports().visitsMean()),
            row(reports().averageIn(currency), this::average, reports().averageMean()),
            row(reports().customers(), count(ReportFigures::customers), reports().customersMean()),
            row(reports().newcomers(), count(ReportFigures::newcomers), reports().newcomersMean()),
            row(
                reports().returnedShare(),
                count(ReportFigures::returnedShare),
                reports().returnedMean()),
            row(
                reports().faithfulShare(),
                count(ReportFigures::faithfulShare),
                reports().faithfulMean()),
            row(reports().lost(), count(ReportFigures::lost), reports().lostMean()),
            row(reports().missed(), count(ReportFigures::missed), reports().missedMean()),
            row(reports().missedShare(), count(ReportFigures::missedShare), reports().missedMean()),
            row(reports().missedCostIn(currency), this::missed, reports().missedCostMean()),
            row(reports().cancelled(), count(ReportFigures::cancelled), reports().cancelledMean()));
    return new Spreadsheet(head, rows).in(page.shop().locale());
  }

  /** Of a period that is not over, with its last day. */
  private String name(ReportPeriod period) {
    return period.isOver()
        ? period.name()
        : reports().upTo(period.name(), page.shop().day(period.until().toLocalDate()));
  }

  private List<String> row(String label, Function<ReportFigures, String> number, String meaning) {
    var report = page.report();
    return List.of(label, number.apply(report.figures()), number.apply(report.before()), meaning);
  }

  private static Function<ReportFigures, String> count(ToLongFunction<ReportFigures> number) {
    return figures -> String.valueOf(number.applyAsLong(figures));
  }

  private String takings(ReportFigures figures) {
    return amount(figures.takingsCents());
  }

  private String average(ReportFigures figures) {
    return amount(figures.averageCents());
  }

  private String missed(ReportFigures figures) {
    return amount(figures.missedCents());
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
