package dev.readout.entity.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What diplomats talk about, as a tree of concepts with synonyms ({@code topics.txt}). A phrase of
 * a text goes in, the concept that it says comes out; a phrase that the taxonomy does not hold is a
 * topic of its own, which may still lie under a concept ({@link #nearest}). Immutable.
 */
public final class TopicTaxonomy {
  private final SequencedMap<String, TopicConcept> concepts;
  private final Map<String, String> idByKey;
  private final int longestKey;

  private TopicTaxonomy(List<TopicConcept> listed) {
    SequencedMap<String, TopicConcept> byId = new LinkedHashMap<>();
    Map<String, String> byKey = new HashMap<>();
    int longest = 1;
    for (TopicConcept concept : listed) {
      if (byId.putIfAbsent(concept.id(), concept) != null) {
        throw new IllegalArgumentException("the taxonomy lists " + concept.id() + " twice");
      }
    }
    for (TopicConcept concept : listed) {
      byKey.put(TopicKey.of(withoutBrackets(concept.name())), concept.id());
    }
    for (TopicConcept concept : listed) {
      for (String synonym : concept.synonyms()) {
        byKey.putIfAbsent(TopicKey.of(synonym), concept.id());
      }
    }
    for (String key : byKey.keySet()) {
      longest = Math.max(longest, key.split(" ").length);
    }
    this.concepts = Collections.unmodifiableSequencedMap(byId);
    this.idByKey = Map.copyOf(byKey);
    this.longestKey = longest;
  }

  /** Reads the checked-in file. */
  public static TopicTaxonomy load() {
    var stream = TopicTaxonomy.class.getResourceAsStream("topics.txt");
    if (stream == null) {
      throw new IllegalStateException("topics.txt is not in the artifact");
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new TopicTaxonomy(TopicFile.read(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("topics.txt cannot be read", e);
    }
  }

  /** The concepts in the order of the file. */
  public Collection<TopicConcept> concepts() {
    return concepts.values();
  }

  /** The concept with this id, also one made for a country ('topic:situation-in-peru'). */
  public Optional<TopicConcept> concept(String id) {
    return Optional.ofNullable(concepts.get(id)).or(() -> TopicSituation.byId(id));
  }

  /** The id of the next wider concept; empty at the top and for unknown ids. */
  public Optional<String> broader(String id) {
    return concept(id).map(TopicConcept::broader);
  }

  /**
   * The concept that a phrase says, in any of the ways that a phrase may be dressed: 'issues of
   * trade', 'strengthening supply chains', 'cooperation in the field of energy'.
   */
  public Optional<TopicConcept> find(String phrase) {
    List<String> words = TopicKey.words(phrase);
    for (List<String> form : TopicForms.of(words)) {
      String id = idByKey.get(String.join(" ", form));
      if (id != null) {
        return Optional.ofNullable(concepts.get(id));
      }
    }
    return TopicSituation.of(phrase);
  }

  /** Whether the bare words of the phrase are a label of a concept, with nothing around them. */
  public boolean says(String phrase) {
    return idByKey.containsKey(TopicKey.of(phrase));
  }

  /**
   * The concept under which a phrase falls that says none exactly: the longest one that its words
   * hold, the last of equals ('China's new export controls on gallium' -> export controls).
   */
  public Optional<TopicConcept> nearest(String phrase) {
    List<String> words = TopicKey.words(phrase);
    for (int length = Math.min(longestKey, words.size()); length > 0; length--) {
      for (int start = words.size() - length; start >= 0; start--) {
        String id = idByKey.get(String.join(" ", words.subList(start, start + length)));
        if (id != null) {
          return Optional.ofNullable(concepts.get(id));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The id of a phrase in any article: the concept's where there is one, else one made of its
   * words, so that the same phrase with another article, number or spelling is the same topic.
   */
  public String idOf(String phrase) {
    return find(phrase)
        .map(TopicConcept::id)
        .orElseGet(() -> "topic:" + TopicKey.of(phrase).replace(' ', '-'));
  }

  /** The wider concept of any phrase or concept name; null when the taxonomy holds nothing near. */
  public @Nullable String broaderOf(String phrase) {
    Optional<TopicConcept> exact = find(phrase);
    return exact.isPresent()
        ? exact.get().broader()
        : nearest(phrase).map(TopicConcept::id).orElse(null);
  }

  /** The concept and all narrower ones, in the order of the file. */
  public List<TopicConcept> within(String id) {
    List<TopicConcept> found = new ArrayList<>();
    for (TopicConcept concept : concepts.values()) {
      for (String at = concept.id(); at != null; at = broader(at).orElse(null)) {
        if (at.equals(id)) {
          found.add(concept);
          break;
        }
      }
    }
    return found;
  }

  static String withoutBrackets(String name) {
    int open = name.indexOf(" (");
    return open < 0 ? name : name.substring(0, open);
  }
}
