package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void one_address_of_ipv4_is_one_network() {
    assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
  }

  @Test
  void the_second_half_of_an_ipv6_address_does_not_count() {
    assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::2"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    assertThat(Network.of("0:0:0:0:0:0:0:1")).isEqualTo(Network.of("::1"));
  }
}
