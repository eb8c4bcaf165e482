package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import dev.readout.entity.model.PersonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How much speaks for two forms of a name being one person: the parts of the name in any order, the
 * country, the role. A surname alone never is enough.
 */
public final class PersonMatcher {
  /** From here on two forms are one person. */
  public static final int SAME = 750;

  /** From here on an editor is asked. */
  public static final int DOUBTFUL = 550;

  /** Given names and their usual short forms. */
  private static final Set<String> SHORT_FORMS =
      Set.of(
          "bill william",
          "joe joseph",
          "mike michael",
          "bob robert",
          "jim james",
          "tony anthony",
          "antony anthony",
          "ed edward",
          "tom thomas",
          "dick richard",
          "jake jacob",
          "ben benjamin",
          "alex alexander",
          "don donald",
          "dan daniel",
          "dave david",
          "steve steven",
          "steve stephen",
          "chris christopher",
          "nick nicholas",
          "matt matthew",
          "sam samuel",
          "pete peter",
          "tim timothy",
          "ron ronald",
          "ted edward",
          "andy andrew",
          "greg gregory",
          "jeff jeffrey",
          "ken kenneth",
          "larry lawrence",
          "rick richard",
          "liz elizabeth",
          "kate katherine",
          "sue susan",
          "beth elizabeth",
          "jack john",
          "fred frederick",
          "vova vladimir",
          "charlie charles",
          "hank henry",
          "will william",
          "doug douglas");

  public Match match(PersonForm a, PersonForm b) {
    List<Feature> features = new ArrayList<>();
    Feature name = name(a, b);
    features.add(name);
    if (name.value() <= 0) {
      return new Match(features, !a.single() && !b.single());
    }
    boolean weak = a.single() || b.single();
    country(a, b, weak, features);
    role(a, b, weak, features);
    return new Match(features, false);
  }

  private static Feature name(PersonForm a, PersonForm b) {
    String both = String.join(" ", a.tokens()) + " / " + String.join(" ", b.tokens());
    if (a.single() || b.single()) {
      boolean within =
          a.single() ? b.tokens().containsAll(a.tokens()) : a.tokens().containsAll(b.tokens());
      return within
          ? new Feature("name", 0.4, "a single name that both have: " + both)
          : new Feature("name", 0, "no common name: " + both);
    }
    if (a.tokens().equals(b.tokens())) {
      return new Feature("name", 1.0, "the same parts: " + both);
    }
    if (joined(a).equals(joined(b))) {
      return new Feature("name", 0.95, "the same letters, divided differently: " + both);
    }
    List<String> restA = without(a.tokens(), b.tokens());
    List<String> restB = without(b.tokens(), a.tokens());
    int common = a.tokens().size() - restA.size();
    if (common == 0) {
      return new Feature("name", 0, "no common part: " + both);
    }
    if (restA.isEmpty() || restB.isEmpty()) {
      return common >= 2
          ? new Feature("name", 0.9, "one has more parts: " + both)
          : new Feature("name", 0, "only one common part: " + both);
    }
    if (restA.size() == 1 && restB.size() == 1) {
      return oneDiffers(restA.getFirst(), restB.getFirst(), both);
    }
    if (fits(restA, restB) || fits(restB, restA)) {
      return new Feature("name", 0.8, "initials and short forms fit: " + both);
    }
    return new Feature("name", 0, "other given names or surnames: " + both);
  }

  private static Feature oneDiffers(String a, String b, String both) {
    if (initial(a, b) || initial(b, a)) {
      return new Feature("name", 0.8, "the initial fits: " + both);
    }
    if (shortForm(a, b)) {
      return new Feature("name", 0.85, "a short form of the same name: " + both);
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter >= 5 && Spelling.distance(a, b) <= (shorter >= 8 ? 2 : 1)) {
      return new Feature("name", 0.7, "almost the same spelling: " + both);
    }
    return new Feature("name", 0, "other given names or surnames: " + both);
  }

  private static void country(PersonForm a, PersonForm b, boolean weak, List<Feature> features) {
    if (a.country() == null || b.country() == null) {
      return;
    }
    boolean same = a.country().equals(b.country());
    features.add(
        new Feature(
            "country",
            same ? (weak ? 0.15 : 0.1) : (weak ? -0.5 : -0.2),
            same ? "both of " + a.country() : a.country() + " and " + b.country()));
  }

  private static void role(PersonForm a, PersonForm b, boolean weak, List<Feature> features) {
    List<String> common = a.roles().stream().filter(b.roles()::contains).toList();
    if (!common.isEmpty()) {
      features.add(
          new Feature("role", weak ? 0.3 : 0.1, "both called " + String.join(", ", common)));
    } else if (!a.roles().isEmpty() && !b.roles().isEmpty()) {
      features.add(
          new Feature(
              "role",
              weak ? -0.2 : -0.05,
              String.join(", ", a.roles()) + " and " + String.join(", ", b.roles())));
    }
  }

  private static String joined(PersonForm form) {
    return form.tokens().stream()
        .flatMap(token -> token.chars().mapToObj(c -> String.valueOf((char) c)))
        .sorted()
        .reduce("", String::concat);
  }

  private static List<String> without(List<String> all, List<String> taken) {
    List<String> rest = new ArrayList<>(all);
    taken.forEach(rest::remove);
    return rest;
  }

  private static boolean initial(String initial, String name) {
    return initial.length() == 1 && name.startsWith(initial);
  }

  /** 'Joe' in 'Joseph R.': each of the few is short for another of the many. */
  private static boolean fits(List<String> few, List<String> many) {
    List<String> left = new ArrayList<>(many);
    for (String part : few) {
      String partner =
          left.stream()
              .filter(
                  other -> initial(part, other) || initial(other, part) || shortForm(part, other))
              .findFirst()
              .orElse(null);
      if (partner == null) {
        return false;
      }
      left.remove(partner);
    }
    return few.size() <= many.size();
  }

  private static boolean shortForm(String a, String b) {
    return SHORT_FORMS.contains(a + " " + b) || SHORT_FORMS.contains(b + " " + a);
  }
}
