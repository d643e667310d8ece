package convo.me;

import convo.access.Visitor;
import java.util.List;

/** A customer's bookings at all shops. */
public record MePage(Visitor visitor, List<MyBooking> toCome, List<MyBooking> soFar) {}
