package dev.readout.entity.suite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When a topic, a title or a quotation of the extraction counts as one of the gold: by words. */
final class WordMatch {
  private static final Set<String> SMALL =
      Set.of(
          ("the a an of and or in on to for with by at as from into between among about over under their its his her our both"
                  + " two will would be is are was were that this issue issues topic topics other")
              .split(" "));
  private static final List<String> ENDINGS =
      List.of(
          "ational", "isation", "ization", "ations", "ation", "ings", "ing", "ments", "ment",
          "ities", "ity", "ies", "ive", "ed", "es", "s", "al", "ly", "y");

  private WordMatch() {}

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : NameMatch.fold(text).split("[^a-z0-9]+")) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  static boolean topic(String gold, String found) {
    Set<String> a = stems(gold);
    Set<String> b = stems(found);
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    return !shared.isEmpty()
        && (2 * shared.size() >= a.size()
            || 2 * shared.size() >= b.size() && shared.size() >= Math.min(2, a.size()));
  }

  static boolean title(String gold, String found) {
    Set<String> a = stems(gold);
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(stems(found));
    return !a.isEmpty() && 2 * shared.size() >= a.size();
  }

  static boolean quote(String gold, String found) {
    List<String> a = words(gold);
    List<String> b = words(found);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    int shared = shared(a, b);
    if (shared >= 0.6 * a.size() && shared >= 0.6 * b.size()) {
      return true;
    }
    String left = String.join(" ", a);
    String right = String.join(" ", b);
    return a.size() >= 4 && right.contains(left) || b.size() >= 4 && left.contains(right);
  }

  private static int shared(List<String> a, List<String> b) {
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(word -> counts.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : b) {
      Integer left = counts.get(word);
      if (left != null && left > 0) {
        counts.put(word, left - 1);
        shared++;
      }
    }
    return shared;
  }

  private static List<String> words(String text) {
    return Arrays.stream(NameMatch.fold(text).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
