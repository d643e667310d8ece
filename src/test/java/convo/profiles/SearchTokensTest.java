package convo.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTokensTest {
  private static final Set<SearchToken> CLEO =
      SearchTokens.of(
          "Cléo", "Marsh", Optional.of("cleo@example.com"), Optional.of("+4930901820"), "DE");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cle", "CLÉO", "marsh cleo", "Cleo@Example.com", "cleo@ex", "example.com", "@example",
            "+49 30 901-820",
        "030/901820", "(030) 90 18 20", "+49 (0)30 901820", "0049 30 901820", "4930", "30901820",
            "901820", "1820",
        "820", "marsh 1820", "1820 marsh", "０３０　９０１８２０", "030–901820", "cleo (030)901820"
      })
  void cleo_is_found_by(String typed) {
    assertThat(found(CLEO, typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clea", "leo", "cleo dan", "030 901821", "20", "cleo@example.org"})
  void cleo_is_not_found_by(String typed) {
    assertThat(found(CLEO, typed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Jürgen,  Müller,   muller jurgen",
    "Jürgen,  Müller,   Mueller",
    "Jürgen,  Müller,   MÜLLER",
    "Søren,   Kierkegård, soren kierkegard",
    "Łukasz,  Wałęsa,   lukasz walesa",
    "Anna,    Weiß,     weiss",
    "Anna,    Weiß,     WEISS",
    "Sinéad,  O’Brien,  obrien",
    "Sinéad,  O’Brien,  o'brien",
    "Sinéad,  O’Brien,  Brien",
    "Anna-Maria, von der Heide, maria heide",
    "İpek,    Yıldız,   ipek yildiz",
    "花子,     佐藤,      佐藤花子",
    "花子,     佐藤,      花",
    "ハナコ,   サトウ,     ｻﾄｳ",
    "がく,     がとう,     がと",
    "أحمد,    الآغا,    احمد الاغا",
    "احمد,    موسی,    موسى",
    "کریم,    یاسر,    كريم ياسر",
    "فاطمة,   مُحَمَّد,  فاطمه محمد",
    "می\u200cنا, رضایی, مینا رضایی",
    "健,      髙﨑,      高崎",
    "一郎,    渡邉,      渡辺",
    "花子,    齋藤,      斎藤",
    "花,      濵田,      浜田",
    "芳,      𠮷田,      吉田",
    "芯,      葛\uDB40\uDD00西, 葛西",
    "ﾊﾅｺ,     ﾜﾀﾅﾍﾞ,    ワタナベ",
    "ハナコ,   ワタナベ,   わたなべ",
    "Ｃｌｅｏ, Ｍａｒｓｈ, cleo marsh",
    "Cle\u200bo, Mar\u00adsh, cleo marsh",
    "Cleo,    Marsh,    cle\u200bo ｍａｒｓｈ",
  })
  void a_name_is_found_however_it_is_typed(String first, String last, String typed) {
    assertThat(found(SearchTokens.of(first, last, Optional.empty(), Optional.empty(), "DE"), typed))
        .isTrue();
  }

  @Test
  void the_voice_mark_of_japanese_tells_two_words_apart() {
    var tokens = SearchTokens.of("", "かとう", Optional.empty(), Optional.empty(), "DE");
    assertThat(found(tokens, "がとう")).isFalse();
  }

  @Test
  void a_number_in_arabic_or_full_width_digits_is_found() {
    assertThat(found(CLEO, "٩٠١٨٢٠")).isTrue();
    assertThat(found(CLEO, "۰۳۰ ۹۰۱۸۲۰")).isTrue();
    assertThat(found(CLEO, "030\u200b901820")).isTrue();
  }

  @Test
  void a_local_number_is_found_without_its_area() {
    var london = SearchTokens.of("", "", Optional.empty(), Optional.of("+442079460018"), "DE");
    assertThat(found(london, "7946 0018")).isTrue();
    assertThat(found(london, "020 7946 0018")).isTrue();
    var tokyo = SearchTokens.of("", "", Optional.empty(), Optional.of("+819012345678"), "DE");
    assertThat(found(tokyo, "090-1234-5678")).isTrue();
  }

  @Test
  void a_number_that_nobody_can_read_is_still_found_by_its_digits() {
    var odd = SearchTokens.of("", "", Optional.empty(), Optional.of("ask for 12 / 34"), "DE");
    assertThat(found(odd, "1234")).isTrue();
    assertThat(found(odd, "234")).isTrue();
  }

  @Test
  void only_what_comes_from_the_contact_is_marked_so() {
    assertThat(texts(CLEO, false)).containsExactly("cleo", "marsh");
    assertThat(texts(CLEO, true))
        .contains("cleo", "example", "cleo@example.com", "4930901820", "030901820", "1820");
  }

  @Test
  void a_query_has_at_most_six_words_of_sixty_characters() {
    assertThat(SearchTokens.words("a b c d e f g h")).hasSize(6);
    assertThat(SearchTokens.words("x".repeat(500))).containsExactly("x".repeat(60));
    assertThat(SearchTokens.words(" \t\u0000 - / , ")).isEmpty();
    assertThat(SearchTokens.words("9".repeat(10_000)).getFirst()).hasSize(60);
  }

  @Test
  void the_bound_separates_beginnings_from_all_other_texts() {
    var random = new Random(7);
    for (var round = 0; round < 20_000; round++) {
      var word = text(random, 1 + random.nextInt(4));
      var other =
          random.nextBoolean()
              ? word + text(random, random.nextInt(3))
              : text(random, 1 + random.nextInt(4));
      var inside = bytewise(other, word) >= 0 && bytewise(other, SearchTokens.upperBound(word)) < 0;
      assertThat(inside).as("%s in %s", other, word).isEqualTo(other.startsWith(word));
    }
  }

  @Test
  void whatever_is_typed_gives_words_that_are_already_folded() {
    var random = new Random(8);
    for (var round = 0; round < 20_000; round++) {
      var typed =
          random
              .ints(12, 0, 0x3100)
              .filter(Character::isDefined)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      for (var word : SearchTokens.words(typed)) {
        assertThat(word)
            .isEqualTo(Folding.fold(word))
            .doesNotContainAnyWhitespaces()
            .doesNotContain("\u0000");
      }
    }
  }

  @Test
  void names_sort_by_the_last_name_without_accents() {
    assertThat(SortName.of("Cléo", "Marsh")).isEqualTo("marsh cleo");
    assertThat(SortName.of("", "O'Brien-Öz")).isEqualTo("o brien oz");
    assertThat(SortName.of("", "")).isEmpty();
  }

  private static boolean found(Set<SearchToken> tokens, String typed) {
    List<String> words = SearchTokens.words(typed);
    return !words.isEmpty()
        && words.stream()
            .allMatch(word -> tokens.stream().anyMatch(token -> token.text().startsWith(word)));
  }

  private static Set<String> texts(Set<SearchToken> tokens, boolean contact) {
    return tokens.stream()
        .filter(token -> token.contact() == contact)
        .map(SearchToken::text)
        .collect(Collectors.toSet());
  }

  private static String text(Random random, int length) {
    var letters = "ab\u00e9\ud7fb\ue000がｶ\ud840\udc00z9";
    var points = letters.codePoints().toArray();
    return random
        .ints(length, 0, points.length)
        .map(at -> points[at])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int bytewise(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
