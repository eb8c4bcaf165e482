package dev.readout.entity.graphql;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.api.ErrorCode;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets mutations through where they are open, or to who carries the token. */
@ApplicationScoped
public class MutationGuard {
  private final CurrentVertxRequest current;
  private final boolean open;
  private final Optional<String> token;

  public MutationGuard(
      CurrentVertxRequest current,
      @ConfigProperty(name = "readout.mutations.open", defaultValue = "false") boolean open,
      @ConfigProperty(name = "readout.mutations.token") Optional<String> token) {
    this.current = current;
    this.open = open;
    this.token = token;
  }

  /** The caller may not change anything. */
  @ErrorCode("FORBIDDEN")
  public static final class Forbidden extends RuntimeException {
    Forbidden() {
      super("mutations need 'Authorization: Bearer <readout.mutations.token>'");
    }
  }

  /** Throws unless the request may change something; returns who is to be named as the author. */
  String author() {
    RoutingContext context = current.getCurrent();
    String header = context == null ? null : context.request().getHeader("Authorization");
    boolean known =
        header != null
            && header.startsWith("Bearer ")
            && token.isPresent()
            && !token.get().isBlank()
            && MessageDigest.isEqual(
                header.substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8),
                token.get().getBytes(StandardCharsets.UTF_8));
    if (!open && !known) {
      throw new Forbidden();
    }
    String named = context == null ? null : context.request().getHeader("X-Readout-Editor");
    return named != null && !named.isBlank() ? named.strip() : known ? "token holder" : "local";
  }
}
