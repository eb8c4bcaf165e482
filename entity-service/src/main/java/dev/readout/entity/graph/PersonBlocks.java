package dev.readout.entity.graph;

import dev.readout.entity.model.Judged;
import dev.readout.entity.model.JudgementKind;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.ScoredPair;
import dev.readout.entity.resolve.PersonMatcher;
import dev.readout.entity.resolve.PersonResolver;
import dev.readout.entity.store.EntityStore;
import dev.readout.entity.store.EntityStore.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Resolves again the blocks of people's names that a change touches. */
final class PersonBlocks {
  private final EntityStore entities;
  private final PersonResolver resolver = new PersonResolver();

  /** Who a form was and who it is. */
  record Moved(String before, String now) {}

  PersonBlocks(EntityStore entities) {
    this.entities = entities;
  }

  /**
   * @param formsNow the forms that the changed articles use now
   * @param judged judgements that were made or undone by this change
   * @return the forms that are somebody else now
   */
  Map<String, Moved> update(
      List<Named> before,
      List<Named> now,
      Map<String, PersonForm> formsNow,
      List<Judged> judgements,
      List<Judged> judged) {
    Set<String> inPlay = new TreeSet<>(formsNow.keySet());
    before.forEach(named -> addForm(named, inPlay));
    Map<String, PersonForm> known = entities.forms(inPlay);
    entities.countRoles(roleChanges(before, now));
    Set<String> used = new TreeSet<>(entities.formsStillUsed(inPlay));

    Set<String> gone = new TreeSet<>(known.keySet());
    gone.removeAll(used);
    Set<String> added = new TreeSet<>(used);
    added.removeAll(known.keySet());
    entities.removeForms(gone);
    entities.addForms(added.stream().map(id -> form(formsNow, id)).toList());
    Map<String, PersonForm> current = entities.forms(used);
    Set<String> touched = new TreeSet<>(added);
    current.forEach(
        (id, form) -> {
          PersonForm old = known.get(id);
          if (old != null && !old.roles().equals(form.roles())) {
            touched.add(id);
          }
        });

    Set<String> moved = new TreeSet<>(touched);
    moved.addAll(gone);
    Set<String> seeds = new TreeSet<>(touched);
    entities
        .links(moved)
        .forEach(
            link -> {
              seeds.add(link.left());
              seeds.add(link.right());
            });
    seeds.removeAll(gone);
    entities.removeLinks(moved);
    link(touched, current);
    for (Judged judgement : judged) {
      seeds.add(judgement.left());
      seeds.add(judgement.right());
    }
    return resolve(seeds, judgements);
  }

  private static void addForm(Named named, Set<String> forms) {
    if (named.form() != null) {
      forms.add(named.form());
    }
  }

  private static Map<String, Map<String, Integer>> roleChanges(
      List<Named> before, List<Named> now) {
    Map<String, Map<String, Integer>> changes = new TreeMap<>();
    for (Named named : before) {
      countRoles(named, -1, changes);
    }
    for (Named named : now) {
      countRoles(named, 1, changes);
    }
    return changes;
  }

  private static void countRoles(Named named, int by, Map<String, Map<String, Integer>> changes) {
    String form = named.form();
    if (form != null) {
      named
          .roles()
          .forEach(
              role ->
                  changes
                      .computeIfAbsent(form, k -> new TreeMap<>())
                      .merge(role, by, Integer::sum));
    }
  }

  private void link(Set<String> touched, Map<String, PersonForm> current) {
    Set<String> tokens = new TreeSet<>();
    touched.forEach(id -> tokens.addAll(form(current, id).tokens()));
    Map<String, List<PersonForm>> byToken = new HashMap<>();
    for (PersonForm form : entities.formsSharing(tokens).values()) {
      form.tokens().forEach(t -> byToken.computeIfAbsent(t, k -> new ArrayList<>()).add(form));
    }
    Set<ScoredPair> links =
        new TreeSet<>(
            java.util.Comparator.comparing(ScoredPair::left).thenComparing(ScoredPair::right));
    for (String id : touched) {
      PersonForm form = form(current, id);
      for (String token : form.tokens()) {
        for (PersonForm other : byToken.getOrDefault(token, List.of())) {
          if (!other.id().equals(id)) {
            resolver.link(form, other).ifPresent(links::add);
          }
        }
      }
    }
    entities.addLinks(links);
  }

  /** The blocks of the seeds, closed under links that merge and judgements that join. */
  private Map<String, Moved> resolve(Set<String> seeds, List<Judged> judgements) {
    Map<String, Set<String>> judgedWith = joined(judgements);
    Map<String, PersonForm> block = new TreeMap<>();
    Map<String, ScoredPair> links = new TreeMap<>();
    Collection<String> frontier = seeds;
    while (!frontier.isEmpty()) {
      Map<String, PersonForm> found = entities.forms(frontier);
      block.putAll(found);
      Set<String> next = new TreeSet<>();
      for (ScoredPair link : entities.links(found.keySet())) {
        links.put(link.left() + "\n" + link.right(), link);
        if (link.score() >= PersonMatcher.SAME) {
          next.add(link.left());
          next.add(link.right());
        }
      }
      found.keySet().forEach(id -> next.addAll(judgedWith.getOrDefault(id, Set.of())));
      next.removeAll(block.keySet());
      frontier = next;
    }
    List<ScoredPair> within =
        links.values().stream()
            .filter(l -> block.containsKey(l.left()) && block.containsKey(l.right()))
            .toList();
    Map<String, String> persons = resolver.resolve(List.copyOf(block.values()), within, judgements);
    Map<String, String> before = entities.persons(persons.keySet());
    Map<String, Moved> moved = new TreeMap<>();
    Map<String, String> reassigned = new TreeMap<>();
    persons.forEach(
        (form, person) -> {
          String former = before.get(form);
          if (former != null && !person.equals(former)) {
            moved.put(form, new Moved(former, person));
            reassigned.put(form, person);
          }
        });
    entities.assign(reassigned);
    entities.know(persons.values());
    return moved;
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

  private static PersonForm form(Map<String, PersonForm> forms, String id) {
    PersonForm form = forms.get(id);
    if (form == null) {
      throw new IllegalStateException("no such form of a name: " + id);
    }
    return form;
  }
}
