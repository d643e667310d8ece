package convo.signin;

import convo.web.View;

/** What the page shows on which the mailed code is typed. */
public record ProofPage(View view, TypedCode form) {}
