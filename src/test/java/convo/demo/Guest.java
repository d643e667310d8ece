package convo.demo;

import convo.shopfile.ShopFile;

/** A customer of a demo shop with her habit, and whom she likes to go to. */
record Guest(ShopFile.Customer customer, Habit habit, String stylist) {}
