package dev.readout.entity.resolve;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.RoleFound;
import java.util.List;
import java.util.Set;

/**
 * The id of an entity that one article names. Places, organisations and topics are what their
 * vocabulary or their words say; a person's id is that of a form, and forms are joined by {@link
 * PersonResolver}.
 */
public final class EntityIds {
  /** Names that every country has one of: without the country they say nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "ministry",
          "department",
          "government",
          "parliament",
          "cabinet",
          "army",
          "navy",
          "force",
          "forces",
          "police",
          "senate",
          "congress",
          "assembly",
          "embassy",
          "office",
          "court",
          "bank",
          "agency",
          "administration",
          "council",
          "treasury",
          "party");

  private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "of", "on", "and", "for");

  private EntityIds() {}

  /** The id, or for a person the id of the form. */
  public static String of(ArticleId article, EntityFound entity) {
    return switch (entity.kind()) {
      case PERSON -> form(article, entity).id();
      case PLACE ->
          entity.vocabularyId() != null
              ? entity.vocabularyId()
              : entity.placeKind() == PlaceKind.COUNTRY && entity.countryCode() != null
                  ? "country:" + entity.countryCode()
                  : "place:" + Names.slug(entity.name()) + country(entity);
      case ORGANIZATION ->
          entity.vocabularyId() != null
              ? entity.vocabularyId()
              : "org:"
                  + slugOfWords(entity.name())
                  + (Names.words(entity.name()).stream().anyMatch(COMMON::contains)
                      ? country(entity)
                      : "");
      case TOPIC ->
          entity.vocabularyId() != null
              ? entity.vocabularyId()
              : "topic:" + slugOfWords(entity.name());
    };
  }

  /** The form under which an article names a person. */
  public static PersonForm form(ArticleId article, EntityFound person) {
    List<String> tokens = Names.personTokens(person.name()).stream().sorted().toList();
    List<String> roles = roles(person);
    boolean single = tokens.size() < 2;
    String country = person.countryCode();
    // A single word without a role is nobody in particular: it stays within its article.
    String scope = !single ? "" : roles.isEmpty() ? article.value() : String.join(",", roles);
    String digest = Ids.digest(6, String.join(" ", tokens), country == null ? "" : country, scope);
    // From the sorted parts: the id must not depend on which of two orders an article writes.
    String id = "person:" + String.join("-", tokens) + "-" + digest;
    return new PersonForm(id, tokens, country, roles, single);
  }

  private static List<String> roles(EntityFound person) {
    return person.roles().stream()
        .map(RoleFound::title)
        .map(EntityIds::role)
        .filter(role -> !role.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** 'Minister for Foreign Affairs' and 'Foreign Minister' are one role. */
  static String role(String title) {
    List<String> words =
        Names.words(title).stream()
            .filter(word -> !EMPTY_WORDS.contains(word))
            .map(word -> word.equals("defence") ? "defense" : word)
            .filter(word -> !word.equals("affairs"))
            .sorted()
            .toList();
    return String.join(" ", words);
  }

  private static String slugOfWords(String name) {
    List<String> words =
        Names.words(name).stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
    return words.isEmpty() ? Names.slug(name) : String.join("-", words);
  }

  private static String country(EntityFound entity) {
    return entity.countryCode() == null ? "" : "-" + entity.countryCode();
  }
}
