package dev.readout.entity.vocabulary;

import java.util.HashSet;
import java.util.Set;

/**
 * Given names and family names that many people bear. A hint that a word is part of a name, never a
 * proof.
 */
public final class PersonNames {
  private final Set<String> given = new HashSet<>(32_768);
  private final Set<String> familyFirst = new HashSet<>(1024);
  private final Set<String> shortForms = new HashSet<>();

  public static PersonNames load() {
    PersonNames names = new PersonNames();
    for (var row : Table.rows("given-names.txt.gz", 1)) {
      names.given.add(Folding.key(row.getFirst()));
    }
    for (var row : Table.rows("asian-names.tsv", 2)) {
      Set<String> into = row.get(0).startsWith("family") ? names.familyFirst : names.given;
      Table.list(row.get(1)).forEach(name -> into.add(Folding.key(name)));
    }
    for (var row : Table.rows("nicknames.tsv", 2)) {
      for (String shortForm : Table.list(row.get(1))) {
        names.shortForms.add(Folding.key(row.get(0)) + " " + Folding.key(shortForm));
      }
    }
    return names;
  }

  /**
   * Whether one of two folded given names is a usual short or other form of the other: 'joe',
   * 'joseph'.
   */
  public boolean areForms(String a, String b) {
    return shortForms.contains(a + " " + b) || shortForms.contains(b + " " + a);
  }

  public boolean isGiven(String word) {
    return given.contains(Folding.key(word));
  }

  /** Whether it is a family name of a people that says the family name first. */
  public boolean isFamilyFirst(String word) {
    return familyFirst.contains(Folding.key(word));
  }
}
