package dev.readout.entity.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What office a role is, however a text calls it: 'Secretary of State' is to the United States what
 * the foreign minister is elsewhere. Tells only offices apart that one person hardly holds at once.
 */
final class Offices {
  private static final Map<String, String> BY_WORD =
      Map.ofEntries(
          Map.entry("foreign", "foreign"),
          Map.entry("external", "foreign"),
          Map.entry("defense", "defense"),
          Map.entry("defence", "defense"),
          Map.entry("war", "defense"),
          Map.entry("finance", "finance"),
          Map.entry("treasury", "finance"),
          Map.entry("exchequer", "finance"),
          Map.entry("trade", "trade"),
          Map.entry("commerce", "trade"),
          Map.entry("interior", "interior"),
          Map.entry("home", "interior"),
          Map.entry("energy", "energy"),
          Map.entry("health", "health"),
          Map.entry("agriculture", "agriculture"),
          Map.entry("education", "education"),
          Map.entry("ambassador", "ambassador"),
          Map.entry("king", "monarch"),
          Map.entry("queen", "monarch"),
          Map.entry("emir", "monarch"),
          Map.entry("sultan", "monarch"),
          Map.entry("president", "president"),
          Map.entry("prime", "premier"),
          Map.entry("premier", "premier"),
          Map.entry("chancellor", "premier"),
          Map.entry("taoiseach", "premier"));

  private static final Set<String> SECOND =
      Set.of("deputy", "vice", "assistant", "under", "undersecretary", "former", "acting");

  private Offices() {}

  /** Whether two roles may be one person's; unknown ones may. */
  static boolean fit(@Nullable String a, @Nullable String b) {
    String left = a == null ? null : of(a);
    String right = b == null ? null : of(b);
    return left == null || right == null || left.equals(right);
  }

  /** The office, with a mark for a second in it; null for a role that says none. */
  static @Nullable String of(String role) {
    List<String> words = Names.words(role);
    String second = words.stream().anyMatch(SECOND::contains) ? "second " : "";
    if (words.contains("secretary") && words.contains("state") && !words.contains("foreign")) {
      return second + "foreign";
    }
    for (String word : words) {
      String office = BY_WORD.get(word);
      if (office != null && !(office.equals("premier") && words.contains("exchequer"))) {
        return second + office;
      }
    }
    return null;
  }
}
