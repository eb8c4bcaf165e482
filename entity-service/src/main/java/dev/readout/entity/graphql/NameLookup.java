package dev.readout.entity.graphql;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.resolve.Names;
import dev.readout.entity.store.EntityReads;
import dev.readout.entity.store.EntityReads.Searchable;
import dev.readout.entity.store.EntityRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entities by what people call them: an id, or some words of any form of the name in any order. */
final class NameLookup {
  /** A name that more entities share than this says nothing. */
  private static final int MOST = 500;

  private final EntityReads entities;

  NameLookup(EntityReads entities) {
    this.entities = entities;
  }

  /** The ids of all entities that each text may mean; the id itself first. */
  List<List<String>> ids(Collection<EntityKind> kinds, List<String> texts) {
    Map<String, EntityRow> byId = entities.byIds(texts);
    List<List<String>> found = new ArrayList<>();
    for (String text : texts) {
      EntityRow row = byId.get(text);
      found.add(
          row != null && kinds.contains(row.kind())
              ? List.of(row.id())
              : named(kinds, text).stream().map(s -> s.entity().id()).toList());
    }
    return found;
  }

  /** All that any of the texts may mean. */
  List<String> anyId(Collection<EntityKind> kinds, List<String> texts) {
    Set<String> all = new LinkedHashSet<>();
    ids(kinds, texts).forEach(all::addAll);
    return List.copyOf(all);
  }

  private List<Searchable> named(Collection<EntityKind> kinds, String text) {
    List<String> words = Names.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    return entities.containing(kinds, words, MOST).stream()
        .filter(candidate -> rank(candidate, words) < UNLIKE)
        .toList();
  }

  private static final int UNLIKE = 3;

  /** 0 the whole name, 1 all words of some form in any order, 2 the beginnings of words. */
  private static int rank(Searchable candidate, List<String> words) {
    int best = UNLIKE;
    String joined = String.join("", words);
    for (String form : candidate.names().split("\\|", -1)) {
      List<String> parts = List.of(form.split(" ", -1));
      if (parts.equals(words) || String.join("", parts).equals(joined)) {
        return 0;
      }
      if (parts.containsAll(words)) {
        best = 1;
      }
    }
    return best;
  }

  /** For a search box: the best first, forgiving misspellings when there is room. */
  List<EntityRow> search(Collection<EntityKind> kinds, String text, int first) {
    List<String> words = Names.words(text);
    Map<String, EntityRow> found = new LinkedHashMap<>();
    if (words.isEmpty() || first == 0) {
      return List.of();
    }
    entities.containing(kinds, words, MOST).stream()
        .filter(candidate -> candidate.articles() > 0)
        .sorted(
            Comparator.comparingInt((Searchable s) -> rank(s, words))
                .thenComparing(s -> -s.articles())
                .thenComparing(s -> s.entity().id()))
        .limit(first)
        .forEach(s -> found.put(s.entity().id(), s.entity()));
    if (found.size() < first) {
      for (Searchable s : entities.similar(kinds, String.join(" ", words), first)) {
        if (found.size() < first) {
          found.putIfAbsent(s.entity().id(), s.entity());
        }
      }
    }
    return List.copyOf(found.values());
  }
}
