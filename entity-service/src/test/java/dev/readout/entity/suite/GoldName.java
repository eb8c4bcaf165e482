package dev.readout.entity.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, place or participant that the gold names.
 *
 * @param forms the canonical name first, then the surface forms that also count
 * @param optional neither required nor punished
 * @param title the role of a person as the text says it, or null where the gold does not ask
 * @param of the country or body of that role, or null
 */
record GoldName(List<String> forms, boolean optional, @Nullable String title, @Nullable String of) {
  GoldName {
    forms = List.copyOf(forms);
    if (forms.isEmpty() || forms.getFirst().isBlank()) {
      throw new IllegalArgumentException("a gold name without a name: " + forms);
    }
  }

  static GoldName of(String name) {
    return new GoldName(List.of(name), false, null, null);
  }

  String name() {
    return forms.getFirst();
  }
}
