package dev.readout.entity.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our topics among those of IPTC and PLOVER. */
class TopicMappingsTest {
  private static final TopicMappings MAPPINGS = TopicMappings.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topic:sanctions | CLOSE medtop:20000642 economic sanction, BROAD economic economic",
        "topic:non-proliferation | CLOSE medtop:20000635 nuclear policy, BROAD cbrn cbrn",
        "topic:nuclear-test-ban | BROAD medtop:20000635 nuclear policy, BROAD cbrn cbrn",
        "topic:seal-hunting-off-tuktoyaktuk | ''"
      })
  void aTopicIsFoundAmongThoseOfOthers(String id, String mappings) {
    assertEquals(
        mappings,
        String.join(
            ", ",
            MAPPINGS.of(id).stream()
                .map(one -> one.match() + " " + one.code() + " " + one.label())
                .toList()));
  }

  @Test
  void aTopicOfATextsOwnWordsLiesUnderTheConceptItHolds() {
    assertTrue(
        MAPPINGS.of("topic:quota-of-export-control-on-gallium").stream()
            .allMatch(one -> one.match() == TopicMatch.BROAD));
  }

  @Test
  void everyConceptOfTheTaxonomyHasItsLabels() {
    for (TopicConcept concept : TopicTaxonomy.load().concepts()) {
      MAPPINGS.of(concept.id()).forEach(one -> assertTrue(!one.label().isBlank(), concept.id()));
    }
  }
}
