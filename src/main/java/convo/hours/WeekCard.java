package convo.hours;

import convo.shops.Shop;

/** The weekly hours of a stylist as they stand. */
public record WeekCard(Shop shop, Timetable timetable) {

  public String url() {
    return shop.url("/stylists/" + timetable.stylist() + "/hours");
  }
}
