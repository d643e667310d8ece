package convo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.bookings.BookingStatus;
import convo.shopfile.FiledBooking;
import convo.shopfile.FiledCustomer;
import convo.shopfile.ShopFileReader;
import convo.shopfile.ShopFileWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
  @BeforeAll
  static void write() throws IOException {
    if (Boolean.getBoolean("convo.demo.write")) {
      DemoFiles.write();
    }
  }

  @Test
  void the_files_are_what_the_generator_makes() throws IOException {
    for (var file : DemoFiles.make()) {
      assertThat(Files.readString(DemoFiles.path(file))).isEqualTo(ShopFileWriter.write(file));
    }
  }

  @Test
  void the_files_are_read_without_a_loss() throws IOException {
    for (var file : DemoFiles.make()) {
      var text = Files.readString(DemoFiles.path(file));
      assertThat(ShopFileWriter.write(ShopFileReader.read(text.getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(text);
    }
  }

  @Test
  void the_shops_are_as_a_visitor_expects_them() {
    var shops = DemoFiles.make();
    assertThat(shops).extracting(shop -> shop.customers().size()).containsExactly(400, 300, 150);
    var bella =
        shops.getFirst().customers().stream().map(FiledCustomer::email).collect(Collectors.toSet());
    assertThat(
            shops.get(1).customers().stream()
                .filter(customer -> customer.email().isPresent())
                .filter(customer -> bella.contains(customer.email()))
                .count())
        .isBetween(80L, 120L);
    for (var shop : shops) {
      // Nori is closed on the Monday of her file, so nobody is there.
      assertThat(shop.bookings())
          .extracting(FiledBooking::status)
          .contains(
              BookingStatus.REQUESTED,
              BookingStatus.CONFIRMED,
              BookingStatus.COMPLETED,
              BookingStatus.CANCELLED,
              BookingStatus.NO_SHOW);
      var several = shop.bookings().stream().filter(booking -> booking.items().size() > 1).count();
      assertThat(100 * several / shop.bookings().size()).isBetween(10L, 25L);
    }
  }
}
