package convo.web;

import java.util.Optional;

/**
 * A refusal or a failure, told calmly.
 *
 * @param requestId the number under which the log knows what failed, on failures of ours
 */
public record ErrorPage(
    View view, int status, String title, String sentence, Optional<String> requestId) {}
