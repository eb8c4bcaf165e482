package dev.readout.gateway.query;

import org.jspecify.annotations.Nullable;

/**
 * What an operator allows. {@code trustedOnly}: nothing but trusted documents is run. {@code
 * persistedCharacters}: room for automatic persisted queries, 0 for none. {@code tokenRequired}:
 * who does not prove who they are gets nothing. {@code mutationRole}: the role that a mutation
 * needs.
 */
public record Rules(
    boolean introspection,
    boolean trustedOnly,
    long persistedCharacters,
    boolean tokenRequired,
    @Nullable String mutationRole) {
  public static final Rules OPEN = new Rules(true, false, 0, false, null);
}
