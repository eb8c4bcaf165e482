package dev.readout.entity.model;

import org.jspecify.annotations.Nullable;

/**
 * A role that the text gives a person.
 *
 * @param title such as 'Foreign Minister'
 * @param of the country or body, such as 'Japan' or 'Joint Region Marianas'
 * @param tenure whether the text says former, acting or designate
 */
public record RoleFound(String title, @Nullable String of, Tenure tenure, Evidence evidence) {
  public enum Tenure {
    CURRENT,
    FORMER,
    ACTING,
    DESIGNATE
  }

  @Override
  public String toString() {
    return (tenure == Tenure.CURRENT ? "" : tenure.name().toLowerCase(java.util.Locale.ROOT) + " ")
        + title
        + (of == null ? "" : " of " + of);
  }
}
