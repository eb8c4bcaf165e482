package dev.readout.entity.resolve;

import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who really knows: articles that rely on the same named source are one independent origin. */
final class Origins {
  private static final Pattern DOMAIN = Pattern.compile("\\S+\\.\\p{L}{2,}");

  private static final Set<String> PLAIN = Set.of("the", "news", "agency", "service", "online");

  private Origins() {}

  static int count(List<Report> reports) {
    Set<String> origins = new TreeSet<>();
    for (Report report : reports) {
      origins.add(origin(report));
    }
    return origins.size();
  }

  /** The last in the chain of named sources, else the publisher itself. */
  private static String origin(Report report) {
    for (ReportClaim claim : report.claims()) {
      List<AttributionHop> chain = claim.claim().attribution();
      if (!chain.isEmpty()) {
        return key(chain.getLast().name());
      }
    }
    return key(report.source());
  }

  /** One spelling for a publisher's name and its domain: 'The Bay Wire' and 'www.baywire.com'. */
  private static String key(String name) {
    boolean domain = DOMAIN.matcher(name).matches();
    String label = domain ? name.replaceFirst("^www\\.", "").replaceFirst("\\..*$", "") : name;
    List<String> words = Names.words(label).stream().filter(word -> !PLAIN.contains(word)).toList();
    return words.isEmpty() ? name : String.join("", words);
  }
}
