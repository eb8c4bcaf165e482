package dev.readout.gateway.response;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree: names and list positions from the root. A linked list, so that steps share.
 */
public record TreePath(@Nullable TreePath above, Object step) {

  static @Nullable TreePath of(List<Object> steps) {
    @Nullable TreePath path = null;
    for (var step : steps) {
      path = new TreePath(path, step);
    }
    return path;
  }

  static List<Object> steps(@Nullable TreePath path) {
    var steps = new ArrayList<Object>();
    for (@Nullable TreePath at = path; at != null; at = at.above) {
      steps.addFirst(at.step);
    }
    return steps;
  }
}
