package convo.wall;

import static convo.wall.Mutation.java;

import convo.front.FramedTest;
import convo.pictures.PictureReaderTest;
import convo.pictures.PicturesTest;
import java.util.List;

/** The locks of the page of a shop in a frame on another site. */
final class FrontMutations {
  private FrontMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "a token out of a frame is not looked at",
            FramedTest.class,
            "a_token_of_another_shop_an_old_one_and_an_altered_one_are_refused_and_nothing_is_lost",
            java(
                "front/FramedForms.java",
                "seal.matches(text(face.shop().id().value(), end), mark)",
                "!mark.isEmpty()")),
        Mutation.of(
            "a token out of a frame holds for every shop",
            FramedTest.class,
            "a_token_of_another_shop_an_old_one_and_an_altered_one_are_refused_and_nothing_is_lost",
            java("front/FramedForms.java", "return shop + \" \" + end;", "return \" \" + end;")),
        Mutation.of(
            "a session acts out of a frame",
            FramedTest.class,
            "a_session_beside_the_token_never_acts",
            java("access/Gate.java", "isFramed ? Optional.<SignedIn>empty() : whoIs", "whoIs")),
        Mutation.of(
            "a form out of a frame may come from any site",
            FramedTest.class,
            "the_token_comes_from_no_other_site_and_opens_no_other_form",
            java("web/Csrf.java", "    if (!isFromHere(ctx)) {", "    if (false) {")),
        Mutation.of(
            "the token of a frame opens every form",
            FramedTest.class,
            "the_token_comes_from_no_other_site_and_opens_no_other_form",
            java("access/FramedGuest.java", "BOOKING.matcher(ctx.path()).matches()", "true")),
        Mutation.of(
            "every shop may be framed",
            FramedTest.class,
            "every_other_page_stands_in_no_frame",
            java("web/ContentPolicy.java", "if (!sites.isEmpty()) {", "if (true) {")),
        Mutation.of(
            "the pixels of a picture are not counted",
            PictureReaderTest.class,
            "too_many_pixels_are_refused_before_one_is_decoded",
            java("pictures/PictureReader.java", "> MOST_PIXELS", "> Long.MAX_VALUE")),
        Mutation.of(
            "the side of a picture may be endless",
            PictureReaderTest.class,
            "one_long_row_is_refused_however_few_its_pixels_are",
            java("pictures/PictureReader.java", "> MOST_OF_A_SIDE", "> Integer.MAX_VALUE")),
        Mutation.of(
            "a file is taken at every address",
            PicturesTest.class,
            "without_the_token_of_a_form_and_at_other_addresses_no_file_is_taken",
            java("web/Upload.java", "if (!isAllowed(ctx)) {", "if (ctx == null) {")));
  }
}
