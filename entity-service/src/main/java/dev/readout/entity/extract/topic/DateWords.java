package dev.readout.entity.extract.topic;

import dev.readout.entity.vocabulary.WordList;
import java.util.Set;

/** Words that begin a date, where a topic ends: 'on Saturday', 'this week'. */
final class DateWords {
  private static final Set<String> WORDS =
      WordList.of(
          """
          monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat
          sun january february march april june july august september october november december jan
          feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight weekend week
          month morning afternoon evening earlier later phone telephone tuesday's monday's
          """);

  private DateWords() {}

  static boolean isDate(String word) {
    return WORDS.contains(word) || word.matches("(19|20)\\d\\d|\\d{1,2}(st|nd|rd|th)?");
  }
}
