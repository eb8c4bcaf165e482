package dev.readout.entity.resolve;

import dev.readout.entity.model.Aspect;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who really knows: articles that rely on the same named source are one independent origin, and so
 * are articles that tell the meeting in the same words, as the copies of a wire's text do.
 */
final class Origins {
  private static final Pattern DOMAIN = Pattern.compile("\\S+\\.\\p{L}{2,}");

  private static final Set<String> PLAIN = Set.of("the", "news", "agency", "service", "online");

  /** Fewer pieces of evidence at the same distances may be chance: 'A met B in Oslo on Tuesday'. */
  private static final int FEWEST_SHARED = 5;

  /** Most sentences of the news are shorter; two writers seldom choose two alike. */
  private static final int SHORTEST = 200;

  private Origins() {}

  static int count(List<Report> reports) {
    List<List<Report>> origins = new ArrayList<>();
    for (Report report : reports) {
      List<Report> joined = new ArrayList<>(List.of(report));
      for (List<Report> origin : List.copyOf(origins)) {
        if (origin.stream().anyMatch(one -> same(one, report))) {
          joined.addAll(origin);
          origins.remove(origin);
        }
      }
      origins.add(joined);
    }
    return origins.size();
  }

  private static boolean same(Report a, Report b) {
    return origin(a).equals(origin(b)) || copied(a, b);
  }

  /**
   * The last in the chain of named sources for who met, else the publisher itself. 'Two officials'
   * are nobody in particular: two papers that cite such may well have asked different ones.
   */
  private static String origin(Report report) {
    for (ReportClaim claim : report.claims()) {
      Optional<String> last =
          claim.claim().aspect() != Aspect.PARTICIPANT
              ? Optional.empty()
              : claim.claim().attribution().stream()
                  .map(AttributionHop::name)
                  .filter(name -> name.chars().anyMatch(Character::isUpperCase))
                  .reduce((near, far) -> far);
      if (last.isPresent()) {
        return key(last.get());
      }
    }
    return key(report.source());
  }

  private static boolean copied(Report a, Report b) {
    if (a.article().equals(b.article()) || !a.anchor().exact().equals(b.anchor().exact())) {
      return false;
    }
    Set<String> left = places(a);
    Set<String> right = places(b);
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(right);
    boolean most = 5 * shared.size() >= 4 * Math.min(left.size(), right.size());
    return most && shared.size() >= FEWEST_SHARED && reach(a, shared) >= SHORTEST;
  }

  /** Each piece of evidence with its distance from the words that tell the meeting. */
  private static Set<String> places(Report report) {
    Set<String> places = new HashSet<>();
    for (ReportClaim claim : report.claims()) {
      claim.claim().evidence().forEach(one -> places.add(place(report, one)));
    }
    return places;
  }

  private static String place(Report report, Evidence evidence) {
    return evidence.span().start() - report.anchor().span().start() + " " + evidence.exact();
  }

  private static int reach(Report report, Set<String> shared) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (ReportClaim claim : report.claims()) {
      for (Evidence evidence : claim.claim().evidence()) {
        if (shared.contains(place(report, evidence))) {
          first = Math.min(first, evidence.span().start());
          last = Math.max(last, evidence.span().end());
        }
      }
    }
    return last - first;
  }

  /** One spelling for a publisher's name and its domain: 'The Bay Wire' and 'www.baywire.com'. */
  private static String key(String name) {
    boolean domain = DOMAIN.matcher(name).matches();
    String label = domain ? name.replaceFirst("^www\\.", "").replaceFirst("\\..*$", "") : name;
    List<String> words = Names.words(label).stream().filter(word -> !PLAIN.contains(word)).toList();
    return words.isEmpty() ? name : String.join("", words);
  }
}
