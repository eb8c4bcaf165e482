package dev.readout.entity.resolve;

import java.util.List;

/** What a place lies in: the knowledge of a gazetteer, or of a test. */
@FunctionalInterface
public interface PlaceTree {
  /** The ids of the places that this one lies in, from near to far, itself not among them. */
  List<String> containers(String place);

  /** Whether one is the other or lies in it. */
  default boolean related(String a, String b) {
    return a.equals(b) || containers(a).contains(b) || containers(b).contains(a);
  }
}
