package dev.readout.entity.extract.name;

import dev.readout.entity.vocabulary.Folding;
import dev.readout.entity.vocabulary.PersonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One way in which a text writes a person's name.
 *
 * @param parts the folded words, without 'Jr.' and marks; 'Jean-Pierre' is one
 * @param text as it is shown
 */
record NameForm(List<String> parts, String text) {
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "jnr", "snr", "phd", "esq");

  /** 'Faisal bin Hamza' is Faisal, or bin Hamza, and never Hamza: that is his father. */
  private static final Set<String> SONS = Set.of("bin", "ibn", "bint", "binti");

  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "ibn", "bint", "al", "el", "van", "von", "der", "den", "de", "del", "della", "di",
          "da", "dos", "la", "le", "du", "ben", "abu", "ter", "ul", "zu", "y");

  NameForm {
    parts = List.copyOf(parts);
  }

  static NameForm of(Chunk chunk, String article) {
    String text =
        chunk
            .text(article)
            .replaceAll("(?<=\\p{L})-\\s+(?=\\p{Ll})", "")
            .replaceAll("-\\s+(?=\\p{Lu})", "-");
    return of(text);
  }

  static NameForm of(String text) {
    List<String> parts = new ArrayList<>();
    for (String word : text.split("[\\s,]+")) {
      String key = Folding.key(word);
      if (!key.isEmpty() && !SUFFIXES.contains(key)) {
        parts.add(key);
      }
    }
    if (parts.isEmpty()) {
      parts.add(Folding.key(text));
    }
    return new NameForm(parts, text);
  }

  /** Whether it has a given name and a family name, so that it can found an identity. */
  boolean isFull() {
    return parts.stream().filter(part -> !PARTICLES.contains(part)).count() > 1;
  }

  int weight() {
    int weight = 0;
    for (String part : parts) {
      weight += part.length() > 1 ? 3 : 1;
    }
    return weight * 2 - (text.chars().noneMatch(Character::isLowerCase) ? 1 : 0);
  }

  /** Where the name of the father begins, or -1. */
  private int son() {
    for (int at = 1; at + 1 < parts.size(); at++) {
      if (SONS.contains(parts.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private String last() {
    return parts.getLast();
  }

  private List<String> given() {
    return parts.subList(0, parts.size() - 1);
  }

  /** Whether two full names can be one person's within one article. */
  boolean isSameAs(NameForm other, PersonNames names) {
    if (String.join("", parts).equals(String.join("", other.parts))) {
      return true;
    }
    if (near(last(), other.last()) && givenAgree(given(), other.given(), names)) {
      return true;
    }
    // Family name first in one of the two.
    if (parts.size() > 1 && other.parts.size() > 1) {
      if (near(parts.getFirst(), other.last())
          && givenAgree(parts.subList(1, parts.size()), other.given(), names)) {
        return true;
      }
      if (near(last(), other.parts.getFirst())
          && givenAgree(given(), other.parts.subList(1, other.parts.size()), names)) {
        return true;
      }
    }
    List<String> few = parts.size() <= other.parts.size() ? parts : other.parts;
    List<String> many = few == parts ? other.parts : parts;
    long shared =
        few.stream()
            .filter(part -> part.length() > 1 && !PARTICLES.contains(part) && many.contains(part))
            .count();
    return shared >= 2 && isSubsequence(few, many);
  }

  private static boolean isSubsequence(List<String> few, List<String> many) {
    int at = 0;
    for (String part : many) {
      if (at < few.size() && few.get(at).equals(part)) {
        at++;
      }
    }
    return at == few.size();
  }

  private static boolean givenAgree(List<String> a, List<String> b, PersonNames names) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    // 'Joseph R.' and 'Joe': the first given names decide, an initial stands for a name.
    String x = a.getFirst();
    String y = b.getFirst();
    return agree(x, y, names)
        || String.join("", a).equals(String.join("", b))
        || a.size() > 1 && agree(a.get(1), y, names) && a.get(1).length() > 1
        || b.size() > 1 && agree(x, b.get(1), names) && b.get(1).length() > 1;
  }

  private static boolean agree(String x, String y, PersonNames names) {
    return x.equals(y)
        || x.length() == 1 && y.startsWith(x)
        || y.length() == 1 && x.startsWith(y)
        || x.length() > 2 && y.length() > 2 && (x.startsWith(y) || y.startsWith(x))
        || x.length() > 3 && y.length() > 3 && isOneEditAway(x, y)
        || names.areForms(x, y);
  }

  /**
   * How well a part of a name fits this form: 3 the family name at the end, 2 at the start, 1
   * within, 0 not at all.
   */
  int fit(NameForm part) {
    int size = part.parts.size();
    if (size > parts.size()) {
      return 0;
    }
    int son = son();
    if (son > 0 && size == 1) {
      int at = parts.indexOf(part.last());
      if (at >= 0 && at < son) {
        return 4;
      }
      if (at > 0 && SONS.contains(parts.get(at - 1))) {
        return 0;
      }
    }
    if (parts.subList(parts.size() - size, parts.size()).equals(part.parts)) {
      return 4;
    }
    String joined = String.join("", part.parts);
    if (joined.equals(last()) || size == 1 && isDoubleBarrelled(part.last())) {
      return 4;
    }
    if (String.join("", parts.subList(Math.max(0, parts.size() - 2), parts.size()))
        .equals(joined)) {
      return 4;
    }
    if (parts.subList(0, size).equals(part.parts)) {
      return 3;
    }
    if (size == 1 && joined.length() > 5 && isOneEditAway(last(), joined)) {
      return 2;
    }
    for (int at = 1; at + size <= parts.size(); at++) {
      if (parts.subList(at, at + size).equals(part.parts)) {
        return joined.length() > 1 && !PARTICLES.contains(joined) ? 1 : 0;
      }
    }
    // 'al-Sisi' and 'Sisi', 'El Baradei' and 'Baradei'.
    return size > 1 && PARTICLES.contains(part.parts.getFirst()) && part.last().equals(last())
        ? 2
        : alSurname(joined) ? 2 : 0;
  }

  private boolean alSurname(String joined) {
    return last().length() > joined.length()
            && (last().equals("al" + joined) || last().equals("el" + joined))
        || joined.length() > last().length()
            && (joined.equals("al" + last()) || joined.equals("el" + last()));
  }

  private boolean isDoubleBarrelled(String part) {
    String end = text.substring(text.lastIndexOf(' ') + 1);
    int hyphen = end.indexOf('-');
    return hyphen > 0 && Folding.key(end.substring(hyphen + 1)).equals(part) && part.length() > 3;
  }

  private static boolean near(String a, String b) {
    return a.equals(b) || a.length() > 4 && b.length() > 4 && isOneEditAway(a, b);
  }

  /** One letter more, less or other; or two neighbours swapped. */
  static boolean isOneEditAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    String restA = a.substring(at);
    String restB = b.substring(at);
    if (restA.isEmpty() || restB.isEmpty()) {
      return true;
    }
    return restA.substring(1).equals(restB.substring(1))
        || restA.substring(1).equals(restB)
        || restB.substring(1).equals(restA)
        || restA.length() > 1
            && restB.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
  }
}
