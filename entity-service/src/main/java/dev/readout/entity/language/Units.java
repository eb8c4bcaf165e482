package dev.readout.entity.language;

import java.util.List;
import java.util.SortedSet;

/**
 * Stretches of a sentence that the parser is to take as one word, because they are known to be one
 * name or one date: it then sees 'X met Y and Z' whatever titles X, Y and Z bear.
 *
 * @param units in text order, none overlapping another
 * @param fronted the comma that closes a phrase before the main clause ('After talks in Oslo, Lind
 *     said'), or -1: both are parsed apart, and the first hangs on the second
 * @param asides clauses to be parsed apart, in text order
 * @param pauses tokens after which a comma is to be understood, as in 'On Monday(,) Lind met Roy'
 */
public record Units(List<Unit> units, SortedSet<Integer> pauses, int fronted, List<Aside> asides) {
  public static final Units NONE = new Units(List.of(), new java.util.TreeSet<>(), -1, List.of());

  public Units {
    units = List.copyOf(units);
    asides = List.copyOf(asides);
  }

  /**
   * A clause between commas that is parsed apart and hung on a noun: ', who is in Rome,'.
   *
   * @param first the comma that opens it
   * @param last the comma that closes it
   * @param head the token that it describes
   */
  public record Aside(int first, int last, int head) {
    public Aside {
      if (head >= first || last <= first) {
        throw new IllegalArgumentException(
            "no clause between " + first + " and " + last + " for " + head);
      }
    }
  }

  /**
   * One stretch.
   *
   * @param head the token that stands for it; the others hang on it
   * @param tag the part of speech that the parser is to take it for
   * @param others names inside the stretch that are coordinated with the first: 'Lind and Roy'
   */
  public record Unit(int first, int last, int head, String tag, List<Unit> others) {
    public Unit(int first, int last, int head, String tag) {
      this(first, last, head, tag, List.of());
    }

    public Unit {
      others = List.copyOf(others);
      if (first > head || head > last) {
        throw new IllegalArgumentException(
            "the head " + head + " is not in " + first + ".." + last);
      }
    }
  }
}
