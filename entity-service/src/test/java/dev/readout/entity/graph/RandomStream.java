package dev.readout.entity.graph;

import dev.readout.entity.load.Story;
import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.ReadArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A stream of news of an invented world over three years, a function of a seed: ministers of sixty
 * countries, few pairs that meet often and many that meet seldom, each meeting told by some
 * articles about the day it is held, some before it, some without a day.
 */
final class RandomStream {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 1_000;
  private static final String[] COUNTRIES =
      ("AR AT AU BE BG BR CA CH CL CN CO CR CU CZ DE DK EC EE EG ES ET FI FR GB GH GR HR HU ID IE"
              + " IL IN IQ IR IS IT JO JP KE KR KZ LB LT LV MA MX MY NG NL NO NZ PE PH PK PL PT RO SE"
              + " SG UA")
          .split(" ");
  private static final String[] OFFICES = {"Foreign Minister", "Prime Minister", "President"};
  private static final String[] TOPICS = {
    "trade", "fishing rights", "grain", "climate finance", "visas", "air defense", "energy", "water"
  };
  private static final String[] SYLLABLES =
      "ba ke li mo nu ra sa ti vo za fe gi hu jo ko la me ni po ru".split(" ");

  private final Random random;
  private final int articles;
  private int written;

  RandomStream(long seed, int articles) {
    this.random = new Random(seed);
    this.articles = articles;
  }

  /** All of it, in the order of publication. */
  List<ReadArticle> all() {
    List<ReadArticle> stream = new ArrayList<>();
    while (stream.size() < articles) {
      stream.addAll(meeting(START.plusDays((long) stream.size() * DAYS / articles)));
    }
    return stream.subList(0, articles);
  }

  private record Official(String name, String country, String office) {}

  /** The name is a function of the country and the office. */
  private static Official official(int country, int office) {
    Random names = new Random(country * 31L + office);
    return new Official(word(names, 2) + " " + word(names, 3), COUNTRIES[country], OFFICES[office]);
  }

  private static String word(Random names, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[names.nextInt(SYLLABLES.length)]);
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private List<ReadArticle> meeting(LocalDate day) {
    // The square makes the first countries meet more often than the last.
    int host = (int) (COUNTRIES.length * Math.pow(random.nextDouble(), 2));
    int guest = (int) (COUNTRIES.length * Math.pow(random.nextDouble(), 2));
    int other = guest == host ? (host + 1) % COUNTRIES.length : guest;
    int office = random.nextInt(OFFICES.length);
    boolean call = random.nextInt(5) == 0;
    List<ReadArticle> told = new ArrayList<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      boolean before = random.nextInt(5) == 0;
      LocalDate published =
          before ? day.minusDays(random.nextInt(9)) : day.plusDays(random.nextInt(3));
      Story story =
          new Story(
              String.format(Locale.ROOT, "s%06d", written++),
              "source" + random.nextInt(40),
              published.toString());
      tell(story, official(host, office), official(other, office), day, call);
      told.add(story.met(before ? MeetingStatus.PLANNED : MeetingStatus.HELD).read("stream"));
    }
    return told;
  }

  private void tell(Story story, Official host, Official guest, LocalDate day, boolean call) {
    story.with(person(story, host), person(story, guest));
    switch (random.nextInt(5)) {
      case 0 -> {}
      case 1 ->
          story.on(
              day.withDayOfMonth(1).toString(),
              day.withDayOfMonth(day.lengthOfMonth()).toString(),
              DatePrecision.MONTH);
      default -> story.on(day.toString());
    }
    if (!call && random.nextBoolean()) {
      story.at(
          story.place(
              host.country(), "country:" + host.country(), PlaceKind.COUNTRY, host.country()));
    }
    story.mode(call ? MeetingMode.PHONE : MeetingMode.UNSTATED);
    story.about(story.topic(TOPICS[random.nextInt(TOPICS.length)]));
  }

  private String person(Story story, Official one) {
    boolean surname = random.nextInt(8) == 0;
    String name = surname ? one.name().substring(one.name().indexOf(' ') + 1) : one.name();
    return story.person(name, one.country(), random.nextInt(3) == 0 ? null : one.office());
  }
}
