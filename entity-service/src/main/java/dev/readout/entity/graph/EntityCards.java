package dev.readout.entity.graph;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.EntityRef;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.resolve.Names;
import dev.readout.entity.store.EntityCardStore;
import dev.readout.entity.store.EntityCardStore.Alias;
import dev.readout.entity.store.EntityCardStore.Nature;
import dev.readout.entity.store.EntityStore;
import dev.readout.entity.store.EntityStore.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is shown of each entity: its name, aliases, country. Counted, not recounted. */
final class EntityCards {
  private final EntityStore entities;
  private final EntityCardStore cards;
  private final Atlas atlas;

  EntityCards(EntityStore entities, EntityCardStore cards, Atlas atlas) {
    this.entities = entities;
    this.cards = cards;
    this.atlas = atlas;
  }

  /**
   * @param reassigned forms that are somebody else now: their names move in all articles
   * @param articles the changed articles, whose rows {@code before} and {@code now} cover already
   * @return places and topics that no article names any more
   */
  Set<String> update(
      List<Named> before,
      List<Named> now,
      Map<String, PersonBlocks.Moved> reassigned,
      List<String> articles) {
    Map<List<Object>, Integer> counts = new HashMap<>();
    before.forEach(named -> count(named, named.entity(), -1, counts));
    now.forEach(named -> count(named, named.entity(), 1, counts));
    Set<String> touched = new TreeSet<>();
    before.forEach(named -> touched.add(named.entity()));
    now.forEach(named -> touched.add(named.entity()));
    Set<String> changed = Set.copyOf(articles);
    if (!reassigned.isEmpty()) {
      for (Named named : entities.namedByForms(reassigned.keySet())) {
        String form = named.form();
        PersonBlocks.Moved move = form == null ? null : reassigned.get(form);
        if (move != null && !changed.contains(named.article())) {
          count(named, move.before(), -1, counts);
          count(named, move.now(), 1, counts);
        }
      }
    }
    reassigned
        .values()
        .forEach(
            move -> {
              touched.add(move.before());
              touched.add(move.now());
            });
    List<Alias> changes = new ArrayList<>();
    counts.forEach(
        (key, by) -> {
          if (by != 0) {
            changes.add(
                new Alias((String) key.get(0), (String) key.get(1), (Boolean) key.get(2), by));
          }
        });
    changes.sort(
        Comparator.comparing(Alias::entity).thenComparing(Alias::alias).thenComparing(Alias::name));
    cards.countAliases(changes);
    return refresh(touched);
  }

  private static void count(Named named, String entity, int by, Map<List<Object>, Integer> counts) {
    counts.merge(List.of(entity, named.name(), true), by, Integer::sum);
    for (String alias : named.aliases()) {
      counts.merge(List.of(entity, alias, false), by, Integer::sum);
    }
  }

  private Set<String> refresh(Collection<String> ids) {
    Map<String, List<Alias>> aliases = new TreeMap<>();
    for (Alias alias : cards.aliases(ids)) {
      aliases.computeIfAbsent(alias.entity(), k -> new ArrayList<>()).add(alias);
    }
    Map<String, Nature> natures = new HashMap<>();
    cards.natures(aliases.keySet()).forEach(nature -> natures.put(nature.entity(), nature));
    Map<String, String> countries = cards.countries(aliases.keySet());
    List<@Nullable Object[]> rows = new ArrayList<>();
    Set<String> implied = new TreeSet<>();
    for (Map.Entry<String, List<Alias>> entry : aliases.entrySet()) {
      Nature nature = natures.get(entry.getKey());
      if (nature != null) {
        String country =
            nature.kind() == EntityKind.PERSON ? countries.get(entry.getKey()) : nature.country();
        rows.add(card(entry.getKey(), nature, country, entry.getValue()));
        if (country != null) {
          implied.add("country:" + country);
        }
        if (nature.kind() == EntityKind.PLACE) {
          implied.addAll(atlas.containers(entry.getKey()));
        }
        if (nature.kind() == EntityKind.TOPIC) {
          implyTopics(atlas.wider(entry.getKey()));
        }
      }
    }
    imply(implied);
    cards.saveEntities(rows);
    Set<String> gone = new TreeSet<>(ids);
    gone.removeAll(natures.keySet());
    List<String> nobody = cards.peopleAndOrganizations(gone);
    cards.removeEntities(nobody);
    nobody.forEach(gone::remove);
    unname(gone);
    return gone;
  }

  /** What a vocabulary knows stays, by the name that the vocabulary gives it. */
  private void unname(Set<String> gone) {
    cards.unname(gone);
    List<@Nullable Object[]> known = new ArrayList<>();
    for (String id : gone) {
      atlas.place(id).ifPresent(place -> known.add(impliedPlace(id, place)));
      atlas.topicName(id).ifPresent(name -> known.add(impliedTopic(id, name)));
    }
    cards.saveEntities(known);
  }

  /**
   * Removes what was named by nothing but articles that are gone; called when meetings are in order
   * again, because one of them may rest on it by an editor's word.
   */
  void removeUnused(Set<String> gone) {
    Set<String> unused = new TreeSet<>(gone);
    unused.removeIf(id -> atlas.place(id).isPresent() || atlas.topicName(id).isPresent());
    unused.removeAll(cards.inUse(unused));
    cards.removeEntities(unused);
  }

  private @Nullable Object[] card(
      String id, Nature nature, @Nullable String country, List<Alias> aliases) {
    Atlas.Known known = nature.kind() == EntityKind.PLACE ? atlas.place(id).orElse(null) : null;
    String name =
        known != null
            ? known.name()
            : aliases.stream()
                .filter(Alias::name)
                .min(nature.kind() == EntityKind.PERSON ? FULLEST : MOST_USED)
                .map(Alias::alias)
                .orElse(id);
    int articles = aliases.stream().filter(Alias::name).mapToInt(Alias::uses).sum();
    List<String> forms =
        new ArrayList<>(new TreeSet<>(aliases.stream().map(Alias::alias).toList()));
    List<String> containers =
        switch (nature.kind()) {
          case PLACE -> atlas.containers(id);
          case TOPIC -> atlas.wider(id);
          case PERSON, ORGANIZATION -> List.of();
        };
    return new @Nullable Object[] {
      id,
      nature.kind(),
      name,
      forms,
      searchable(name, forms),
      known != null ? known.countryCode() : country,
      known != null ? known.kind().name() : nature.placeKind(),
      known == null ? null : known.latitude(),
      known == null ? null : known.longitude(),
      containers.isEmpty() ? null : containers.getFirst(),
      containers,
      articles
    };
  }

  /** Places and topics that no article names, only an editor's correction. */
  void imply(List<EntityRef> corrected) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (EntityRef ref : corrected) {
      if (ref.kind() == EntityKind.PLACE && atlas.place(ref.ref()).isPresent()) {
        Set<String> places = new TreeSet<>(atlas.containers(ref.ref()));
        places.add(ref.ref());
        imply(places);
      } else if (ref.kind() == EntityKind.TOPIC && atlas.topicName(ref.ref()).isPresent()) {
        implyTopics(List.of(ref.ref()));
        implyTopics(atlas.wider(ref.ref()));
      } else if (ref.kind() == EntityKind.PLACE || ref.kind() == EntityKind.TOPIC) {
        rows.add(
            new @Nullable Object[] {
              ref.ref(),
              ref.kind(),
              ref.name(),
              List.of(),
              searchable(ref.name(), List.of()),
              null,
              ref.kind() == EntityKind.PLACE ? PlaceKind.OTHER.name() : null,
              null,
              null,
              null,
              List.of(),
              0
            });
      }
    }
    cards.implyEntities(rows);
  }

  /** Wider topics that nobody may have named. */
  private void implyTopics(List<String> topics) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String id : topics) {
      rows.add(impliedTopic(id, atlas.topicName(id).orElse(id)));
    }
    cards.implyEntities(rows);
  }

  private @Nullable Object[] impliedTopic(String id, String name) {
    List<String> wider = atlas.wider(id);
    return new @Nullable Object[] {
      id,
      EntityKind.TOPIC,
      name,
      List.of(),
      searchable(name, List.of()),
      null,
      null,
      null,
      null,
      wider.isEmpty() ? null : wider.getFirst(),
      wider,
      0
    };
  }

  private void imply(Set<String> places) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String id : places) {
      atlas.place(id).ifPresent(known -> rows.add(impliedPlace(id, known)));
    }
    cards.implyEntities(rows);
  }

  private @Nullable Object[] impliedPlace(String id, Atlas.Known known) {
    List<String> containers = atlas.containers(id);
    return new @Nullable Object[] {
      id,
      EntityKind.PLACE,
      known.name(),
      List.of(),
      searchable(known.name(), List.of()),
      known.countryCode(),
      known.kind().name(),
      known.latitude(),
      known.longitude(),
      containers.isEmpty() ? null : containers.getFirst(),
      containers,
      0
    };
  }

  /** Every form once, folded, each between bars: '|toshimitsu motegi|motegi|'. */
  private static String searchable(String name, List<String> forms) {
    Set<String> folded = new TreeSet<>();
    folded.add(String.join(" ", Names.words(name)));
    forms.forEach(form -> folded.add(String.join(" ", Names.words(form))));
    return "|" + String.join("|", folded) + "|";
  }

  private static final Comparator<Alias> FULLEST =
      Comparator.comparingInt((Alias a) -> -Names.personTokens(a.alias()).size())
          .thenComparing(a -> -a.uses())
          .thenComparing(a -> -a.alias().length())
          .thenComparing(Alias::alias);

  private static final Comparator<Alias> MOST_USED =
      Comparator.comparingInt((Alias a) -> -a.uses()).thenComparing(Alias::alias);
}
