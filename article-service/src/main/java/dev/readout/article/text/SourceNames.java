package dev.readout.article.text;

import com.google.common.net.InternetDomainName;
import dev.readout.article.model.Source;
import dev.readout.article.model.SourceId;
import dev.readout.article.model.SourceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows publishers by host and by name, and brings their spellings together: 'Reuters', 'REUTERS'
 * and 'www.reuters.com' are one source. What is known is the table {@code sources.csv}; any other
 * host or name is a source of its own.
 */
public final class SourceNames {
  private static final Set<String> COUNTRYLESS =
      Set.of(
          "ac", "ai", "app", "cc", "co", "eu", "fm", "gg", "io", "ly", "me", "sh", "to", "tv",
          "ws");

  private final Map<String, Source> byHost = new LinkedHashMap<>();
  private final Map<String, Source> byName = new LinkedHashMap<>();

  public SourceNames() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SourceNames.class.getResourceAsStream("sources.csv")),
                StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(this::row);
    } catch (IOException notInTheJar) {
      throw new UncheckedIOException(notInTheJar);
    }
  }

  /** domain; name; country; kind; other spellings separated by '|' */
  private void row(String line) {
    var cells = line.split(";", -1);
    if (cells.length != 5) {
      throw new IllegalStateException("sources.csv: five cells wanted: " + line);
    }
    var source =
        new Source(
            new SourceId(cells[0]),
            cells[1],
            cells[0],
            cells[2].isEmpty() ? null : cells[2],
            SourceKind.valueOf(cells[3]));
    byHost.put(cells[0], source);
    byName.put(folded(cells[1]), source);
    for (var spelling : cells[4].split("\\|", -1)) {
      if (spelling.contains(".") && spelling.equals(spelling.toLowerCase(Locale.ROOT))) {
        byHost.put(spelling, source);
      } else if (!spelling.isBlank()) {
        byName.put(folded(spelling), source);
      }
    }
  }

  /** The publisher at a host. */
  public Source ofHost(String host) {
    var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    for (var rest = name; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
      var known = byHost.get(rest);
      if (known != null) {
        return known;
      }
    }
    var domain = registered(name);
    return new Source(new SourceId(domain), domain, domain, country(domain), kind(domain));
  }

  /**
   * The publisher that calls itself so; a name that is a domain is the publisher at that domain.
   */
  public Source ofName(String name) {
    var known = byName.get(folded(name));
    if (known != null) {
      return known;
    }
    var bare = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    if (bare.matches("(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,12}") && isPublicDomain(bare)) {
      var source = ofHost(bare);
      boolean unnamed = source.name().equals(source.domain());
      return unnamed
          ? new Source(source.id(), name.strip(), source.domain(), source.country(), source.kind())
          : source;
    }
    var slug = folded(name).replace(' ', '-');
    return slug.isEmpty()
        ? Source.UNKNOWN
        : new Source(
            new SourceId(slug.substring(0, Math.min(slug.length(), 80))),
            name.strip(),
            null,
            null,
            SourceKind.UNKNOWN);
  }

  /** The known publisher of this name. */
  public Optional<Source> known(String name) {
    return Optional.ofNullable(byName.get(folded(name)));
  }

  private static boolean isPublicDomain(String name) {
    return InternetDomainName.isValid(name) && InternetDomainName.from(name).hasPublicSuffix();
  }

  private static String registered(String host) {
    var bare = host.replaceFirst("^(?:www\\d?|m|amp|edition|mobile)\\.(?=[^.]+\\.)", "");
    if (InternetDomainName.isValid(bare)) {
      var domain = InternetDomainName.from(bare);
      if (domain.isUnderPublicSuffix()) {
        return domain.topPrivateDomain().toString();
      }
    }
    return bare;
  }

  private static SourceKind kind(String domain) {
    if (domain.matches(".*\\.(?:gov|mil|go|gob|gouv|govt|gc)(?:\\.[a-z]{2})?")) {
      return SourceKind.GOVERNMENT;
    }
    return domain.endsWith(".int") ? SourceKind.ORGANIZATION : SourceKind.UNKNOWN;
  }

  private static @Nullable String country(String domain) {
    var top = domain.substring(domain.lastIndexOf('.') + 1);
    if (domain.endsWith(".gov") || domain.endsWith(".mil")) {
      return "US";
    }
    if (top.equals("uk")) {
      return "GB";
    }
    boolean state =
        top.length() == 2
            && !COUNTRYLESS.contains(top)
            && List.of(Locale.getISOCountries()).contains(top.toUpperCase(Locale.ROOT));
    return state ? top.toUpperCase(Locale.ROOT) : null;
  }

  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }
}
