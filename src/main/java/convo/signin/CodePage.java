package convo.signin;

import convo.web.View;

/** What the page shows on which somebody asks for a code by mail. */
public record CodePage(View view, SignInForm form) {}
