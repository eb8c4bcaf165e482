package dev.readout.entity.suite;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of the suite with its gold.
 *
 * @param row what it is counted under, such as 'passive' or 'article:wire'
 * @param held whether it belongs to the half that only the scorer reads
 * @param people null where the gold does not annotate them; so organisations, places, statements
 * @param denied the participants of each meeting that the text says was or will not be
 * @param attribution sources that the text names for what it tells; null where not annotated
 */
record SuiteItem(
    String id,
    String row,
    boolean held,
    @Nullable LocalDate published,
    String text,
    List<GoldMeeting> meetings,
    List<List<GoldName>> denied,
    @Nullable List<GoldName> people,
    @Nullable List<GoldName> organisations,
    @Nullable List<GoldName> places,
    @Nullable List<GoldStatement> statements,
    @Nullable List<GoldName> attribution,
    List<String> commitments) {

  /**
   * @param optional neither required nor punished
   */
  record GoldStatement(List<String> speakers, String quote, boolean optional) {}
}
