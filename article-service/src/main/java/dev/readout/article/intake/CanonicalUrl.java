package dev.readout.article.intake;

import dev.readout.article.model.WellFormed;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address in the one form that names an article: no fragment, no tracking parameters, host in
 * lower case.
 */
record CanonicalUrl(String text, String host) {
  /** What an index of the database holds with room to spare (2,704 bytes). */
  private static final int LONGEST_BYTES = 2_000;

  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_[^=]*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|yclid|_ga|cmpid|ocid)(?:=.*)?",
          Pattern.CASE_INSENSITIVE);

  /** The canonical form, or null when the text is not an address of a page. */
  static @Nullable CanonicalUrl parse(String text) {
    if (!WellFormed.is(text) || text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return null;
    }
    try {
      var uri = new URI(text.strip().replace(" ", "%20"));
      var scheme = uri.getScheme();
      var host = uri.getHost();
      if (scheme == null || host == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
        return null;
      }
      return new CanonicalUrl(
          canonical(uri, scheme.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT)),
          host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  private static String canonical(URI uri, String scheme, String host) {
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = query(uri.getRawQuery());
    return scheme
        + "://"
        + host
        + (usual ? "" : ":" + uri.getPort())
        + path
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&", -1))
        .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
        .collect(Collectors.joining("&"));
  }
}
