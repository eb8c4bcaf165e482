package dev.readout.gateway.query;

import dev.readout.gateway.operation.RequestRefused;
import java.util.Set;

/** Finds out who a caller is; refuses one that claims to be somebody and is not. */
public interface Identities {
  /** Takes every caller for a stranger, named by address; for gateways without tokens. */
  Identities NONE = caller -> new Identity(caller.address(), false, Set.of());

  /** A caller: {@code name} is the subject of a verified token, or the address. */
  record Identity(String name, boolean verified, Set<String> roles) {
    public Identity {
      roles = Set.copyOf(roles);
    }
  }

  Identity of(Caller caller) throws RequestRefused;
}
