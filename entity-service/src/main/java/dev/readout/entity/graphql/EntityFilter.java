package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which entities; every field given must hold. */
@Input("EntityFilter")
public class EntityFilter {
  public @Nullable String text;
  public @Nullable String country;
  public @Nullable Integer minMeetings;
}
