package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is who within one article: full names first, then every part of a name to the person it can
 * mean.
 */
final class People {
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "we", "you", "i", "who", "that", "this", "which", "what",
          "there", "here", "to");

  private final Vocabulary vocabulary;
  private final String article;
  private final List<PersonGroup> groups = new ArrayList<>();

  private People(Vocabulary vocabulary, String article) {
    this.vocabulary = vocabulary;
    this.article = article;
  }

  static List<PersonGroup> group(
      List<Chunk> chunks, List<Line> lines, String article, Vocabulary vocabulary) {
    People people = new People(vocabulary, article);
    for (Chunk chunk : chunks) {
      NameForm form = NameForm.of(chunk, article);
      if (form.isFull()) {
        people.addFull(form, chunk);
      }
    }
    List<Chunk> parts =
        new ArrayList<>(
            chunks.stream().filter(chunk -> !NameForm.of(chunk, article).isFull()).toList());
    parts.addAll(people.overlooked(lines, List.copyOf(parts)));
    parts.sort(Comparator.comparing(Chunk::span));
    List<Chunk> left = new ArrayList<>();
    for (Chunk chunk : parts) {
      if (!people.addPart(chunk)) {
        left.add(chunk);
      }
    }
    people.addAlone(left);
    people.groups.removeIf(group -> group.chunks().isEmpty());
    people.groups.forEach(group -> group.chunks().sort(Comparator.comparing(Chunk::span)));
    people.groups.sort(Comparator.comparing(group -> group.chunks().getFirst().span()));
    return List.copyOf(people.groups);
  }

  private void addFull(NameForm form, Chunk chunk) {
    for (PersonGroup group : groups) {
      if (group.takesFull(form)) {
        group.add(form, chunk);
        return;
      }
    }
    PersonGroup group = new PersonGroup(vocabulary.personNames());
    group.add(form, chunk);
    groups.add(group);
  }

  /**
   * Gives a part of a name to the person it fits best; among several to the one named last before
   * it.
   */
  private boolean addPart(Chunk chunk) {
    NameForm form = NameForm.of(chunk, article);
    PersonGroup best = null;
    int bestFit = 0;
    int bestDistance = Integer.MAX_VALUE;
    for (PersonGroup group : groups) {
      int fit = group.fit(form);
      if (fit == 0 || isRegnal(chunk) && !group.isCalled(form)) {
        continue;
      }
      // 'President Biden' is the Biden who was called president before, not the one named last.
      int distance = bearsTitleOf(group, chunk) ? -1 : distance(group, chunk);
      if (fit > bestFit || fit == bestFit && distance < bestDistance) {
        best = group;
        bestFit = fit;
        bestDistance = distance;
      }
    }
    if (best == null) {
      return false;
    }
    best.add(form, chunk);
    return true;
  }

  /** 'King Hamza', 'Pope Paul': a crowned head goes by a given name. */
  private static boolean isRegnal(Chunk chunk) {
    return chunk.line().is(chunk.first() - 1, Mark.TITLE)
        && chunk.line().key(chunk.first() - 1).matches("king|queen|emperor|empress|pope|sultan");
  }

  /** Whether the person was given the same title elsewhere as here. */
  private static boolean bearsTitleOf(PersonGroup group, Chunk chunk) {
    boolean titled = chunk.line().is(chunk.first() - 1, Mark.TITLE);
    String title = titled ? chunk.line().key(chunk.first() - 1) : "";
    return titled
        && group.chunks().stream()
            .anyMatch(
                other ->
                    other.line().is(other.first() - 1, Mark.TITLE)
                        && other.line().key(other.first() - 1).equals(title));
  }

  /** How far back the person was named; one who is only named later is farther than all others. */
  private static int distance(PersonGroup group, Chunk chunk) {
    int at = chunk.span().start();
    int nearest = Integer.MAX_VALUE - 1;
    for (Chunk other : group.chunks()) {
      int start = other.span().start();
      nearest = Math.min(nearest, start <= at ? at - start : 1_000_000 + start - at);
    }
    return nearest;
  }

  /** Family names of known people where the tagger saw nothing, or something else. */
  private List<Chunk> overlooked(List<Line> lines, List<Chunk> parts) {
    Map<String, Boolean> known = new HashMap<>();
    for (Chunk chunk : parts) {
      known.put(NameForm.of(chunk, article).parts().getLast(), true);
    }
    for (PersonGroup group : groups) {
      for (NameForm form : group.forms()) {
        known.put(form.parts().getLast(), true);
        known.putIfAbsent(
            form.parts().getFirst(),
            vocabulary.personNames().isFamilyFirst(form.parts().getFirst()));
      }
    }
    List<Chunk> found = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        Boolean family = known.get(line.key(i));
        if (family != null
            && (line.is(i, Mark.NONE) || isMistaken(line, i))
            && isNameHere(line, i, family)) {
          line.mark(i, i, Mark.PERSON);
          found.add(Chunk.person(line, i, i));
        } else if (isHyphened(line, i) && known.containsKey(line.key(i) + line.key(i + 2))) {
          line.mark(i, i + 2, Mark.PERSON);
          found.add(Chunk.person(line, i, i + 2));
        }
      }
    }
    return found;
  }

  /** 'Sceberras-Trig' in three tokens, none of them anything yet. */
  private static boolean isHyphened(Line line, int i) {
    return line.isCapital(i)
        && line.is(i + 1, "-")
        && line.glued(i)
        && line.glued(i + 1)
        && line.isCapital(i + 2)
        && line.isFree(i, i)
        && line.isFree(i + 2, i + 2);
  }

  /** Whether a family name that is also a place, a body or a people stands here as a person. */
  private boolean isMistaken(Line line, int i) {
    return false;
  }

  private boolean isNameHere(Line line, int i, boolean family) {
    if (!line.isCapital(i) || line.key(i).length() < 2) {
      return false;
    }
    boolean common = Words.FUNCTION.contains(line.key(i)) || Words.CALENDAR.contains(line.key(i));
    boolean titled = line.is(i - 1, Mark.TITLE);
    boolean acts =
        line.pos(i + 1).matches("VB[DZ]")
            && !PRONOUNS.contains(line.key(i))
            && !line.is(i, Mark.CALENDAR);
    if (common && !titled && !acts && line.tag(i) != NameTag.PERSON) {
      return false;
    }
    boolean longer =
        line.isCapital(i + 1)
            && line.is(i + 1, Mark.NONE)
            && !Words.CALENDAR.contains(line.key(i + 1))
            && (Words.BODIES.contains(line.key(i + 1))
                || Words.SITES.contains(line.key(i + 1))
                || Words.EVENTS.contains(line.key(i + 1)));
    return !longer
        && (family
            || line.tag(i) == NameTag.PERSON
            || titled
            || vocabulary.titles().is(Part.HONORIFIC, line.key(i - 1)));
  }

  /** Parts of names that nobody in the article bears in full: one person for each spelling. */
  private void addAlone(List<Chunk> left) {
    Map<String, PersonGroup> byKey = new java.util.LinkedHashMap<>();
    for (Chunk chunk : left) {
      NameForm form = NameForm.of(chunk, article);
      String key = String.join("", form.parts());
      PersonGroup group = byKey.get(key);
      if (group == null) {
        group = new PersonGroup(vocabulary.personNames());
        for (PersonGroup other : byKey.values()) {
          if (other.fit(form) > 0 || other.forms().stream().anyMatch(own -> form.fit(own) > 0)) {
            group = other;
          }
        }
        byKey.put(key, group);
        if (!groups.contains(group)) {
          groups.add(group);
        }
      }
      group.add(form, chunk);
    }
  }
}
