package dev.readout.entity.load;

import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.Place;
import dev.readout.entity.vocabulary.TopicConcept;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * News of an invented world, a function of a seed and of the number of an article: a few people
 * meet all the time and most hardly ever, some meetings are told by many articles and most by two
 * or three, and each article leaves out something. About ten claims an article.
 */
public final class GeneratedNews {
  private static final List<String> COUNTRIES =
      List.of(
          "JP", "US", "DE", "FR", "IT", "ES", "PL", "NO", "SE", "FI", "DK", "NL", "BE", "AT", "CH",
          "PT", "GR", "TR", "EG", "KE", "NG", "ZA", "ET", "GH", "MA", "TN", "SA", "AE", "QA", "JO",
          "IN", "PK", "BD", "LK", "TH", "VN", "MY", "ID", "PH", "SG", "KR", "CN", "MN", "KZ", "UZ",
          "AU", "NZ", "CA", "MX", "BR", "AR", "CL", "PE", "CO", "UA", "RO", "BG", "CZ", "HU", "IE");
  private static final List<String> ROLES =
      List.of(
          "Foreign Minister",
          "President",
          "Prime Minister",
          "Defence Minister",
          "Ambassador",
          "Trade Minister",
          "Finance Minister",
          "Special Envoy");
  private static final List<String> OCCASIONS =
      List.of("Harbour Forum", "Spring Assembly", "Security Conference", "Climate Summit");
  private static final String[] SYLLABLES = {
    "ka", "lo", "mir", "ten", "sa", "vel", "dor", "an", "ri", "ost", "ber", "ul", "nem", "fi",
    "gar", "tis", "om", "bren", "qua", "li", "ze", "hol", "ju", "pe"
  };
  private static final int GIVEN_NAMES = 400;
  private static final int SOURCES = 300;
  private static final int DAYS = 730;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

  private final long seed;
  private final int articles;
  private final int people;
  private final List<Place> capitals;
  private final List<TopicConcept> topics;

  public GeneratedNews(
      long seed, int articles, int people, Gazetteer gazetteer, TopicTaxonomy taxonomy) {
    this.seed = seed;
    this.articles = articles;
    this.people = people;
    this.capitals = COUNTRIES.stream().flatMap(code -> gazetteer.capital(code).stream()).toList();
    this.topics = taxonomy.concepts().stream().limit(120).toList();
  }

  /** The articles, made as they are asked for. */
  public Stream<ReadArticle> articles(String run) {
    return java.util.stream.IntStream.range(0, articles).mapToObj(number -> article(number, run));
  }

  private ReadArticle article(int number, String run) {
    Random random = random(2L * number);
    int meetings = Math.max(1, articles * 2 / 5);
    // A power of an even number: the first meetings are told by dozens of articles.
    int told = (int) (meetings * Math.pow(random.nextDouble(), 1.3));
    Event event = event(told);
    LocalDate published =
        event.planned()
            ? event.day().minusDays(1 + random.nextInt(20))
            : event.day().plusDays(random.nextInt(3));
    int source = (int) (SOURCES * Math.pow(random.nextDouble(), 2));
    Story story =
        new Story(
            String.format(Locale.ROOT, "%016x", (seed << 40) + number),
            "source-" + source + ".example",
            random.nextInt(12) == 0 ? null : published.toString());
    story.received(1, published.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    tell(story, event, random);
    if (random.nextInt(4) == 0) {
      tell(story, event(random.nextInt(meetings)), random);
    }
    return story.telling("The talks follow months of preparation by both ministries.").read(run);
  }

  /**
   * Neighbouring seeds give alike numbers, so they are mixed first (the finalizer of MurmurHash3).
   */
  private Random random(long number) {
    long mixed = seed * 0x9E3779B97F4A7C15L + number;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return new Random(mixed ^ (mixed >>> 33));
  }

  /** What happened, whoever tells it. */
  private record Event(
      List<Integer> people, LocalDate day, Place city, boolean planned, boolean call, int topic) {}

  private Event event(int number) {
    Random random = random(2L * number + 1);
    int first = number % people;
    int second = often(random, first);
    boolean third = random.nextInt(4) == 0;
    List<Integer> who =
        third ? List.of(first, second, often(random, first, second)) : List.of(first, second);
    return new Event(
        who,
        FIRST_DAY.plusDays(random.nextInt(DAYS)),
        capitals.get(random.nextInt(capitals.size())),
        random.nextInt(12) == 0,
        random.nextInt(8) == 0,
        random.nextInt(topics.size()));
  }

  /** Somebody else, the first ones most often. */
  private int often(Random random, int... but) {
    while (true) {
      int one = (int) (people * Math.pow(random.nextDouble(), 2));
      if (java.util.Arrays.stream(but).noneMatch(other -> other == one)) {
        return one;
      }
    }
  }

  private void tell(Story story, Event event, Random random) {
    String[] keys =
        event.people().stream().map(p -> person(story, p, random)).toArray(String[]::new);
    story.with(keys);
    tellDay(story, event.day(), random);
    if (!event.call() && random.nextInt(10) < 7) {
      story.at(place(story, event.city(), random.nextInt(4) == 0));
    }
    if (random.nextInt(3) > 0) {
      story.mode(event.call() ? MeetingMode.PHONE : MeetingMode.IN_PERSON);
    }
    String topic = null;
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      TopicConcept concept = topics.get((event.topic() + n * n) % topics.size());
      topic = story.topic(concept.name(), concept.id());
      story.about(topic);
    }
    if (topic != null && random.nextInt(5) < 2) {
      story.promising("agreed to work together on " + name(event.topic()), keys[0], topic);
    }
    if (random.nextInt(8) == 0) {
      story.lasting(30 + 15 * random.nextInt(5));
    }
    if (random.nextInt(5) == 0) {
      story.during(OCCASIONS.get(event.topic() % OCCASIONS.size()));
    }
    story.met(event.planned() ? MeetingStatus.PLANNED : MeetingStatus.HELD);
    if (random.nextInt(2) == 0) {
      story.quote(
          keys[random.nextInt(keys.length)],
          "We agreed on " + name(random.nextInt(5_000)) + " and " + name(random.nextInt(5_000)));
    }
  }

  private static void tellDay(Story story, LocalDate day, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> {} // says nothing of the day
      case 1 ->
          story.on(
              day.withDayOfMonth(1).toString(),
              day.withDayOfMonth(day.lengthOfMonth()).toString(),
              DatePrecision.MONTH);
      default -> story.on(day.toString());
    }
  }

  private static String place(Story story, Place city, boolean countryOnly) {
    String code = city.countryCode();
    return countryOnly && code != null
        ? story.place(code, "country:" + code, PlaceKind.COUNTRY, code)
        : story.place(city.name(), city.id(), city.kind(), code);
  }

  private String person(Story story, int number, Random random) {
    String given = name(number % GIVEN_NAMES);
    String family = name(GIVEN_NAMES + number / 4);
    @Nullable String role = random.nextInt(4) == 0 ? null : ROLES.get(number % ROLES.size());
    String form = random.nextInt(10) == 0 ? family + " " + given : given + " " + family;
    return story.person(form, COUNTRIES.get(number % COUNTRIES.size()), role);
  }

  /** Three syllables, another for every number below 13,824; then four. */
  private static String name(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number * 7 + 11; // neighbours do not look alike
    for (int i = 0; i < 3 || rest > 0; i++) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
