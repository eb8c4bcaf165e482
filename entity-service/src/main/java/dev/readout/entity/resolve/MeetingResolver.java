package dev.readout.entity.resolve;

import dev.readout.entity.model.Judged;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ScoredPair;
import dev.readout.entity.resolve.Clusters.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which reports tell one meeting. Works on any block of reports that is closed under links. */
public final class MeetingResolver {
  private final MeetingMatcher matcher;

  public MeetingResolver(PlaceTree places) {
    this.matcher = new MeetingMatcher(places);
  }

  public MeetingMatcher matcher() {
    return matcher;
  }

  /** The link between two reports, if they tell one meeting or an editor should be asked. */
  public Optional<ScoredPair> link(Telling a, Telling b) {
    boolean ordered = a.id().compareTo(b.id()) < 0;
    Match match = matcher.match(ordered ? a : b, ordered ? b : a);
    return match.impossible() || match.score() < MeetingMatcher.DOUBTFUL
        ? Optional.empty()
        : Optional.of(
            ordered
                ? new ScoredPair(a.id(), b.id(), match.score())
                : new ScoredPair(b.id(), a.id(), match.score()));
  }

  /** The clusters, each in the order of {@link Report}: its first report founds the meeting. */
  public List<List<Telling>> resolve(
      List<Telling> tellings, List<ScoredPair> links, List<Judged> judgements) {
    Map<String, Telling> byId = new TreeMap<>();
    tellings.forEach(telling -> byId.put(telling.id(), telling));
    Map<String, Boolean> memory = new HashMap<>();
    Pairs pairs = Pairs.of(judgements, byId::containsKey);
    Set<String> moved = moved(byId, links);
    return Clusters.of(
            List.copyOf(byId.keySet()),
            links.stream()
                .filter(link -> link.score() >= MeetingMatcher.SAME)
                .map(link -> new Link(link.left(), link.right(), link.score()))
                .toList(),
            pairs.joined(),
            (a, b) ->
                memory.computeIfAbsent(
                    Pairs.key(a, b), pair -> apart(telling(byId, a), telling(byId, b), moved)),
            pairs::denies)
        .stream()
        .map(
            cluster ->
                cluster.stream()
                    .map(id -> telling(byId, id))
                    .sorted((a, b) -> a.report().compareTo(b.report()))
                    .toList())
        .toList();
  }

  private boolean apart(Telling a, Telling b, Set<String> moved) {
    boolean plan = moved.contains(a.id()) || moved.contains(b.id());
    return plan ? matcher.apartBesidesDay(a, b) : matcher.match(a, b).impossible();
  }

  /** The plans of which some report says that they were moved, and those reports. */
  private static Set<String> moved(Map<String, Telling> tellings, List<ScoredPair> links) {
    Set<String> moved = new HashSet<>();
    for (ScoredPair link : links) {
      MeetingStatus left = telling(tellings, link.left()).status();
      MeetingStatus right = telling(tellings, link.right()).status();
      if (link.score() >= MeetingMatcher.SAME
          && left != MeetingStatus.HELD
          && right != MeetingStatus.HELD
          && (left == MeetingStatus.POSTPONED || right == MeetingStatus.POSTPONED)) {
        moved.add(link.left());
        moved.add(link.right());
      }
    }
    return moved;
  }

  private static Telling telling(Map<String, Telling> tellings, String id) {
    Telling telling = tellings.get(id);
    if (telling == null) {
      throw new IllegalStateException("a report outside its block: " + id);
    }
    return telling;
  }
}
