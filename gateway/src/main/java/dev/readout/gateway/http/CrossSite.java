package dev.readout.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites from asking in a visitor's name. A browser says in Sec-Fetch-Site where a
 * request comes from, an older one in Origin; what comes from elsewhere and is not among the
 * origins of {@code quarkus.http.cors.origins} is refused, sockets included. Programs send neither
 * header and pass, unless headers are required that a foreign page cannot set.
 */
final class CrossSite {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final List<String> origins;
  private final List<String> requiredHeaders;

  CrossSite(List<String> origins, List<String> requiredHeaders) {
    this.origins = origins;
    this.requiredHeaders = requiredHeaders;
  }

  /** Why the request is refused; null if it is not. */
  @Nullable String refused(RoutingContext request) {
    var headers = request.request().headers();
    var origin = headers.get("Origin");
    if (origin == null || !isAllowed(origin)) {
      var site = headers.get("Sec-Fetch-Site");
      if (site != null
          ? !OWN.contains(site)
          : origin != null && !isHost(origin, request.request().getHeader("Host"))) {
        return "Requests from other sites are refused: list the origin in quarkus.http.cors.origins.";
      }
    }
    if (!requiredHeaders.isEmpty()
        && !isJson(headers.get("Content-Type"))
        && requiredHeaders.stream().noneMatch(headers::contains)) {
      return "The request needs one of the headers " + String.join(", ", requiredHeaders) + ".";
    }
    return null;
  }

  private boolean isAllowed(String origin) {
    return origins.stream()
        .anyMatch(
            allowed ->
                allowed.equals("*")
                    || allowed.equalsIgnoreCase(origin)
                    || (allowed.length() > 2
                        && allowed.startsWith("/")
                        && allowed.endsWith("/")
                        && origin.matches(allowed.substring(1, allowed.length() - 1))));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
  }
}
