package dev.readout.gateway.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the answer one is: names and places in lists, written out only when asked for. */
final class Steps {
  private @Nullable String[] names = new String[16];
  private int[] places = new int[16];
  private int depth;

  void into(String name) {
    step(name, 0);
  }

  void into(int place) {
    step(null, place);
  }

  private void step(@Nullable String name, int place) {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      places = Arrays.copyOf(places, depth * 2);
    }
    names[depth] = name;
    places[depth++] = place;
  }

  void out() {
    depth--;
  }

  List<Object> steps() {
    var steps = new ArrayList<Object>(depth);
    for (int i = 0; i < depth; i++) {
      var name = names[i];
      steps.add(name == null ? (Object) places[i] : name);
    }
    return steps;
  }
}
