package dev.readout.entity.vocabulary;

/** All vocabularies together, loaded once. */
public record Vocabulary(
    Gazetteer gazetteer,
    Nationalities nationalities,
    Organizations organizations,
    Titles titles,
    PersonNames personNames) {
  /** Reads the resources of this package, in a fraction of a second. */
  public static Vocabulary load() {
    return new Vocabulary(
        Gazetteer.load(),
        Nationalities.load(),
        Organizations.load(),
        Titles.load(),
        PersonNames.load());
  }
}
