package dev.readout.gateway.query;

import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.supergraph.Protection.Rights;
import java.util.Set;

/** Finds out who a caller is; refuses one that claims to be somebody and is not. */
public interface Identities {
  /** Takes every caller for a stranger, named by address; for gateways without tokens. */
  Identities NONE = caller -> Identity.stranger(caller);

  /** A caller: {@code name} is the subject of a verified token, or the address. */
  record Identity(String name, boolean verified, Set<String> roles, Set<String> scopes) {
    public Identity {
      roles = Set.copyOf(roles);
      scopes = Set.copyOf(scopes);
    }

    public static Identity stranger(Caller caller) {
      return new Identity(caller.address(), false, Set.of(), Set.of());
    }

    /** For {@code @authenticated}, {@code @requiresScopes} and {@code @policy}: a role is one. */
    Rights rights() {
      return new Rights(verified, scopes, roles);
    }
  }

  Identity of(Caller caller) throws RequestRefused;
}
