package dev.readout.gateway.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance with a seed, in the words that the generators need. */
record Dice(Random random) {
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(Iterable<T> values) {
    var list = new ArrayList<T>();
    values.forEach(list::add);
    return list.get(random.nextInt(list.size()));
  }

  <T> List<T> shuffled(Iterable<T> values) {
    var list = new ArrayList<T>();
    values.forEach(list::add);
    Collections.shuffle(list, random);
    return list;
  }
}
