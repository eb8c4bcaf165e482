package dev.readout.entity.extract.name;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stand-in that believes the name tagger; the real one replaces it under this name. */
public final class NameFinder {
  public Names find(Reading reading) {
    Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    Map<String, EntityKind> kinds = new LinkedHashMap<>();
    for (Sentence sentence : reading.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        NameTag tag = sentence.token(i).tag();
        int last = i;
        while (tag != NameTag.NONE
            && last + 1 < sentence.size()
            && sentence.token(last + 1).tag() == tag) {
          last++;
        }
        if (tag != NameTag.NONE) {
          Span span = sentence.span(i, last);
          String name = fullest(span.in(reading.text()), evidence);
          evidence.computeIfAbsent(name, key -> new ArrayList<>()).add(reading.evidence(span));
          kinds.putIfAbsent(name, kind(tag));
        }
        i = last;
      }
    }
    List<EntityFound> entities = new ArrayList<>();
    List<NameMention> mentions = new ArrayList<>();
    evidence.forEach(
        (name, found) -> {
          EntityKind kind = kinds.getOrDefault(name, EntityKind.PERSON);
          String key =
              kind.name().toLowerCase(java.util.Locale.ROOT).charAt(0) + "" + (entities.size() + 1);
          entities.add(new EntityFound(key, kind, name, found, List.of(), null, null, null));
          for (Evidence one : found) {
            mentions.add(new NameMention(one.span(), key, kind, false));
          }
        });
    return new Names(entities, mentions);
  }

  private static String fullest(String name, Map<String, List<Evidence>> known) {
    for (String other : known.keySet()) {
      if (other.endsWith(" " + name)) {
        return other;
      }
    }
    return name;
  }

  private static EntityKind kind(NameTag tag) {
    return switch (tag) {
      case PERSON -> EntityKind.PERSON;
      case ORGANIZATION -> EntityKind.ORGANIZATION;
      case LOCATION -> EntityKind.PLACE;
      case NONE -> throw new IllegalStateException("no name");
    };
  }
}
