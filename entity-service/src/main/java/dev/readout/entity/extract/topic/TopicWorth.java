package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.lemma;
import static dev.readout.entity.extract.topic.Stretch.pos;
import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.Telling;
import dev.readout.entity.extract.topic.SubjectReader.Subject;
import dev.readout.entity.extract.topic.SubjectReader.Time;
import dev.readout.entity.extract.topic.Trigger.Strength;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.vocabulary.Titles;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import dev.readout.entity.vocabulary.WordList;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an announced phrase is a topic of the meeting. What they talked about is one, whoever
 * says so; what somebody underlined, hoped or said is one only if somebody who met did, there and
 * then, and if it names a thing rather than a virtue.
 *
 * <pre>
 *   They discussed stability.                      a topic: they talked about it
 *   He underlined the importance of stability.     none: everybody does
 *   He underlined the importance of safe passage.  a topic
 *   Analysts say that trade will grow.             none: not theirs
 *   Leaders have increasingly stressed deterrence. none: not there and then
 * </pre>
 */
final class TopicWorth {
  /** What speeches praise: it is a topic only where it is said that they talked about it. */
  private static final Set<String> VIRTUES =
      WordList.of(
          """
          stability coordination cooperation alliance alliances technology communication preparedness
          readiness exercises exercise environment dialogue unity strength trust partnership
          friendship engagement progress future vision presence resilience realism region summit
          visit capabilities capability capacity development growth prosperity security peace
          diplomacy relations relationship ties tie role relevance interests interest values value
          dynamics contingencies cornerstone foundation outcome outcomes assessment assessments
          contribution contributions position positions policy policies freedom democracy leadership
          collaboration exchange exchanges sectors sector momentum solidarity stance efforts effort
          success goals goal principles principle framework agreement agreements transparency
          guardrails hopes tensions escalation restraint community society societies approach
          responses response road roads fronts front pillar commitment commitments bond bonds
          """);

  /** What politeness offers: nobody talks about it. */
  private static final Set<String> THANKS =
      WordList.of("gratitude appreciation thanks congratulations welcome satisfaction");

  private static final Set<String> PLAIN =
      WordList.of(
          """
          strong stronger close closer common shared mutual greater great further continued continuing
          regional bilateral enduring global key important strategic economic military political
          international national critical crucial central long-standing longstanding deep deeper
          concrete new current growing effective immediate overall multiple general united
          """);

  private final Names names;
  private final TopicTaxonomy taxonomy;

  private final Titles titles;

  TopicWorth(Names names, TopicTaxonomy taxonomy, Titles titles) {
    this.names = names;
    this.taxonomy = taxonomy;
    this.titles = titles;
  }

  /** Whether the words that announce can announce a topic of this meeting at all. */
  boolean announces(Sentence sentence, Trigger trigger, Telling telling) {
    boolean verb = sentence.token(trigger.at()).isVerb();
    if (!verb || trigger.side() == Trigger.Side.BEFORE) {
      return true;
    }
    Subject subject = new SubjectReader(names, telling).of(sentence, trigger.at());
    boolean title = sentence.block() == Block.TITLE || sentence.block() == Block.HEADING;
    Time time =
        telling.status() == MeetingStatus.HELD && !title
            ? SubjectReader.time(sentence, trigger.at())
            : Time.PAST_OR_FUTURE;
    boolean theirs = subject == Subject.THOSE_WHO_MET;
    return switch (trigger.strength()) {
      case TALKED -> subject != Subject.SOMEBODY_ELSE || time == Time.PAST_OR_FUTURE;
      case STANCE ->
          subject != Subject.SOMEBODY_ELSE
              && (time == Time.PAST_OR_FUTURE || theirs && time == Time.PERFECT);
      case AIM -> theirs && time == Time.PAST_OR_FUTURE;
    };
  }

  /**
   * Whether the phrase says enough to be a topic when so announced.
   *
   * @param talked whether the sentence also says what they talked about
   */
  boolean isTopic(Stretch phrase, Trigger trigger, boolean talked) {
    if (hasPronoun(phrase) || aboutPerson(phrase) || office(phrase) || teller(phrase)) {
      return false;
    }
    if (encounter(phrase) || praised(phrase, trigger) || elsewhen(phrase.sentence(), trigger)) {
      return false;
    }
    if (trigger.strength() == Strength.TALKED) {
      return true;
    }
    if (THANKS.contains(word(phrase.sentence(), phrase.first()))) {
      return false;
    }
    if (onlyName(phrase)) {
      return false;
    }
    boolean concept = taxonomy.says(TopicName.of(phrase));
    int things = things(phrase);
    if (trigger.strength() == Strength.AIM) {
      return content(phrase) > 1
          && (things > 0 || talked)
          && (concept || talked || taxonomy.nearest(TopicName.of(phrase)).isPresent());
    }
    return things > 0;
  }

  /** How many words name a thing: nouns that are no virtues, and the adjectives that narrow one. */
  private int things(Stretch phrase) {
    int things = 0;
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      String word = word(phrase.sentence(), i);
      String pos = pos(phrase.sentence(), i);
      boolean counts = pos.startsWith("NN") || pos.startsWith("JJ") || pos.startsWith("VB");
      if (counts
          && !VIRTUES.contains(word)
          && !PLAIN.contains(word)
          && !PhraseWords.EMPTY.contains(word)) {
        things++;
      }
    }
    return things;
  }

  private boolean country(Stretch phrase, int i) {
    return names
        .at(phrase.sentence(), i)
        .filter(one -> one.kind() == EntityKind.PLACE)
        .filter(one -> names.entity(one).placeKind() == PlaceKind.COUNTRY)
        .isPresent();
  }

  private static boolean hasPronoun(Stretch phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      String word = word(phrase.sentence(), i);
      if (word.matches("he|she|we|i|it|they|them|him|our|my|your|what")) {
        return true;
      }
    }
    return false;
  }

  private static int content(Stretch phrase) {
    int words = 0;
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      words += pos(phrase.sentence(), i).equals("DT") ? 0 : 1;
    }
    return words;
  }

  /** ', the Foreign Ministry in Tokyo said': who tells, not what they talked about. */
  private boolean teller(Stretch phrase) {
    Optional<NameMention> mention = names.at(phrase.sentence(), phrase.last());
    return mention.isPresent()
        && mention.get().kind() == EntityKind.ORGANIZATION
        && mention.get().span().start() <= phrase.span().start() + 4
        && word(phrase.sentence(), phrase.last()).matches("ministry|department|office|embassy");
  }

  /** 'Welcomed Prime Minister Anna Lind to the palace'; not 'the Lind case'. */
  private boolean aboutPerson(Stretch phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      String pos = pos(phrase.sentence(), i);
      if (pos.equals("IN") || pos.equals("TO")) {
        return false;
      }
      Optional<NameMention> mention = names.at(phrase.sentence(), i);
      if (mention.isPresent() && mention.get().kind() == EntityKind.PERSON) {
        int last = phrase.sentence().tokenAt(mention.get().span().end() - 1);
        String next = pos(phrase.sentence(), last + 1);
        return !next.startsWith("NN") && !next.equals("POS");
      }
    }
    return false;
  }

  /** 'The next meeting', 'the talks to President Ceban': the talking itself. */
  private boolean encounter(Stretch phrase) {
    int head = head(phrase);
    boolean talking = PhraseWords.ENCOUNTERS.contains(word(phrase.sentence(), head));
    boolean next = word(phrase.sentence(), phrase.first()).matches("next|first|last|second");
    return talking
        && (head == phrase.first() || next)
        && !taxonomy.says(TopicName.of(phrase))
        && !word(phrase.sentence(), head + 1).matches("on|about");
  }

  /** 'Praised [Ghana for its hospitality]'. */
  private boolean praised(Stretch phrase, Trigger trigger) {
    String lemma = lemma(phrase.sentence(), trigger.at());
    Optional<NameMention> praised = names.at(phrase.sentence(), phrase.first());
    if (praised.isEmpty() || !TriggerWords.PRAISES.contains(lemma)) {
      return false;
    }
    int end = phrase.sentence().tokenAt(praised.get().span().end() - 1);
    return end == phrase.last() || word(phrase.sentence(), end + 1).equals("for");
  }

  /** 'Since 2009, when the two signed an agreement on shipping': of that day, not of this one. */
  private static boolean elsewhen(Sentence sentence, Trigger trigger) {
    for (int i = trigger.at() - 1; i > 0; i--) {
      if (word(sentence, i).equals("when")) {
        String before = word(sentence, i - 1);
        String day = before.equals(",") ? word(sentence, i - 2) : before;
        return DateWords.isDate(day);
      }
      if (word(sentence, i).matches("[;,:“”]")) {
        return false;
      }
    }
    return false;
  }

  private static int head(Stretch phrase) {
    int head = phrase.first();
    while (head < phrase.last() && !pos(phrase.sentence(), head + 1).matches("IN|TO|,|CC")) {
      head++;
    }
    return head;
  }

  /** 'The President of the Parliament', 'the visiting minister': somebody, called by an office. */
  private boolean office(Stretch phrase) {
    return titles.is(Titles.Part.HEAD, word(phrase.sentence(), head(phrase)));
  }

  /** Whoever welcomes somebody to the House of Lords or stresses Chile says nothing about them. */
  private boolean onlyName(Stretch phrase) {
    Optional<NameMention> mention = names.at(phrase.sentence(), phrase.last());
    return mention.isPresent()
        && (mention.get().kind() == EntityKind.ORGANIZATION
            || names.entity(mention.get()).placeKind() == PlaceKind.COUNTRY)
        && mention.get().span().start() <= phrase.span().start();
  }
}
