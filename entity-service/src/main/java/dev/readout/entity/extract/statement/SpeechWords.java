package dev.readout.entity.extract.statement;

import dev.readout.entity.vocabulary.WordList;
import java.util.Set;

/** The words around what somebody says. */
final class SpeechWords {
  /** Verbs that give words to their subject. */
  static final Set<String> SAYS =
      WordList.of(
          """
          say tell add note state stress declare announce reply respond ask warn insist argue explain
          write tweet post remark observe comment continue recall concede admit acknowledge claim
          maintain assert affirm reaffirm reiterate emphasize emphasise underline underscore conclude
          joke quip urge pledge vow promise suggest predict complain boast lament demand accuse agree
          deny confirm read quote cite wonder point highlight believe hope caution contend counter
          inform proclaim pronounce report repeat retort elaborate interject muse vent sum caution
          """);

  /** Verbs whose object or complement may be a quoted fragment: 'called it "a mistake"'. */
  static final Set<String> NAMES =
      WordList.of(
          """
          describe call term characterize characterise dub label praise hail denounce condemn express
          voice welcome thank refer brand decry slam criticize criticise blast salute commend deem
          consider view laud outline envision pledge offer mention promise demand seek see signal
          """);

  static final Set<String> SPOKESMEN =
      WordList.of(
          """
          spokesman spokeswoman spokesperson spokesmen official officials statement readout
          communique communiqué declaration source sources aide adviser advisor diplomat report
          release letter text document memo summary message post tweet
          """);

  /** Nouns for a body that speaks. */
  static final Set<String> BODIES =
      WordList.of(
          """
          ministry department government embassy office administration agency party palace presidency
          commission secretariat council chancellery cabinet committee group organization
          organisation company army military side delegation
          """);

  /** Role nouns that say nothing but 'the man or woman just spoken of'. */
  static final Set<String> LOOSE_ROLES =
      WordList.of(
          "leader politician diplomat official statesman candidate man woman veteran envoy");

  /** Nouns that stand for a person who holds the office, when the text has not said who. */
  static final Set<String> OFFICES =
      WordList.of(
          """
          minister president premier secretary chancellor ambassador king queen prince pope senator
          governor mayor general admiral commissioner chief director chairman chairwoman lawmaker
          commander negotiator sultan emir sheikh
          """);

  static final Set<String> FIRST_PERSONS = WordList.of("i we us me");

  private SpeechWords() {}
}
