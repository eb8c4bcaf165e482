package dev.readout.entity.graph;

import dev.readout.entity.graph.GraphKeeper.Outcome;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.JudgementKind;
import dev.readout.entity.model.MeetingFacts;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ScoredPair;
import dev.readout.entity.resolve.Match;
import dev.readout.entity.resolve.MeetingBuilder;
import dev.readout.entity.resolve.MeetingMatcher;
import dev.readout.entity.resolve.MeetingResolver;
import dev.readout.entity.resolve.Telling;
import dev.readout.entity.store.EntityStore;
import dev.readout.entity.store.Json;
import dev.readout.entity.store.MeetingStore;
import dev.readout.entity.store.ReportStore;
import dev.readout.entity.store.ReportStore.Candidates;
import dev.readout.entity.store.ReportStore.Filed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Resolves again the blocks of reports that a change touches, and saves the meetings they tell. */
final class MeetingBlocks {
  /** From here on, and below what makes one meeting of two reports, an editor is asked. */
  private static final int DOUBTFUL = 450;

  private static final Comparator<ScoredPair> BY_IDS =
      Comparator.comparing(ScoredPair::left).thenComparing(ScoredPair::right);

  private final ReportStore reports;
  private final EntityStore entities;
  private final MeetingStore meetings;
  private final MeetingResolver resolver;
  private final MeetingBuilder builder;
  private long reportsLoaded;

  MeetingBlocks(ReportStore reports, EntityStore entities, MeetingStore meetings, Atlas atlas) {
    this.reports = reports;
    this.entities = entities;
    this.meetings = meetings;
    this.resolver = new MeetingResolver(atlas);
    this.builder = new MeetingBuilder(atlas);
  }

  /**
   * @param affected reports that are new, or whose participants are somebody else now
   * @param neighbours reports that were linked to some that are gone
   * @param orphaned meetings that lost a report
   */
  Outcome update(
      Set<String> affected, Set<String> neighbours, Set<String> orphaned, List<Judged> judgements) {
    Set<String> seeds = new TreeSet<>(neighbours);
    reports
        .links(affected)
        .forEach(
            link -> {
              seeds.add(link.left());
              seeds.add(link.right());
            });
    seeds.addAll(affected);
    reports.removeLinks(affected);
    Map<String, Telling> tellings = new HashMap<>(load(affected));
    link(affected, tellings);
    return resolve(seeds, tellings, orphaned, judgements);
  }

  private void link(Set<String> affected, Map<String, Telling> tellings) {
    List<@Nullable Object[]> keys = new ArrayList<>();
    for (String id : affected) {
      for (Telling.Key key : telling(tellings, id).keys()) {
        keys.add(new @Nullable Object[] {id, key.pair(), key.own()});
      }
    }
    reports.addKeys(keys);
    List<Candidates> candidates = reports.candidates(affected);
    Set<String> others = new TreeSet<>(candidates.stream().map(Candidates::other).toList());
    others.removeAll(tellings.keySet());
    tellings.putAll(load(others));
    Set<ScoredPair> links = new TreeSet<>(BY_IDS);
    Set<ScoredPair> doubts = new TreeSet<>(BY_IDS);
    for (Candidates pair : candidates) {
      Telling one = telling(tellings, pair.report());
      Telling other = telling(tellings, pair.other());
      Optional<ScoredPair> link = resolver.link(one, other);
      link.ifPresent(links::add);
      if (link.isEmpty()) {
        doubt(one, other).ifPresent(doubts::add);
      }
    }
    reports.addLinks(links);
    reports.addDoubts(doubts);
  }

  private Optional<ScoredPair> doubt(Telling a, Telling b) {
    Telling first = a.id().compareTo(b.id()) < 0 ? a : b;
    Telling second = first.equals(a) ? b : a;
    Match match = resolver.matcher().match(first, second);
    return match.impossible() || match.score() < DOUBTFUL
        ? Optional.empty()
        : Optional.of(new ScoredPair(first.id(), second.id(), match.score()));
  }

  private Outcome resolve(
      Set<String> seeds,
      Map<String, Telling> tellings,
      Set<String> orphaned,
      List<Judged> judgements) {
    Map<String, Set<String>> judgedWith = joined(judgements);
    Set<String> block = new TreeSet<>();
    Map<String, ScoredPair> links = new TreeMap<>();
    Set<String> frontier = new TreeSet<>(seeds);
    while (!frontier.isEmpty()) {
      block.addAll(frontier);
      Set<String> next = new TreeSet<>();
      for (ScoredPair link : reports.links(frontier)) {
        if (link.score() >= MeetingMatcher.SAME) {
          links.put(link.left() + "\n" + link.right(), link);
          next.add(link.left());
          next.add(link.right());
        }
      }
      frontier.forEach(id -> next.addAll(judgedWith.getOrDefault(id, Set.of())));
      next.removeAll(block);
      frontier = next;
    }
    Set<String> missing = new TreeSet<>(block);
    missing.removeAll(tellings.keySet());
    tellings.putAll(load(missing));
    block.retainAll(tellings.keySet()); // a judgement may name a report that was retracted
    List<Filed> filed = reports.filed(block);
    List<List<Telling>> clusters =
        resolver.resolve(
            block.stream().map(id -> telling(tellings, id)).toList(),
            List.copyOf(links.values()),
            judgements);
    return save(clusters, filed, orphaned);
  }

  private Outcome save(List<List<Telling>> clusters, List<Filed> filed, Set<String> orphaned) {
    Map<String, String> persons = personsOf(clusters);
    UnaryOperator<String> personOf = form -> persons.getOrDefault(form, form);
    List<MeetingFacts> facts =
        clusters.stream().flatMap(c -> builder.build(c, personOf).stream()).toList();
    Map<String, String> meetingOf = new HashMap<>();
    Map<String, String> digests = new TreeMap<>();
    for (MeetingFacts meeting : facts) {
      meeting.reports().forEach(report -> meetingOf.put(report.id(), meeting.id()));
      digests.put(meeting.id(), Digest.of(Json.write(meeting)));
    }
    Set<String> before = new TreeSet<>(orphaned);
    List<@Nullable Object[]> refiled = new ArrayList<>();
    for (Filed file : filed) {
      if (file.meeting() != null) {
        before.add(file.meeting());
      }
      String now = meetingOf.get(file.report());
      if (now == null ? file.meeting() != null : !now.equals(file.meeting())) {
        refiled.add(new @Nullable Object[] {now, file.report()});
      }
    }
    reports.file(refiled);
    Set<String> removed = new TreeSet<>(before);
    removed.removeAll(digests.keySet());
    meetings.remove(removed);
    Map<String, String> known = meetings.digests(digests.keySet());
    List<MeetingFacts> changed =
        facts.stream().filter(m -> !Digest.same(digests.get(m.id()), known.get(m.id()))).toList();
    meetings.save(changed, digests);
    return new Outcome(
        changed.stream().map(MeetingFacts::id).sorted().toList(), List.copyOf(removed));
  }

  /** Pairs compared and reports loaded so far: the work, in a measure that no machine changes. */
  long work() {
    return resolver.matcher().compared() + reportsLoaded;
  }

  private Map<String, Telling> load(Collection<String> ids) {
    Map<String, Telling> loaded = new HashMap<>();
    if (ids.isEmpty()) {
      return loaded;
    }
    List<Report> found = reports.reports(ids);
    reportsLoaded += found.size();
    Map<String, String> persons = persons(found);
    for (Report report : found) {
      loaded.put(report.id(), Telling.of(report, form -> persons.getOrDefault(form, form)));
    }
    return loaded;
  }

  private Map<String, String> persons(List<Report> found) {
    return entities.persons(
        found.stream()
            .flatMap(r -> r.entities().stream())
            .filter(ref -> ref.kind() == EntityKind.PERSON)
            .map(ref -> ref.ref())
            .distinct()
            .toList());
  }

  private Map<String, String> personsOf(List<List<Telling>> clusters) {
    return persons(clusters.stream().flatMap(List::stream).map(Telling::report).toList());
  }

  private static Map<String, Set<String>> joined(List<Judged> judgements) {
    Map<String, Set<String>> joined = new TreeMap<>();
    for (Judged judgement : judgements) {
      if (judgement.kind() == JudgementKind.SAME) {
        joined.computeIfAbsent(judgement.left(), k -> new TreeSet<>()).add(judgement.right());
        joined.computeIfAbsent(judgement.right(), k -> new TreeSet<>()).add(judgement.left());
      }
    }
    return joined;
  }

  private static Telling telling(Map<String, Telling> tellings, String id) {
    Telling telling = tellings.get(id);
    if (telling == null) {
      throw new IllegalStateException("no such report: " + id);
    }
    return telling;
  }
}
