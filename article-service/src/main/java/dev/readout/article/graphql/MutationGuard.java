package dev.readout.article.graphql;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a mutation pass when the service is open to everyone (a laptop) or when the request carries
 * the configured token. Without either, nobody can change anything.
 */
@ApplicationScoped
public class MutationGuard {
  private final boolean open;
  private final Optional<String> token;
  private final Instance<RoutingContext> request;

  MutationGuard(
      @ConfigProperty(name = "readout.mutations.open", defaultValue = "false") boolean open,
      @ConfigProperty(name = "readout.mutations.token") Optional<String> token,
      Instance<RoutingContext> request) {
    this.open = open;
    this.token = token;
    this.request = request;
  }

  void check() throws ForbiddenException {
    if (open) {
      return;
    }
    var header = request.get().request().getHeader("Authorization");
    if (header == null || token.isEmpty() || !same(header, "Bearer " + token.get())) {
      throw new ForbiddenException("changes need 'Authorization: Bearer' with the service's token");
    }
  }

  /** Takes the same time wherever two values differ, so that the answer's delay tells nothing. */
  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
