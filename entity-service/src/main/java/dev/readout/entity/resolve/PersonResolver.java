package dev.readout.entity.resolve;

import dev.readout.entity.model.Judged;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.ScoredPair;
import dev.readout.entity.resolve.Clusters.Link;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which forms of names are one person. Works on any block of forms that is closed under links. */
public final class PersonResolver {
  private final PersonMatcher matcher = new PersonMatcher();

  /** The link between two forms, if they are one person or an editor should be asked. */
  public Optional<ScoredPair> link(PersonForm a, PersonForm b) {
    PersonForm left = a.compareTo(b) < 0 ? a : b;
    PersonForm right = left == a ? b : a;
    Match match = matcher.match(left, right);
    return match.impossible() || match.score() < PersonMatcher.DOUBTFUL
        ? Optional.empty()
        : Optional.of(new ScoredPair(left.id(), right.id(), match.score()));
  }

  /** For each form the id of its person. */
  public Map<String, String> resolve(
      List<PersonForm> forms, List<ScoredPair> links, List<Judged> judgements) {
    Map<String, PersonForm> byId = new TreeMap<>();
    forms.forEach(form -> byId.put(form.id(), form));
    Map<String, Boolean> memory = new HashMap<>();
    Pairs pairs = Pairs.of(judgements, byId::containsKey);
    List<List<String>> clusters =
        Clusters.of(
            List.copyOf(byId.keySet()),
            links.stream()
                .filter(link -> link.score() >= PersonMatcher.SAME)
                .map(link -> new Link(link.left(), link.right(), link.score()))
                .toList(),
            pairs.joined(),
            (a, b) ->
                memory.computeIfAbsent(
                    Pairs.key(a, b),
                    pair -> matcher.match(form(byId, a), form(byId, b)).impossible()),
            pairs::denies);
    Map<String, String> persons = new TreeMap<>();
    for (List<String> cluster : clusters) {
      String founder = founder(cluster.stream().map(id -> form(byId, id)).toList());
      cluster.forEach(id -> persons.put(id, founder));
    }
    return persons;
  }

  /**
   * A whole name before a part, a known country before none, then the shortest, then by letters.
   */
  private static String founder(List<PersonForm> cluster) {
    return cluster.stream()
        .min(
            Comparator.comparing(PersonForm::single)
                .thenComparing(form -> form.country() == null)
                .thenComparing(form -> form.tokens().size())
                .thenComparing(PersonForm::id))
        .map(PersonForm::id)
        .orElseThrow();
  }

  private static PersonForm form(Map<String, PersonForm> forms, String id) {
    PersonForm form = forms.get(id);
    if (form == null) {
      throw new IllegalStateException("a form outside its block: " + id);
    }
    return form;
  }
}
