package dev.readout.entity.resolve;

import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.MeetingFacts;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ScoredPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The graph of a few articles, in memory: every two names and every two reports that may be one are
 * compared. The database's blocks give the same; here each comparison can be shown.
 */
public final class SmallGraph {
  private final PersonResolver personResolver = new PersonResolver();
  private final MeetingResolver meetingResolver;
  private final List<PersonForm> forms;
  private final Map<String, Set<String>> namesOfForm = new TreeMap<>();
  private final Map<String, String> personOfForm;
  private final List<Telling> tellings = new ArrayList<>();
  private final List<List<Telling>> clusters;
  private final List<MeetingFacts> meetings;
  private final List<PeoplePair> peoplePairs = new ArrayList<>();
  private final List<ReportPair> reportPairs = new ArrayList<>();

  /** Two forms of names that were compared. */
  public record PeoplePair(PersonForm left, PersonForm right, Match match) {}

  /** Two reports that were compared. */
  public record ReportPair(Telling left, Telling right, Match match) {
    /** Whether an editor should be asked. */
    public boolean doubtful() {
      return !match.impossible()
          && match.score() >= MeetingMatcher.DOUBTFUL
          && match.score() < MeetingMatcher.SAME;
    }
  }

  private SmallGraph(List<ReadArticle> articles, PlaceTree places, List<Judged> judgements) {
    this.meetingResolver = new MeetingResolver(places);
    this.forms = forms(articles);
    this.personOfForm = personResolver.resolve(forms, peopleLinks(), judgements);
    for (ReadArticle one : articles) {
      for (Report report : Reports.of(one.article(), one.extraction())) {
        tellings.add(Telling.of(report, this::personOf));
      }
    }
    this.clusters = meetingResolver.resolve(tellings, reportLinks(), judgements);
    MeetingBuilder builder = new MeetingBuilder(places);
    this.meetings =
        clusters.stream().flatMap(one -> builder.build(one, this::personOf).stream()).toList();
  }

  public static SmallGraph of(List<ReadArticle> articles, PlaceTree places) {
    return new SmallGraph(articles, places, List.of());
  }

  public static SmallGraph of(
      List<ReadArticle> articles, PlaceTree places, List<Judged> judgements) {
    return new SmallGraph(articles, places, judgements);
  }

  /** The meetings that some report says there was or will be. */
  public List<MeetingFacts> meetings() {
    return meetings;
  }

  /** All reports, in clusters: also those that only say that there was no meeting. */
  public List<List<Telling>> clusters() {
    return clusters;
  }

  public List<PeoplePair> peoplePairs() {
    return peoplePairs;
  }

  public List<ReportPair> reportPairs() {
    return reportPairs;
  }

  /** For each person, by id, every name that the articles give. */
  public SequencedMap<String, Set<String>> people() {
    SequencedMap<String, Set<String>> people = new TreeMap<>();
    personOfForm.forEach(
        (form, person) ->
            people
                .computeIfAbsent(person, any -> new TreeSet<>())
                .addAll(namesOfForm.getOrDefault(form, Set.of())));
    return people;
  }

  public String personOf(String form) {
    return personOfForm.getOrDefault(form, form);
  }

  private List<PersonForm> forms(List<ReadArticle> articles) {
    Map<String, PersonForm> found = new TreeMap<>();
    Map<String, Set<String>> roles = new HashMap<>();
    for (ReadArticle one : articles) {
      for (EntityFound entity : one.extraction().entities()) {
        if (entity.kind() == EntityKind.PERSON) {
          PersonForm form = EntityIds.form(one.article().id(), entity);
          found.put(form.id(), form);
          roles.computeIfAbsent(form.id(), any -> new TreeSet<>()).addAll(form.roles());
          namesOfForm.computeIfAbsent(form.id(), any -> new TreeSet<>()).add(entity.name());
        }
      }
    }
    return found.values().stream()
        .map(form -> form.withRoles(List.copyOf(roles.getOrDefault(form.id(), Set.of()))))
        .toList();
  }

  private List<ScoredPair> peopleLinks() {
    List<ScoredPair> links = new ArrayList<>();
    PersonMatcher matcher = new PersonMatcher();
    for (int a = 0; a < forms.size(); a++) {
      for (int b = a + 1; b < forms.size(); b++) {
        PersonForm left = forms.get(a);
        PersonForm right = forms.get(b);
        if (left.tokens().stream().anyMatch(right.tokens()::contains)) {
          peoplePairs.add(new PeoplePair(left, right, matcher.match(left, right)));
        }
        personResolver.link(left, right).ifPresent(links::add);
      }
    }
    return links;
  }

  private List<ScoredPair> reportLinks() {
    List<ScoredPair> links = new ArrayList<>();
    for (int a = 0; a < tellings.size(); a++) {
      for (int b = a + 1; b < tellings.size(); b++) {
        Telling left = tellings.get(a);
        Telling right = tellings.get(b);
        if (candidates(left, right)) {
          boolean ordered = left.id().compareTo(right.id()) < 0;
          Match match =
              meetingResolver.matcher().match(ordered ? left : right, ordered ? right : left);
          reportPairs.add(new ReportPair(left, right, match));
          meetingResolver.link(left, right).ifPresent(links::add);
        }
      }
    }
    return links;
  }

  /** Whether two reports find each other by their keys, as in the database. */
  static boolean candidates(Telling a, Telling b) {
    if (a.report().article().equals(b.report().article())) {
      return false;
    }
    Map<String, Boolean> left =
        a.keys().stream()
            .collect(Collectors.toMap(Telling.Key::pair, Telling.Key::own, Boolean::logicalOr));
    return b.keys().stream()
        .anyMatch(
            key -> {
              Boolean own = left.get(key.pair());
              return own != null && (own || key.own());
            });
  }
}
