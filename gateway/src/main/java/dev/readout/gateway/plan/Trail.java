package dev.readout.gateway.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the search is in the middle of, so that it does not look for a thing by way of the thing
 * itself; and how many more entrances it may chain.
 */
record Trail(@Nullable Trail before, String token, int entrances) {

  static Trail of(int entrances) {
    return new Trail(null, "", entrances);
  }

  boolean has(String wanted) {
    for (@Nullable Trail at = this; at != null; at = at.before) {
      if (at.token.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  Trail with(String next) {
    return new Trail(this, next, entrances);
  }

  Trail entering(String next) {
    return new Trail(this, next, entrances - 1);
  }
}
