package dev.readout.entity.suite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * When a name of the extraction counts as a name of the gold. Kinder than the product must be: it
 * measures whether the right one was found, not how it was written.
 */
final class NameMatch {
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms dr sir lord lady dame hon honourable president prime minister premier chancellor secretary foreign state"
                  + " defense defence king queen emperor prince princess crown sheikh emir sultan pope patriarch cardinal his her majesty"
                  + " excellency general gen brig rear adm admiral col lt senator rep ambassador envoy vice deputy former leader chairman"
                  + " speaker jr sr ii iii iv")
              .split(" "));
  private static final List<List<String>> SAME =
      List.of(
          List.of(
              "united states",
              "us",
              "u s",
              "usa",
              "america",
              "american",
              "united states of america"),
          List.of("united kingdom", "uk", "u k", "britain", "great britain", "british"),
          List.of("china", "prc", "peoples republic of china", "chinese"),
          List.of("south korea", "rok", "republic of korea", "south korean"),
          List.of("north korea", "dprk", "democratic peoples republic of korea", "north korean"),
          List.of("russia", "russian federation", "russian"),
          List.of("soviet union", "ussr", "soviet"),
          List.of("european union", "eu", "e u"),
          List.of("united nations", "un", "u n"),
          List.of("turkey", "turkiye", "turkish"),
          List.of("washington", "washington d c", "washington dc"),
          List.of("group of seven", "g7", "g 7"),
          List.of("group of 20", "g20", "g 20", "group of twenty"),
          List.of("nato", "north atlantic treaty organization"),
          List.of("imf", "international monetary fund"),
          List.of("north vietnam", "democratic republic of vietnam", "vietnam"));
  private static final Map<String, String> CANONICAL = canonical();
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "and", "in", "for", "at", "to");

  private NameMatch() {}

  private static Map<String, String> canonical() {
    Map<String, String> canonical = new HashMap<>();
    for (List<String> group : SAME) {
      group.forEach(form -> canonical.put(form, group.getFirst()));
    }
    return canonical;
  }

  static String fold(String text) {
    String plain =
        text.replace('ø', 'o')
            .replace('Ø', 'O')
            .replace('ł', 'l')
            .replace('Ł', 'L')
            .replace('ı', 'i')
            .replace('đ', 'd')
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace('’', '\'');
    return Normalizer.normalize(plain, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  static List<String> nameTokens(String name) {
    String folded = fold(name).replaceAll("'s\\b", "").replace("'", "");
    List<String> all =
        Arrays.stream(folded.split("[^a-z0-9]+")).filter(token -> !token.isEmpty()).toList();
    List<String> bare = all.stream().filter(token -> !TITLES.contains(token)).toList();
    return bare.isEmpty() ? all : bare;
  }

  /** The same person: full names compared where both sides have one, else a shared surname. */
  static boolean person(Collection<String> gold, Collection<String> found) {
    List<List<String>> left = gold.stream().map(NameMatch::nameTokens).toList();
    List<List<String>> right = found.stream().map(NameMatch::nameTokens).toList();
    boolean bothFull =
        left.stream().anyMatch(name -> name.size() > 1)
            && right.stream().anyMatch(name -> name.size() > 1);
    for (List<String> a : left) {
      for (List<String> b : right) {
        if (a.isEmpty() || b.isEmpty()) {
          continue;
        }
        boolean full = a.size() > 1 && b.size() > 1;
        if (full && fullNames(a, b) || !bothFull && !full && oneIn(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean oneIn(List<String> a, List<String> b) {
    List<String> one = a.size() == 1 ? a : b;
    List<String> other = a.size() == 1 ? b : a;
    return one.getFirst().equals(other.getFirst()) || one.getFirst().equals(other.getLast());
  }

  private static boolean fullNames(List<String> a, List<String> b) {
    if (new HashSet<>(a).equals(new HashSet<>(b))
        || String.join("", a).equals(String.join("", b))) {
      return true;
    }
    if (a.getLast().equals(b.getLast()) && given(a.getFirst(), b.getFirst())) {
      return true;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    shared.removeAll(
        Set.of("bin", "al", "de", "von", "van", "der", "den", "la", "el", "abdul", "ibn"));
    return shared.size() >= 2;
  }

  private static boolean given(String a, String b) {
    boolean initial = a.length() == 1 || b.length() == 1;
    return a.equals(b)
        || initial && a.charAt(0) == b.charAt(0)
        || a.length() >= 3 && b.length() >= 3 && (a.startsWith(b) || b.startsWith(a));
  }

  private static String thing(String name) {
    String bare =
        fold(name).replaceAll("'s\\b", "").replace("'", "").replaceAll("[^a-z0-9]+", " ").strip();
    String noArticle = bare.startsWith("the ") ? bare.substring(4) : bare;
    return CANONICAL.getOrDefault(noArticle, noArticle);
  }

  /** The same organisation or place. */
  static boolean thing(Collection<String> gold, Collection<String> found) {
    for (String a : gold) {
      for (String b : found) {
        String left = thing(a);
        String right = thing(b);
        if (!left.isEmpty() && left.equals(right) || mostlyShared(left, right)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mostlyShared(String left, String right) {
    Set<String> a = new HashSet<>(new ArrayList<>(Arrays.asList(left.split(" "))));
    Set<String> b = new HashSet<>(Arrays.asList(right.split(" ")));
    a.removeAll(SMALL);
    b.removeAll(SMALL);
    if (a.size() < 2 || b.size() < 2) {
      return false;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return shared.size() >= 0.66 * all.size();
  }
}
