package dev.readout.entity.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Joins nodes into clusters, the surest link first, never across a pair that cannot be one. A
 * function of the set of links: their order does not matter.
 */
final class Clusters {
  /** A link closer than this to a contradicting one (in thousandths) decides nothing. */
  private static final int AMBIGUITY = 20;

  /** Two nodes that may be one; left is the smaller id. */
  record Link(String left, String right, int score) {
    Link {
      if (left.compareTo(right) >= 0) {
        throw new IllegalArgumentException(
            "a link goes from the smaller id: " + left + ", " + right);
      }
    }

    String other(String node) {
      return node.equals(left) ? right : left;
    }
  }

  private final BiPredicate<String, String> apart;
  private final Map<String, List<String>> members = new TreeMap<>();
  private final Map<String, String> clusterOf = new HashMap<>();

  private Clusters(BiPredicate<String, String> apart) {
    this.apart = apart;
  }

  /**
   * The clusters of the nodes, each sorted, sorted by their first.
   *
   * @param judged links that an editor made: they come first, and only {@code denied} stops them
   * @param apart whether two nodes cannot be one
   * @param denied whether an editor said that two nodes are not one
   */
  static List<List<String>> of(
      List<String> nodes,
      List<Link> links,
      List<Link> judged,
      BiPredicate<String, String> apart,
      BiPredicate<String, String> denied) {
    var clusters = new Clusters((a, b) -> denied.test(a, b) || apart.test(a, b));
    for (String node : nodes) {
      clusters.members.put(node, List.of(node));
      clusters.clusterOf.put(node, node);
    }
    Comparator<Link> surestFirst =
        Comparator.comparingInt((Link link) -> -link.score)
            .thenComparing(Link::left)
            .thenComparing(Link::right);
    Set<String> judgedPairs = new HashSet<>();
    for (Link link : judged.stream().sorted(surestFirst).toList()) {
      judgedPairs.add(link.left + "\n" + link.right);
      clusters.join(link, (a, b) -> denied.test(a, b));
    }
    Map<String, List<Link>> byNode = new HashMap<>();
    for (Link link : links) {
      byNode.computeIfAbsent(link.left, k -> new ArrayList<>()).add(link);
      byNode.computeIfAbsent(link.right, k -> new ArrayList<>()).add(link);
    }
    for (Link link : links.stream().sorted(surestFirst).toList()) {
      if (!clusters.ambiguous(link, byNode)) {
        clusters.join(
            link, (a, b) -> clusters.apart.test(a, b) && !judgedPairs.contains(a + "\n" + b));
      }
    }
    return List.copyOf(clusters.members.values());
  }

  /** Whether one end has another link as good, to a node that this one's other end cannot be. */
  private boolean ambiguous(Link link, Map<String, List<Link>> byNode) {
    for (String end : List.of(link.left, link.right)) {
      String target = link.other(end);
      for (Link rival : byNode.getOrDefault(end, List.of())) {
        if (rival != link
            && rival.score >= link.score - AMBIGUITY
            && rival.score <= link.score + AMBIGUITY
            && apart.test(target, rival.other(end))) {
          return true;
        }
      }
    }
    return false;
  }

  private void join(Link link, BiPredicate<String, String> forbidden) {
    String left = clusterOf.get(link.left);
    String right = clusterOf.get(link.right);
    if (left == null || right == null) {
      throw new IllegalStateException("a link to a node outside its block: " + link);
    }
    if (left.equals(right)) {
      return;
    }
    List<String> a = members.getOrDefault(left, List.of());
    List<String> b = members.getOrDefault(right, List.of());
    for (String one : a) {
      for (String two : b) {
        if (forbidden.test(one, two)) {
          return;
        }
      }
    }
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    all.sort(Comparator.naturalOrder());
    members.remove(left);
    members.remove(right);
    members.put(all.getFirst(), List.copyOf(all));
    all.forEach(node -> clusterOf.put(node, all.getFirst()));
  }
}
