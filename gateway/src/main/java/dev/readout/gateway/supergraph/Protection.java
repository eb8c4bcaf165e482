package dev.readout.gateway.supergraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who may see a field or type, as {@code @authenticated}, {@code @requiresScopes} and {@code
 * @policy} say; scopes and policies are lists of which one must be held completely (empty: none is
 * asked for).
 */
public record Protection(
    boolean authenticated, List<List<String>> scopes, List<List<String>> policies) {
  public static final Protection NONE = new Protection(false, List.of(), List.of());

  public Protection {
    scopes = scopes.stream().map(List::copyOf).toList();
    policies = policies.stream().map(List::copyOf).toList();
  }

  /** What a caller is and holds. */
  public record Rights(boolean authenticated, Set<String> scopes, Set<String> policies) {
    public static final Rights NONE = new Rights(false, Set.of(), Set.of());

    public Rights {
      scopes = Set.copyOf(scopes);
      policies = Set.copyOf(policies);
    }
  }

  public boolean allows(Rights rights) {
    return (!authenticated || rights.authenticated())
        && held(scopes, rights.scopes())
        && held(policies, rights.policies());
  }

  private static boolean held(List<List<String>> ways, Set<String> given) {
    return ways.isEmpty() || ways.stream().anyMatch(given::containsAll);
  }

  /** All names that are asked for. */
  List<String> names() {
    var names = new ArrayList<String>();
    scopes.forEach(names::addAll);
    policies.forEach(names::addAll);
    return names;
  }
}
