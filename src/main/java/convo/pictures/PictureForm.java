package convo.pictures;

import static convo.words.Words.pictures;

import convo.web.Check;
import convo.web.Form;
import convo.web.Upload;
import io.javalin.http.Context;
import java.util.Map;

/**
 * A picture that is sent.
 *
 * @param of the id of a stylist, or "logo"
 * @param file what was sent, which a page cannot give back
 */
public record PictureForm(String of, String description, byte[] file, Map<String, String> errors)
    implements Form {
  static final String LOGO = "logo";
  static final int LONGEST_DESCRIPTION = 200;

  static PictureForm blank() {
    return new PictureForm("", "", new byte[0], Map.of());
  }

  static PictureForm from(Context ctx) {
    var file = Upload.file(ctx, "picture");
    var description = Form.typed(ctx, "description");
    var check =
        new Check()
            .line("description", description, LONGEST_DESCRIPTION)
            .that(file.length > 0, "picture", pictures().chooseOne())
            .that(file.length <= Upload.LARGEST, "picture", pictures().tooLarge());
    return new PictureForm(Form.text(ctx, "of", 40), description, file, check.errors());
  }

  PictureForm refused(String sentence) {
    return new PictureForm(of, description, file, Map.of("picture", sentence));
  }
}
