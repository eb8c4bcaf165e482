package dev.readout.entity.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a claim says, by aspect. Entities are named by their key within the extraction. */
public sealed interface ClaimValue {
  Aspect aspect();

  /**
   * @param entity key of a person, organisation, or place (a country that stands for its
   *     delegation)
   * @param role in this meeting's words, such as 'Foreign Minister'
   * @param representing key of the place (country) or organisation it acts for
   * @param host whether the words make it the host ('received', 'hosted')
   */
  record Participant(
      String entity, @Nullable String role, @Nullable String representing, boolean host)
      implements ClaimValue {
    @Override
    public Aspect aspect() {
      return Aspect.PARTICIPANT;
    }
  }

  record OnDate(When when) implements ClaimValue {
    @Override
    public Aspect aspect() {
      return Aspect.DATE;
    }
  }

  /**
   * @param place key of the place
   */
  record At(String place) implements ClaimValue {
    @Override
    public Aspect aspect() {
      return Aspect.PLACE;
    }
  }

  record Status(MeetingStatus status) implements ClaimValue {
    @Override
    public Aspect aspect() {
      return Aspect.STATUS;
    }
  }

  record Mode(MeetingMode mode) implements ClaimValue {
    @Override
    public Aspect aspect() {
      return Aspect.MODE;
    }
  }

  record Lasting(int minutes) implements ClaimValue {
    public Lasting {
      if (minutes <= 0) {
        throw new IllegalArgumentException(
            "a meeting lasts some time, not " + minutes + " minutes");
      }
    }

    @Override
    public Aspect aspect() {
      return Aspect.DURATION;
    }
  }

  /**
   * @param topic key of the topic
   */
  record About(String topic) implements ClaimValue {
    @Override
    public Aspect aspect() {
      return Aspect.TOPIC;
    }
  }

  record During(String occasion) implements ClaimValue {
    @Override
    public Aspect aspect() {
      return Aspect.OCCASION;
    }
  }

  /**
   * @param parties keys of those who agreed or pledged
   * @param topics keys of what it is about
   */
  record Commits(String text, List<String> parties, List<String> topics) implements ClaimValue {
    public Commits {
      parties = List.copyOf(parties);
      topics = List.copyOf(topics);
    }

    @Override
    public Aspect aspect() {
      return Aspect.COMMITMENT;
    }
  }
}
