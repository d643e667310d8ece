package convo.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.datafaker.Faker;

/**
 * Makes up the people of a town: names of those who live there, each with an address that nobody
 * else has.
 */
final class Town {
  private static final List<String> JAPANESE_LAST =
      List.of(
          "佐藤 sato",
          "鈴木 suzuki",
          "高橋 takahashi",
          "田中 tanaka",
          "伊藤 ito",
          "渡辺 watanabe",
          "山本 yamamoto",
          "中村 nakamura",
          "小林 kobayashi",
          "加藤 kato",
          "吉田 yoshida",
          "山田 yamada",
          "佐々木 sasaki",
          "山口 yamaguchi",
          "松本 matsumoto",
          "井上 inoue",
          "木村 kimura",
          "林 hayashi",
          "清水 shimizu",
          "山崎 yamazaki",
          "森 mori",
          "阿部 abe",
          "池田 ikeda",
          "橋本 hashimoto",
          "山下 yamashita",
          "石川 ishikawa",
          "中島 nakajima",
          "前田 maeda",
          "藤田 fujita",
          "小川 ogawa",
          "岡田 okada",
          "後藤 goto",
          "長谷川 hasegawa",
          "村上 murakami",
          "近藤 kondo");
  private static final List<String> JAPANESE_FIRST =
      List.of(
          "陽菜 hina",
          "葵 aoi",
          "さくら sakura",
          "凛 rin",
          "結衣 yui",
          "美咲 misaki",
          "花子 hanako",
          "莉子 riko",
          "真央 mao",
          "結菜 yuna",
          "七海 nanami",
          "美優 miyu",
          "彩花 ayaka",
          "優子 yuko",
          "恵子 keiko",
          "由美子 yumiko",
          "直美 naomi",
          "千尋 chihiro",
          "あかり akari",
          "ひかり hikari",
          "みゆき miyuki",
          "エミ emi",
          "マリ mari",
          "楓 kaede",
          "咲良 sakura",
          "杏 an",
          "琴音 kotone",
          "翔太 shota",
          "健 ken",
          "蓮 ren");

  private final Random random;
  private final List<Faker> fakers;
  private final int japanesePercent;
  private final Set<String> taken = new HashSet<>();

  /**
   * A town.
   *
   * @param languages whose names are common here; the first is that of half the people
   * @param japanesePercent how many in a hundred have a Japanese name
   */
  Town(Random random, int japanesePercent, String... languages) {
    this.random = random;
    this.japanesePercent = japanesePercent;
    this.fakers = new ArrayList<>();
    for (var language : languages) {
      fakers.add(new Faker(Locale.forLanguageTag(language), random));
    }
  }

  /**
   * Somebody.
   *
   * @param handle her name in Latin letters, as in an address
   */
  record Name(String first, String last, String handle) {}

  Name name() {
    if (random.nextInt(100) < japanesePercent) {
      var last = pick(JAPANESE_LAST).split(" ");
      var first = pick(JAPANESE_FIRST).split(" ");
      return new Name(first[0], last[0], first[1] + "." + last[1]);
    }
    var faker = random.nextBoolean() ? fakers.getFirst() : pick(fakers);
    var first = faker.name().firstName();
    var last = faker.name().lastName();
    return new Name(first, last, latin(first) + "." + latin(last));
  }

  /** An address under one of the names that are kept free for examples (RFC 2606). */
  String address(Name name) {
    var domain = pick(List.of("example.com", "example.com", "example.org", "example.net"));
    var address = name.handle() + "@" + domain;
    while (!taken.add(address)) {
      address = name.handle() + (2 + random.nextInt(97)) + "@" + domain;
    }
    return address;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** "juergen" of "Jürgen". */
  static String latin(String name) {
    var spelt =
        name.codePoints()
            .mapToObj(Character::toString)
            .map(Town::spelt)
            .collect(Collectors.joining());
    return Normalizer.normalize(spelt, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z-]", "");
  }

  private static String spelt(String letter) {
    return switch (letter) {
      case "ä", "Ä" -> "ae";
      case "ö", "Ö" -> "oe";
      case "ü", "Ü" -> "ue";
      case "ß" -> "ss";
      case "ł", "Ł" -> "l";
      case "đ", "Đ" -> "d";
      case "ø", "Ø" -> "o";
      case "ı" -> "i";
      default -> letter;
    };
  }
}
