package dev.readout.entity.graphql;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which statements; every field given must hold. */
@Input("StatementFilter")
public class StatementFilter {
  public @Nullable String speaker;
  public @Nullable String text;
  public @Nullable @Id String meeting;
  public @Nullable @Id String article;
}
