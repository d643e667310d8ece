package convo.support;

import convo.access.Visitor;
import convo.shops.Shop;
import java.util.List;

/** The shops that support looks after. */
public record SupportPage(Visitor visitor, List<Shop> shops) {}
