package dev.readout.gateway.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the search is in the middle of, so that it does not look for a thing by way of the thing
 * itself; how many more entrances it may chain; and the cost from which on a way is of no use,
 * because a cheaper one is known. {@code due}: the stage that a step which waits for what is being
 * looked for has in any case (0: none waits).
 */
record Trail(@Nullable Trail before, String token, int entrances, long bound, int due) {

  static Trail of(int entrances, long bound) {
    return new Trail(null, "", entrances, bound, 0);
  }

  boolean has(String wanted) {
    for (@Nullable Trail at = this; at != null; at = at.before) {
      if (at.token.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  int count(String wanted) {
    int count = 0;
    for (@Nullable Trail at = this; at != null; at = at.before) {
      count += at.token.equals(wanted) ? 1 : 0;
    }
    return count;
  }

  Trail with(String next) {
    return new Trail(this, next, entrances, bound, due);
  }

  Trail entering(String next) {
    return new Trail(this, next, entrances - 1, bound, due);
  }

  /** A step of this stage or a later one waits for it. */
  Trail due(int stage) {
    return new Trail(before, token, entrances, bound, stage);
  }

  /** Only what is cheaper than this is of use. */
  Trail below(long cost) {
    return cost < bound ? new Trail(before, token, entrances, cost, due) : this;
  }
}
