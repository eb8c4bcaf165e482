package dev.readout.entity.extract;

import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.MeetingStatus;
import java.util.List;

/**
 * Where the article tells one meeting. What is said in these sentences may be about it: the finders
 * of topics, commitments and statements read them.
 *
 * @param meeting the key of the meeting in the extraction
 * @param anchor the words that assert it
 * @param participants keys of its participants
 * @param sentences indices of the sentences that tell it, in order: those that assert it and those
 *     that go on about it ('both leaders', 'the talks', or one participant who said, urged, noted)
 * @param background whether it is told in passing
 */
public record Telling(
    String meeting,
    Evidence anchor,
    List<String> participants,
    List<Integer> sentences,
    MeetingStatus status,
    boolean background) {
  public Telling {
    participants = List.copyOf(participants);
    sentences = List.copyOf(sentences);
  }

  public boolean tells(int sentence) {
    return sentences.contains(sentence);
  }
}
