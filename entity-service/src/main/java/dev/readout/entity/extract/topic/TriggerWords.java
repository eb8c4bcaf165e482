package dev.readout.entity.extract.topic;

import dev.readout.entity.vocabulary.WordList;
import java.util.Map;
import java.util.Set;

/** The words by which English news announces what was talked about. */
final class TriggerWords {
  /** Verbs that say that something was talked about, whatever was said of it. */
  static final Set<String> TALKED =
      WordList.of(
          """
          discuss review cover tackle broach examine explore debate negotiate raise address canvass
          mull consider analyze analyse evaluate assess finalize finalise agree disagree differ
          focus center centre concentrate talk speak touch dwell deal deliberate confer consult
          brief update revolve argue clash meet see coordinate cooperate collaborate
          """);

  /**
   * Verbs that say what somebody means to do, or says at all, rather than what was talked about.
   */
  static final Set<String> AIMS =
      WordList.of(
          """
          hope want wish aim plan intend seek offer prepare work promote advance share identify
          detail confirm reconfirm note appreciate pursue announce thank congratulate support
          oppose
          """);

  /** What may be named by what it is about: 'border talks'. */
  static final Set<String> TALKS = WordList.of("talks negotiations consultations discussions");

  /** Verbs of saying that press a point. */
  static final Set<String> STRESSES =
      WordList.of(
          """
          stress underscore underline emphasize emphasise reiterate reaffirm affirm warn insist urge
          demand condemn criticize raise press
          """);

  /** Verbs whose object is the topic. */
  static final Set<String> TAKES_TOPIC =
      WordList.of(
          """
          discuss review cover tackle broach examine explore debate negotiate reaffirm affirm
          reiterate underscore underline stress emphasize emphasise highlight welcome condemn
          outline describe advance promote praise hail criticize criticise deplore denounce announce mull
          re-affirm share settle resolve reconfirm confirm analyze analyse evaluate assess finalize finalise canvass
          """);

  /** Verbs whose object is a topic only when it is no person, audience or building. */
  static final Set<String> TAKES_TOPIC_OR_THING =
      WordList.of("address raise consider appreciate sign support oppose pursue note seek");

  /** Objects of the above that are no topics. */
  static final Set<String> AUDIENCES =
      WordList.of(
          """
          reporter reporters parliament conference assembly congress audience crowd media press
          journalists students nation troops forum gathering session glass glasses money funds
          senate delegates rally people question questions flag eyebrows hand hands voice letter
          lawmakers soldiers knesset bundestag duma council summit meeting opening ceremony closing plenary
          """);

  /** Verb and preposition: 'focused on', 'talked about'. */
  static final Map<String, Set<String>> WITH_PREPOSITION =
      Map.ofEntries(
          Map.entry("focus", WordList.of("on upon around")),
          Map.entry("center", WordList.of("on upon around")),
          Map.entry("centre", WordList.of("on upon around")),
          Map.entry("concentrate", WordList.of("on upon")),
          Map.entry("talk", WordList.of("about over on")),
          Map.entry("meet", WordList.of("about over")),
          Map.entry("see", WordList.of("about")),
          Map.entry("ask", WordList.of("for about")),
          Map.entry("sign", WordList.of("on")),
          Map.entry("speak", WordList.of("about on of regarding")),
          Map.entry("touch", WordList.of("on upon")),
          Map.entry("look", WordList.of("into at")),
          Map.entry("dwell", WordList.of("on upon")),
          Map.entry("deal", WordList.of("with")),
          Map.entry("deliberate", WordList.of("on over upon")),
          Map.entry("confer", WordList.of("on about over")),
          Map.entry("consult", WordList.of("on about over regarding")),
          Map.entry("agree", WordList.of("on upon about")),
          Map.entry("disagree", WordList.of("on over about")),
          Map.entry("differ", WordList.of("on over about")),
          Map.entry("cooperate", WordList.of("on in against")),
          Map.entry("collaborate", WordList.of("on in")),
          Map.entry("coordinate", WordList.of("on over")),
          Map.entry("brief", WordList.of("on about regarding concerning over")),
          Map.entry("update", WordList.of("on about regarding")),
          Map.entry("inform", WordList.of("about of on regarding")),
          Map.entry("revolve", WordList.of("around about")),
          Map.entry("elaborate", WordList.of("on upon")),
          Map.entry("expand", WordList.of("on")),
          Map.entry("negotiate", WordList.of("on over about for")),
          Map.entry("argue", WordList.of("about over for")),
          Map.entry("clash", WordList.of("over on about")),
          Map.entry("press", WordList.of("on about over for")),
          Map.entry("thank", WordList.of("for")),
          Map.entry("congratulate", WordList.of("on")),
          Map.entry("call", WordList.of("for")),
          Map.entry("appeal", WordList.of("for")),
          Map.entry("aim", WordList.of("at")),
          Map.entry("prepare", WordList.of("for")),
          Map.entry("follow", WordList.of("on")),
          Map.entry("report", WordList.of("on about")),
          Map.entry("commit", WordList.of("to")),
          Map.entry("warn", WordList.of("about of against over")));

  /** Nouns for talking: 'held talks on', 'discussions of', 'an exchange of views about'. */
  static final Set<String> TALK_NOUNS =
      WordList.of(
          """
          talk talks discussion discussions consultation consultations negotiation negotiations
          dialogue dialog conversation conversations exchange exchanges view views opinion opinions
          briefing briefings meeting meetings summit call note notes idea ideas deliberation
          deliberations session roundtable conference presentation update debate debates
          agreement agreements understanding deal memorandum mou declaration statement consensus
          cooperation perspectives insights assessment assessments
          """);

  static final Set<String> TALK_PREPOSITIONS =
      WordList.of("on about over regarding concerning covering addressing focusing focused aimed");

  /** What a speaker gives an opinion of: 'the importance of', 'concern about', 'support for'. */
  static final Set<String> OPINION_NOUNS =
      WordList.of(
          """
          importance need concern concerns support commitment determination readiness willingness
          interest hope desire intention resolve condemnation opposition urgency necessity significance value role satisfaction confidence
          willingness worry worries alarm regret solidarity sympathy backing endorsement objections
          reservations dissatisfaction priority strength centrality benefits danger dangers risks
          """);

  /** What politeness voices. */
  static final Set<String> COURTESIES =
      WordList.of(
          "appreciation gratitude thanks congratulations condolence condolences greetings wishes");

  /** Verbs of praise, whose object is whoever is praised. */
  static final Set<String> PRAISES =
      WordList.of("praise hail commend congratulate thank applaud salute compliment");

  /** Verbs that give an opinion a voice: 'expressed concern about', 'voiced support for'. */
  static final Set<String> VOICES =
      WordList.of("express voice convey share declare state reiterate raise show signal offer");

  /** Verbs of agreement and pledge, whose infinitive holds the topic. */
  static final Set<String> PLEDGES =
      WordList.of(
          """
          agree pledge commit vow promise undertake decide resolve plan intend aim seek propose
          offer hope want wish urge ask press call encourage work
          """);

  /** Verbs of saying, whose clause may name topics. */
  static final Set<String> SAYS =
      WordList.of(
          """
          say tell stress underscore underline emphasize emphasise reiterate note agree add affirm
          reaffirm warn insist argue declare state explain highlight assure inform urge recall
          mention remark claim express voice acknowledge believe ask request propose suggest demand
          condemn criticize call make
          """);

  /** Verbs for topics that come before them: 'trade dominated the talks'. */
  static final Set<String> TOPS =
      WordList.of("dominate top feature figure loom overshadow headline");

  /** 'Trade was discussed'. */
  static final Set<String> PASSIVES =
      WordList.of(
          "discussed raised addressed covered reviewed tackled broached debated negotiated"
              + " mentioned");

  static final Set<String> AGENDA =
      WordList.of(
          "agenda topic topics subject theme themes issue issues focus item items priority "
              + "priorities subjects matters points list discussion conversation");

  /** Subjects whose talk is not that of the meeting. */
  static final Set<String> OUTSIDERS =
      WordList.of(
          """
          analyst analysts observer observers expert experts critic critics commentator
          commentators economist economists strategist strategists historian scholars
          pundits protesters demonstrators activists campaigners investors researchers poll polls
          """);

  static final Set<String> NEGATIONS =
      WordList.of("not n't never without no neither nor n’t hardly cannot");

  private TriggerWords() {}
}
