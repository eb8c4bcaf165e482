package dev.readout.entity.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TopicTaxonomyTest {
  private final TopicTaxonomy taxonomy = TopicTaxonomy.load();

  @TestFactory
  List<DynamicTest> phrasesSayTheirConcept() throws IOException {
    try (var stream = TopicTaxonomyTest.class.getResourceAsStream("topic-phrases.txt")) {
      String table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> line.contains(" -> "))
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" -> "))
          .map(
              row ->
                  DynamicTest.dynamicTest(
                      row[0],
                      () ->
                          assertEquals(
                              row[1], taxonomy.find(row[0]).map(TopicConcept::name).orElse("-"))))
          .toList();
    }
  }

  @Test
  void everyConceptFindsItselfAndEndsAtATop() {
    for (TopicConcept concept : taxonomy.concepts()) {
      assertEquals(
          concept.id(),
          taxonomy.idOf(TopicTaxonomy.withoutBrackets(concept.name())),
          concept.name());
      Set<String> seen = new HashSet<>();
      for (String at = concept.id(); at != null; at = taxonomy.broader(at).orElse(null)) {
        assertTrue(seen.add(at), "a circle above " + concept.id());
      }
    }
  }

  @Test
  void synonymsLeadToOneConceptOnly() {
    for (TopicConcept concept : taxonomy.concepts()) {
      for (String synonym : concept.synonyms()) {
        assertEquals(concept.id(), taxonomy.idOf(synonym), synonym);
      }
    }
  }

  @Test
  void aPhraseOfTheTextAloneLiesUnderTheConceptItHolds() {
    assertEquals(
        "topic:export-controls", taxonomy.broaderOf("China's new export controls on gallium"));
    assertEquals(taxonomy.idOf("the gallium quota"), taxonomy.idOf("Gallium Quotas"));
  }
}
