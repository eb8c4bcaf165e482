package dev.readout.entity.graph;

import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.Report;
import org.jspecify.annotations.Nullable;

/** What a claim says, as a normalised text for people: an ISO date, a name, a topic. */
public final class ClaimText {
  private ClaimText() {}

  public static String of(Report report, ClaimValue value) {
    return switch (value) {
      case ClaimValue.Participant p -> report.entity(p.entity()).name();
      case ClaimValue.OnDate date -> date.when().toString();
      case ClaimValue.At at -> report.entity(at.place()).name();
      case ClaimValue.Status status -> status.status().name();
      case ClaimValue.Mode mode -> mode.mode().name();
      case ClaimValue.Lasting lasting -> String.valueOf(lasting.minutes());
      case ClaimValue.About about -> report.entity(about.topic()).name();
      case ClaimValue.During during -> during.occasion();
      case ClaimValue.Commits commits -> commits.text();
    };
  }

  /** The entity that a claim is about, if it is about one. */
  static @Nullable String ref(ClaimValue value) {
    return switch (value) {
      case ClaimValue.Participant p -> p.entity();
      case ClaimValue.At at -> at.place();
      case ClaimValue.About about -> about.topic();
      case ClaimValue.OnDate date -> null;
      case ClaimValue.Status status -> null;
      case ClaimValue.Mode mode -> null;
      case ClaimValue.Lasting lasting -> null;
      case ClaimValue.During during -> null;
      case ClaimValue.Commits commits -> null;
    };
  }
}
