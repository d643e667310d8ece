package convo.demo;

import convo.shopfile.ShopFile;
import convo.shopfile.ShopFileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A demo shop before the people come: what is written by hand.
 *
 * @param shop the shop with its services, stylists and cast
 * @param customers how many it shall have
 * @param menus what people come for; what is named often is asked for often. Services of one visit
 *     stand together, with a star where another stylist takes over
 * @param phones numbers that nobody has, with # for a digit
 * @param wishes what people write with a booking
 * @param discount what a member notes down where the price is lower
 */
record Premises(
    ShopFile shop,
    int customers,
    List<String> menus,
    List<String> phones,
    List<String> notes,
    List<String> tags,
    List<String> allergies,
    List<String> wishes,
    String discount) {

  static Premises bella() {
    return new Premises(
        read("bella"),
        400,
        List.of(
            "cut",
            "cut",
            "cut",
            "cut",
            "cut",
            "mens-cut",
            "mens-cut",
            "mens-cut",
            "kids-cut",
            "fringe",
            "blow-dry",
            "colour",
            "colour",
            "highlights",
            "balayage",
            "perm",
            "updo",
            "treatment",
            "colour cut",
            "colour *blow-dry",
            "highlights *cut",
            "cut treatment",
            "cut blow-dry"),
        // Kept free for films and books by the German network agency.
        List.of("+493023125###", "+4917139200##", "+491749101###"),
        List.of(
            "Erzählt gern von ihrem Garten.",
            "Mag es beim Schneiden still.",
            "Kaffee mit Hafermilch.",
            "Bringt ihren Hund Momo mit.",
            "Kommt immer zehn Minuten später.",
            "Farbe 6/43, 3 %.",
            "Feines Haar, keine Effilierschere.",
            "Lässt den Pony herauswachsen.",
            "Wohnt jetzt in Potsdam, kommt mit der Bahn.",
            "Möchte per Sie angesprochen werden.",
            "Zahlt immer bar.",
            "Wirbel links am Oberkopf.",
            "Möchte Fotos vorher und nachher.",
            "Trägt Brille: an den Schläfen aufpassen."),
        List.of(
            "Stammgast",
            "Fensterplatz",
            "Studium",
            "Nachbarschaft",
            "Foto erlaubt",
            "Frühaufsteher"),
        List.of(
            "PPD in Haarfarbe: erst ein Verträglichkeitstest.",
            "Nickel.",
            "Duftstoffe: nur die Linie ohne Parfüm.",
            "Latexhandschuhe."),
        List.of(
            "Ich komme vielleicht fünf Minuten später.",
            "Bitte ruft an, wenn es später wird.",
            "Mein erster Besuch!"),
        "Zehn Prozent weniger.");
  }

  static Premises rita() {
    return new Premises(
        read("rita"),
        300,
        List.of(
            "cut",
            "cut",
            "cut",
            "cut",
            "cut",
            "cut",
            "skin-fade",
            "skin-fade",
            "skin-fade",
            "beard",
            "beard",
            "shave",
            "kids-cut",
            "wash",
            "colour",
            "cut beard",
            "skin-fade beard",
            "cut *beard",
            "cut shave"),
        // Kept free for drama by Ofcom.
        List.of("+447700900###", "+442079460###"),
        List.of(
            "Number two at the sides.",
            "Likes the football on.",
            "Cash only.",
            "Squared neck.",
            "Sensitive skin: no aftershave.",
            "Brings his son.",
            "Trains at six, comes straight from the gym.",
            "Scar behind the left ear.",
            "Tea, two sugars.",
            "Skin fade down to zero.",
            "Wants Marek, will wait for him."),
        List.of("regular", "late shift", "student", "tips well", "chatty"),
        List.of("Menthol.", "Tea tree oil.", "Sulphates."),
        List.of(
            "I may be five minutes late.",
            "Please call when you are running late.",
            "First visit!"),
        "Ten per cent off.");
  }

  static Premises nori() {
    return new Premises(
        read("nori"),
        150,
        List.of(
            "gel",
            "gel",
            "gel-art",
            "manicure",
            "manicure",
            "care",
            "pedicure",
            "pedicure",
            "removal",
            "removal gel",
            "removal gel-art",
            "gel *pedicure"),
        // No such number is given out: the second group never begins with a zero.
        List.of("+8190000#####", "+8180000#####"),
        List.of(
            "短めが好き。",
            "淡いピンクをいつも選ぶ。",
            "爪が薄いので優しく。",
            "静かに過ごしたい。",
            "ペット同伴。",
            "右手の人差し指に注意。",
            "次回はアートの相談。",
            "Speaks English."),
        List.of("常連", "紹介", "学割", "新色希望"),
        List.of("アセトン", "ジェルのHEMA", "ラテックス"),
        List.of("5分ほど遅れるかもしれません。", "遅くなるときは電話をください。", "初めてです。"),
        "10%引き。");
  }

  private static ShopFile read(String slug) {
    try {
      return ShopFileReader.read(
          Files.readAllBytes(Path.of("src/test/resources/premises", slug + ".json")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
