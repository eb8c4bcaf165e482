package dev.readout.entity.extract;

import dev.readout.entity.extract.meeting.MeetingFinder;
import dev.readout.entity.extract.meeting.Meetings;
import dev.readout.entity.extract.name.NameFinder;
import dev.readout.entity.extract.statement.AttributionFinder;
import dev.readout.entity.extract.statement.Attributions;
import dev.readout.entity.extract.statement.CommitmentFinder;
import dev.readout.entity.extract.statement.StatementFinder;
import dev.readout.entity.extract.topic.TopicFinder;
import dev.readout.entity.extract.topic.Topics;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reader;
import dev.readout.entity.language.Reading;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ExtractorVersion;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.StatementFound;
import dev.readout.entity.vocabulary.Titles;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.util.ArrayList;
import java.util.List;

/**
 * Text to claims: the stages of reading one article, in a row. Pure and thread safe; the same text
 * gives the same extraction (law 5).
 */
public final class Extractor {
  private final Reader reader;
  private final NameFinder nameFinder;
  private final MeetingFinder meetingFinder;
  private final TopicFinder topicFinder;
  private final StatementFinder statementFinder = new StatementFinder();
  private final CommitmentFinder commitmentFinder = new CommitmentFinder();
  private final AttributionFinder attributionFinder = new AttributionFinder();
  private final ExtractorVersion version;

  private Extractor(Reader reader) {
    this.reader = reader;
    this.nameFinder = new NameFinder();
    this.meetingFinder = new MeetingFinder();
    this.topicFinder = new TopicFinder(TopicTaxonomy.load(), Titles.load());
    this.version = new ExtractorVersion("corenlp-rules", "1", RulesDigest.ofThisBuild());
  }

  /** Loads the reader's models, which takes some seconds: once in a process. */
  public static Extractor load() {
    return new Extractor(Reader.load());
  }

  public ExtractorVersion version() {
    return version;
  }

  public Extraction extract(ArticleText article) {
    return stages(article).extraction();
  }

  /** The same, with what each stage made of the text: for people who ask why. */
  public Stages stages(ArticleText article) {
    Reading reading = reader.read(article);
    Names names = nameFinder.find(reading);
    Parses parses = new Parses(reader, new NameUnits(reading, names)::of);
    Meetings meetings =
        meetingFinder.find(reading, names, nameFinder.references(reading, names), parses);
    List<EntityFound> entities = new ArrayList<>(names.entities());
    entities.addAll(meetings.delegations());
    MeetingThread thread = new MeetingThread(reading, names, meetings.tellings());
    Topics topics = topicFinder.find(reading, names, thread);
    entities.addAll(topics.entities());
    var commitments = commitmentFinder.find(reading, names, parses, thread, topics.entities());
    Attributions attributions = attributionFinder.find(reading, names);
    List<MeetingFound> found =
        meetings.meetings().stream()
            .map(meeting -> meeting.with(topics.of(meeting.key())))
            .map(meeting -> meeting.with(commitments.getOrDefault(meeting.key(), List.of())))
            .map(meeting -> attributions.attribute(meeting, reading))
            .toList();
    List<StatementFound> statements = statementFinder.find(reading, names, parses, thread);
    Extraction extraction =
        new Extraction(article.id(), article.version(), version, entities, found, statements);
    return new Stages(reading, names, meetings, extraction);
  }

  /** What each stage of an extraction found. */
  public record Stages(Reading reading, Names names, Meetings meetings, Extraction extraction) {}
}
