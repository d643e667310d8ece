package convo.access;

import convo.web.ErrorPage;

/** A refusal within a shop to which the visitor belongs. */
public record ShopErrorPage(Visitor visitor, ErrorPage error) {}
