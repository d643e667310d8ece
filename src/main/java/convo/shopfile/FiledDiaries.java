package convo.shopfile;

import static java.util.stream.Collectors.toMap;

import convo.availability.Diary;
import convo.availability.HeldTime;
import convo.availability.ResourceTime;
import convo.availability.Schedule;
import convo.availability.Schedule.Absence;
import convo.availability.Schedule.Shift;
import convo.availability.ServiceTime;
import java.util.ArrayList;
import java.util.List;

/** The time of the stylists of a file, as availability reads it. */
final class FiledDiaries {
  private final ShopFile file;
  private final List<ResolvedBooking> bookings;

  FiledDiaries(ShopFile file) {
    this.file = file;
    this.bookings = BookingResolver.resolve(file);
  }

  /** Those who can be booked for a service, in the order of the file. */
  List<Diary> of(ShopFile.Service service) {
    return file.stylists().stream()
        .filter(stylist -> stylist.active() && service.active())
        .filter(stylist -> stylist.services().contains(service.key()))
        .map(this::diary)
        .toList();
  }

  /** The resources, with what bookings hold of them. */
  List<ResourceTime> resources() {
    return FiledRooms.of(file, bookings);
  }

  static ServiceTime time(ShopFile.Service service) {
    return new ServiceTime(
        service.durationMinutes(),
        service.bufferBeforeMinutes(),
        service.bufferAfterMinutes(),
        service.gap().map(ShopFile.Gap::afterMinutes).orElse(0),
        service.gap().map(ShopFile.Gap::minutes).orElse(0),
        service.needs());
  }

  private Diary diary(FiledStylist stylist) {
    return new Diary(
        stylist.key(), schedule(stylist), held(stylist.key()), shortest(stylist.services()));
  }

  private static Schedule schedule(FiledStylist stylist) {
    return new Schedule(
        stylist.hours().entrySet().stream()
            .collect(toMap(day -> day.getKey(), day -> shifts(day.getValue()))),
        stylist.exceptions().stream()
            .collect(toMap(FiledStylist.HoursException::date, special -> shifts(special.hours()))),
        stylist.timeOff().stream().map(off -> new Absence(off.from(), off.to())).toList());
  }

  private static List<Shift> shifts(List<FiledStylist.Hours> hours) {
    return hours.stream().map(span -> new Shift(span.startMinute(), span.endMinute())).toList();
  }

  private List<HeldTime> held(String stylist) {
    var held = new ArrayList<HeldTime>();
    for (var booking : bookings) {
      var begins = true;
      for (var item : booking.items()) {
        if (item.stylist().equals(stylist)) {
          for (var busy : booking.held(item)) {
            held.add(
                HeldTime.of(busy.from(), busy.until(), item.startsAt(), item.endsAt(), begins));
            begins = false;
          }
        }
      }
    }
    return held;
  }

  /** In minutes, with the buffers; of what can be booked. */
  private int shortest(List<String> services) {
    return file.services().stream()
        .filter(service -> service.active() && services.contains(service.key()))
        .mapToInt(service ->
            service.bufferBeforeMinutes()
                + service.durationMinutes()
                + service.bufferAfterMinutes())
        .min()
        .orElse(0);
  }
}
