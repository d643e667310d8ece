package convo.signin;

import static convo.words.Words.signin;

import convo.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Recovery codes on the one page that shows them. */
public record RecoveryCodesPage(View view, List<RecoveryCode> codes) {

  /** The codes as a file in a link, one a line. */
  public String file() {
    var lines =
        codes.stream()
            .map(RecoveryCode::text)
            .collect(Collectors.joining("\r\n", signin().recoveryFile() + "\r\n", "\r\n"));
    return "data:text/plain;charset=utf-8,"
        + URLEncoder.encode(lines, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
