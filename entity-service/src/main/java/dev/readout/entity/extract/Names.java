package dev.readout.entity.extract;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people, organisations and places of one article, with every place where one is named.
 *
 * @param entities in the order of their first mention
 * @param mentions in text order; spans never overlap
 */
public record Names(List<EntityFound> entities, List<NameMention> mentions) {
  public Names {
    entities = List.copyOf(entities);
    mentions = mentions.stream().sorted().toList();
  }

  /** The entity with this key. */
  public EntityFound entity(String key) {
    for (EntityFound entity : entities) {
      if (entity.key().equals(key)) {
        return entity;
      }
    }
    throw new IllegalStateException("no entity " + key);
  }

  public EntityFound entity(NameMention mention) {
    return entity(mention.entity());
  }

  /** The mentions that lie in this span, in text order. */
  public List<NameMention> in(Span span) {
    return mentions.stream().filter(mention -> span.contains(mention.span())).toList();
  }

  public List<NameMention> in(Sentence sentence) {
    return in(sentence.span());
  }

  /** The mention that covers this offset of the text. */
  public Optional<NameMention> at(int offset) {
    return mentions.stream()
        .filter(mention -> mention.span().start() <= offset && offset < mention.span().end())
        .findFirst();
  }

  /** The mention that this token belongs to. */
  public Optional<NameMention> at(Sentence sentence, int token) {
    return at(sentence.token(token).span().start());
  }

  public List<EntityFound> ofKind(EntityKind kind) {
    return entities.stream().filter(entity -> entity.kind() == kind).toList();
  }

  /** The mentions of each entity, by key, in the order of {@link #entities}. */
  public Map<String, List<NameMention>> byEntity() {
    Map<String, List<NameMention>> found = new LinkedHashMap<>();
    for (EntityFound entity : entities) {
      found.put(
          entity.key(),
          mentions.stream().filter(mention -> mention.entity().equals(entity.key())).toList());
    }
    return found;
  }
}
