package convo.demo;

import convo.shopfile.FiledCustomer;

/** A customer of a demo shop with her habit, and whom she likes to go to. */
record Guest(FiledCustomer customer, Habit habit, String stylist) {}
