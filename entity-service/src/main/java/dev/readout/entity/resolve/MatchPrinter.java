package dev.readout.entity.resolve;

import dev.readout.entity.model.Feature;
import dev.readout.entity.model.PersonForm;
import java.util.List;
import java.util.Locale;

/** Prints why two are, or are not, the same: a line for each feature, then the verdict. */
public final class MatchPrinter {
  private MatchPrinter() {}

  public static String print(Match match, int threshold) {
    StringBuilder lines = new StringBuilder();
    for (Feature feature : match.features()) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%+6.2f  %-13s %s%n",
              feature.value(),
              feature.name(),
              feature.explanation()));
    }
    String verdict =
        match.impossible() ? "different" : match.score() >= threshold ? "the same" : "not merged";
    return lines
        + String.format(
            Locale.ROOT,
            "%6.2f  %s (the same from %.2f)%n",
            match.score() / 1000.0,
            verdict,
            threshold / 1000.0);
  }

  /** A name may be followed by a role and a country: 'Anna Lind, Foreign Minister, NO'. */
  public static String names(String left, String right) {
    Match match = new PersonMatcher().match(form(left), form(right));
    return left + " / " + right + "\n" + print(match, PersonMatcher.SAME);
  }

  private static PersonForm form(String said) {
    String[] parts = said.split("\\s*,\\s*", 3);
    List<String> tokens = Names.personTokens(parts[0]).stream().sorted().toList();
    List<String> roles =
        parts.length > 1 && !parts[1].isBlank() ? List.of(EntityIds.role(parts[1])) : List.of();
    return new PersonForm(
        said, tokens, parts.length > 2 ? parts[2] : null, roles, tokens.size() < 2);
  }
}
