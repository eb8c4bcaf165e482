package dev.readout.entity.extract.name;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts names found, missed and invented, mention by mention with exact spans; keeps a line for
 * every error.
 */
final class NameScore {
  private final Map<EntityKind, int[]> counts = new EnumMap<>(EntityKind.class);
  private final List<String> errors = new ArrayList<>();

  void add(MarkedText gold, Names names) {
    gold.marks()
        .forEach(
            (span, kind) -> {
              boolean found =
                  names.mentions().stream()
                      .anyMatch(m -> m.kind() == kind && m.span().equals(span));
              count(kind)[found ? 0 : 2]++;
              if (!found) {
                errors.add(gold.name() + ": missed " + kind + " '" + span.in(gold.text()) + "'");
              }
            });
    for (NameMention mention : names.mentions()) {
      Span span = mention.span();
      boolean right = gold.marks().get(span) == mention.kind();
      boolean allowed = gold.optional().stream().anyMatch(span::overlaps);
      if (!right && !allowed) {
        count(mention.kind())[1]++;
        errors.add(
            gold.name() + ": invented " + mention.kind() + " '" + span.in(gold.text()) + "'");
      }
    }
  }

  private int[] count(EntityKind kind) {
    return counts.computeIfAbsent(kind, any -> new int[3]);
  }

  double f1(EntityKind kind) {
    int[] c = count(kind);
    return 2.0 * c[0] / Math.max(1, 2 * c[0] + c[1] + c[2]);
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("kind          found invented missed     F1\n");
    counts.forEach(
        (kind, c) ->
            table.append(
                String.format(
                    Locale.ROOT, "%-13s %5d %8d %6d %6.3f%n", kind, c[0], c[1], c[2], f1(kind))));
    return table.toString();
  }
}
