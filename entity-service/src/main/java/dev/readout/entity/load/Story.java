package dev.readout.entity.load;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ExtractorVersion;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.model.Span;
import dev.readout.entity.model.StatementFound;
import dev.readout.entity.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article together with what a reader would find in it, written without reading: the text grows
 * as things are said, so every evidence is where it says. For tests, and for graphs of a size that
 * nobody wants to wait for.
 */
public final class Story {
  public static final ExtractorVersion READER =
      new ExtractorVersion("by-hand", "1", "0".repeat(64));

  private final String id;
  private final String source;
  private final @Nullable LocalDate published;
  private final StringBuilder text = new StringBuilder();
  private final List<EntityFound> entities = new ArrayList<>();
  private final List<MeetingFound> meetings = new ArrayList<>();
  private final List<StatementFound> statements = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private int version = 1;
  private Instant ingestedAt = Instant.parse("2026-03-01T00:00:00Z");

  public Story(String id, String source, @Nullable String published) {
    this.id = id;
    this.source = source;
    this.published = published == null ? null : LocalDate.parse(published);
  }

  /** Which version of the article this is, and when it came. */
  public Story received(int number, Instant at) {
    version = number;
    ingestedAt = at;
    return this;
  }

  /** Words that nothing rests on. */
  public Story telling(String words) {
    say(words);
    return this;
  }

  private Evidence say(String words) {
    int start = text.length();
    text.append(words).append(' ');
    return new Evidence(new Span(start, start + words.length()), words);
  }

  private String key(EntityKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + entities.size();
  }

  public String person(String name, @Nullable String country, @Nullable String role) {
    Evidence words = say(name);
    String key = key(EntityKind.PERSON);
    List<RoleFound> roles =
        role == null
            ? List.of()
            : List.of(new RoleFound(role, country, RoleFound.Tenure.CURRENT, say(role)));
    entities.add(
        new EntityFound(key, EntityKind.PERSON, name, List.of(words), roles, country, null, null));
    return key;
  }

  public String place(String name, @Nullable String id, PlaceKind kind, @Nullable String country) {
    String key = key(EntityKind.PLACE);
    entities.add(
        new EntityFound(
            key, EntityKind.PLACE, name, List.of(say(name)), List.of(), country, id, kind));
    return key;
  }

  public String organization(String name) {
    String key = key(EntityKind.ORGANIZATION);
    entities.add(
        new EntityFound(
            key, EntityKind.ORGANIZATION, name, List.of(say(name)), List.of(), null, null, null));
    return key;
  }

  public String topic(String name) {
    return topic(name, null);
  }

  public String topic(String name, @Nullable String id) {
    String key = key(EntityKind.TOPIC);
    entities.add(
        new EntityFound(
            key, EntityKind.TOPIC, name, List.of(say(name)), List.of(), null, id, null));
    return key;
  }

  private Story claim(ClaimValue value, String words) {
    claims.add(new Claim(value, Polarity.AFFIRMED, List.of(say(words)), List.of()));
    return this;
  }

  public Story with(String... keys) {
    for (String key : keys) {
      claim(new ClaimValue.Participant(key, null, null, false), "took part");
    }
    return this;
  }

  public Story on(String from, String to, DatePrecision precision) {
    return claim(
        new ClaimValue.OnDate(
            new When(LocalDate.parse(from), LocalDate.parse(to), precision, from)),
        from);
  }

  public Story on(String day) {
    return on(day, day, DatePrecision.DAY);
  }

  public Story at(String place) {
    return claim(new ClaimValue.At(place), "there");
  }

  public Story about(String topic) {
    return claim(new ClaimValue.About(topic), "about that");
  }

  public Story mode(MeetingMode mode) {
    return claim(new ClaimValue.Mode(mode), "this way");
  }

  public Story lasting(int minutes) {
    return claim(new ClaimValue.Lasting(minutes), minutes + " minutes");
  }

  public Story during(String occasion) {
    return claim(new ClaimValue.During(occasion), occasion);
  }

  public Story promising(String words, String party, String topic) {
    return claim(new ClaimValue.Commits(words, List.of(party), List.of(topic)), words);
  }

  /** Ends a meeting: everything said since the last one is about it. */
  public Story met(MeetingStatus status) {
    claim(new ClaimValue.Status(status), status == MeetingStatus.HELD ? "met" : "will meet");
    meetings.add(
        new MeetingFound("m" + meetings.size(), say("meeting"), false, List.copyOf(claims)));
    claims.clear();
    return this;
  }

  public Story quote(String speaker, String words) {
    statements.add(
        new StatementFound(
            "s" + statements.size(),
            speaker,
            words,
            true,
            meetings.isEmpty() ? null : meetings.getLast().key(),
            say(words)));
    return this;
  }

  public ReadArticle read(String run) {
    String words = text.toString();
    ArticleText article =
        new ArticleText(
            new ArticleId(id),
            version,
            "title",
            words,
            null,
            new SourceRef(source, source, source),
            published,
            null,
            ingestedAt,
            "en");
    return new ReadArticle(
        article,
        new Extraction(article.id(), version, READER, entities, meetings, statements),
        run);
  }
}
