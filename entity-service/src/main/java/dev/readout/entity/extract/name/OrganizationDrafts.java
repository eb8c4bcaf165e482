package dev.readout.entity.extract.name;

import dev.readout.entity.language.Reading;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.Folding;
import dev.readout.entity.vocabulary.Organizations.Organization;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups the mentions of organisations: abbreviation and full name, with and without the
 * nationality before it.
 */
final class OrganizationDrafts {
  private final Vocabulary vocabulary;
  private final Reading reading;

  OrganizationDrafts(Vocabulary vocabulary, Reading reading) {
    this.vocabulary = vocabulary;
    this.reading = reading;
  }

  List<Draft> of(List<Chunk> chunks) {
    Map<String, List<Chunk>> groups = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      groups.computeIfAbsent(key(chunk), any -> new ArrayList<>()).add(chunk);
    }
    shorten(groups);
    List<Draft> drafts = new ArrayList<>();
    groups.values().forEach(group -> drafts.add(draft(group)));
    return drafts;
  }

  /**
   * Puts 'RDO' and 'Holzmann' to 'Rapid Deployment Organisation' and 'Holzmann Zement', where only
   * one body can be meant.
   */
  private void shorten(Map<String, List<Chunk>> groups) {
    for (String shortKey : List.copyOf(groups.keySet())) {
      List<Chunk> shorter = groups.getOrDefault(shortKey, List.of());
      if (shorter.isEmpty()
          || shorter.getFirst().organization() != null
          || shorter.getFirst().length() > 2) {
        continue;
      }
      List<String> longer =
          groups.keySet().stream()
              .filter(
                  key ->
                      !key.equals(shortKey)
                          && isShort(
                              shorter.getFirst(), groups.getOrDefault(key, List.of()).getFirst()))
              .toList();
      if (longer.size() == 1) {
        groups.computeIfPresent(
            longer.getFirst(),
            (key, chunks) -> {
              List<Chunk> all = new ArrayList<>(chunks);
              all.addAll(shorter);
              return all;
            });
        groups.remove(shortKey);
      }
    }
  }

  private boolean isShort(Chunk shorter, Chunk longer) {
    String few = shorter.text(reading.text());
    String many = longer.text(reading.text());
    if (longer.organization() != null || longer.length() <= shorter.length()) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (int i = longer.first(); i <= longer.last(); i++) {
      if (longer.line().isCapital(i)) {
        initials.append(longer.line().word(i).charAt(0));
      }
    }
    return few.length() > 1 && few.replace(".", "").contentEquals(initials)
        || many.startsWith(few + " ") && !Words.BODIES_OF.contains(Folding.key(few));
  }

  private String key(Chunk chunk) {
    Organization known = chunk.organization();
    return known == null ? Folding.key(chunk.text(reading.text())) : known.id();
  }

  private Draft draft(List<Chunk> group) {
    Chunk first = group.getFirst();
    Organization known = first.organization();
    List<Draft.Mention> mentions =
        group.stream().map(chunk -> new Draft.Mention(chunk.span(), false)).toList();
    if (known != null) {
      return new Draft(
          EntityKind.ORGANIZATION,
          known.name(),
          mentions,
          List.of(),
          known.countryCode(),
          known.id(),
          null);
    }
    return new Draft(
        EntityKind.ORGANIZATION,
        first.text(reading.text()),
        mentions,
        List.of(),
        country(group),
        null,
        null);
  }

  /** The country whose body it is: 'Japanese Foreign Ministry', 'China's Ministry of Commerce'. */
  private @Nullable String country(List<Chunk> group) {
    for (Chunk chunk : group) {
      Line line = chunk.line();
      int before = chunk.first() - 1;
      if (line.key(before).equals("s")) {
        before--;
      }
      for (int i = Math.max(0, before - 2); i <= chunk.first(); i++) {
        var nation = vocabulary.nationalities().at(i, line.size(), line::word);
        if (line.isCapital(i) && nation.isPresent() && nation.get().last() >= before) {
          return nation.get().entry();
        }
        if (line.isCapital(i) && i <= before) {
          for (var match : vocabulary.gazetteer().at(i, line.size(), line::word)) {
            if (match.last() == before && match.entry().getFirst().countryCode() != null) {
              return match.entry().getFirst().countryCode();
            }
          }
        }
      }
    }
    return null;
  }
}
