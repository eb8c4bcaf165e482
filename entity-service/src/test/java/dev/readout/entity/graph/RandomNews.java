package dev.readout.entity.graph;

import dev.readout.entity.load.Story;
import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.ReadArticle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * News of an invented world, a function of a seed: few people, many meetings, told by several
 * articles that each leave out something, so that resolution has something to decide.
 */
public final class RandomNews {
  private static final String[][] PEOPLE = {
    {"Anna Lind", "NO", "Foreign Minister"}, {"Lind", "NO", "Foreign Minister"},
    {"Paul Otieno Roy", "KE", "Foreign Minister"}, {"Paul Roy", "KE", null},
    {"Roy Paul", null, null}, {"Maria Sousa", "PT", "Prime Minister"},
    {"Maria Souza", "PT", "Prime Minister"}, {"Jón Þórsson", "IS", "President"},
    {"Jon Thorsson", "IS", "President"}, {"Lind", null, null},
    {"Karl Berg", "DE", "Chancellor"}, {"Karl Berg", "AT", "Minister of Defence"},
    {"K. Berg", "DE", null}, {"Sousa", "PT", "Prime Minister"}
  };
  private static final String[][] PLACES = {
    {"Oslo", "geo:3143244", "NO"}, {"Norway", "country:NO", "NO"},
    {"Nairobi", "geo:184745", "KE"}, {"Berlin", "geo:2950159", "DE"}
  };
  private static final String[] TOPICS = {"fishing rights", "grain", "climate finance"};

  private final Random random;
  private final String prefix;
  private final LocalDate firstDay;

  public RandomNews(long seed) {
    this(seed, "a", LocalDate.of(2026, 1, 1));
  }

  /**
   * @param prefix of the ids of the articles
   * @param firstDay of the forty on which the news happens
   */
  public RandomNews(long seed, String prefix, LocalDate firstDay) {
    this.random = new Random(seed);
    this.prefix = prefix;
    this.firstDay = firstDay;
  }

  public List<ReadArticle> articles(int count) {
    List<ReadArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article(i));
    }
    return articles;
  }

  private ReadArticle article(int number) {
    return article(number, 1, Instant.parse("2026-03-01T00:00:00Z"), "run-x");
  }

  /** One article, in one of its versions: each time with other news. */
  public ReadArticle article(int number, int version, Instant ingestedAt, String run) {
    LocalDate day = firstDay.plusDays(random.nextInt(40));
    @Nullable String published = random.nextInt(5) == 0 ? null : day.toString();
    String id = prefix + String.format(java.util.Locale.ROOT, "%05d", number);
    Story story =
        new Story(id, "source" + random.nextInt(4), published).received(version, ingestedAt);
    for (int n = random.nextInt(2); n >= 0; n--) {
      meeting(story, day);
    }
    return story.read(run);
  }

  private void meeting(Story story, LocalDate published) {
    String first = person(story);
    String second = random.nextInt(6) == 0 ? place(story) : person(story);
    story.with(first, second);
    if (random.nextInt(5) == 0) {
      story.with(person(story));
    }
    LocalDate day = published.minusDays(random.nextInt(4));
    switch (random.nextInt(4)) {
      case 0 -> story.on(day.toString());
      case 1 ->
          story.on(
              day.withDayOfMonth(1).toString(),
              day.withDayOfMonth(day.lengthOfMonth()).toString(),
              DatePrecision.MONTH);
      default -> {}
    }
    if (random.nextBoolean()) {
      story.at(place(story));
    }
    if (random.nextInt(3) == 0) {
      story.mode(random.nextInt(4) == 0 ? MeetingMode.PHONE : MeetingMode.IN_PERSON);
    }
    for (int n = random.nextInt(3); n > 0; n--) {
      story.about(story.topic(TOPICS[random.nextInt(TOPICS.length)]));
    }
    story.met(random.nextInt(4) == 0 ? MeetingStatus.PLANNED : MeetingStatus.HELD);
    story.quote(first, "We had a good talk.");
  }

  private String person(Story story) {
    String[] person = PEOPLE[random.nextInt(PEOPLE.length)];
    return story.person(person[0], person[1], person[2]);
  }

  private String place(Story story) {
    String[] place = PLACES[random.nextInt(PLACES.length)];
    PlaceKind kind = place[1].startsWith("country:") ? PlaceKind.COUNTRY : PlaceKind.CITY;
    return story.place(place[0], place[1], kind, place[2]);
  }
}
