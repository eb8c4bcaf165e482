package dev.readout.entity.extract.topic;

import dev.readout.entity.vocabulary.WordList;
import java.util.Set;

/** Words inside topic phrases. */
final class PhraseWords {
  /** Nouns that a place completes: 'the war in Aleppo', not 'talks in Geneva'. */
  static final Set<String> SITUATIONS =
      WordList.of(
          """
          situation developments development war conflict crisis ceasefire cease-fire truce fighting
          violence peace rights hostilities tension tensions unrest protests events stability
          security offensive attacks attack attack operations operation clashes bombing catastrophe
          suffering famine civilians hostages elections siege killing killings embassy consulate
          """);

  /** Nouns that say only that something is a subject; the subject follows their preposition. */
  static final Set<String> HOLLOW =
      WordList.of(
          """
          issue issues threat threats question questions matter matters problem problems topic topics subject
          subjects aspect aspects area areas field fields sphere spheres range variety array number
          series list spectrum way ways means step steps measures effort efforts need importance
          possibility possibilities opportunity opportunities prospect prospects necessity urgency
          importance commitment commitments support concern concerns readiness willingness interest
          hope desire intention intentions determination resolve appreciation gratitude
          satisfaction role value significance progress details detail idea ideas views view
          proposal proposals plan plans implementation strength need needs wish worry worries
          time permission cooperation coordination collaboration shared talks discussion discussions consultations
          negotiations variety host couple lot set package process condemnation opposition backing
          solidarity sympathy alarm regret confidence endorsement priority status state results
          outcome outcomes implications impact level levels nature point points context threat threats challenge challenges danger dangers context light
          approaches approach attention signing conclusion understanding agreement agreements deal memorandum work working
          """);

  /** Hollow heads that are kept because what they are about would be lost without them. */
  static final Set<String> KEPT_HEADS =
      WordList.of(
          """
          cooperation coordination collaboration agreement agreements deal implementation
          negotiations talks support plan plans memorandum consultations
          """);

  /** Nouns of intent: what is intended follows as an infinitive. */
  static final Set<String> INTENTS =
      WordList.of(
          """
          plan plans pledge pledges promise promises decision decisions intention intentions
          commitment commitments proposal proposals agreement agreements readiness desire offer
          offers effort efforts attempt attempts determination willingness need ways way steps
          """);

  /** Adjectives of degree and urgency: the subject is the same without them. */
  static final Set<String> DEGREES =
      WordList.of(
          """
          immediate concrete close closer closest strong stronger key important crucial vital urgent
          ongoing recent latest continued continuing greater further enhanced expanded expanding
          increasing increased growing effective overall broader deep deeper deepening enduring
          longstanding long-standing robust significant substantial tangible practical upcoming
          """);

  /** Talking itself: a head that names no subject. */
  static final Set<String> ENCOUNTERS =
      WordList.of(
          """
          talk talks meeting meetings visit visits dialogue dialog session sessions conversation
          conversations discussion discussions consultations call calls trip trips encounter
          """);

  /** Links between a hollow head and its subject. */
  static final Set<String> LINKS =
      WordList.of(
          "of in on for about to over regarding concerning with related relating toward towards"
              + " pertaining posed around surrounding aimed at involving as well such between"
              + " against");

  static final Set<String> LEADING_JUNK =
      WordList.of(
          """
          by the a an its their his her our your my this that these those also both either some any
          other others all several many various most more much such on of about over regarding
          concerning particularly especially notably specifically including includes in for with
          towards toward namely well as only just again how whether what upon further between
          possible among to into from not ways so-called own certain one another each every
          primarily mainly mostly chiefly largely additionally fully closely
          """);

  static final Set<String> TRAILING_JUNK =
      WordList.of(
          """
          of in on for about to over with and or the a an by from at as also today particularly
          especially well including their its both other others together respectively more such
          further between it them themselves too between alike directly jointly 's
          """);

  /** Phrases of one word, or of these words only, that say nothing. */
  static final Set<String> EMPTY =
      WordList.of(
          """
          issue issues question questions matter matters problem problems topic topics subject
          subjects meeting meetings talks talk visit visits trip call calls conversation
          conversations discussion discussions side sides country countries nation nations leader
          leaders minister ministers president official officials delegation delegations counterpart
          counterparts statement statements thing things way ways range others other it them him her
          us themselves itself itself each number time times day days week weeks month months year
          years hour hours people need needs importance interest interests concern concerns point
          points view views support commitment commitments progress effort efforts step steps
          measure measures result results role situation opportunity opportunities agreement
          agreements agenda item items readiness area areas aspect aspects host part parts party
          parties government governments world region house state today approach position positions
          plan plans idea ideas proposal proposals work priority priorities challenge challenges
          focus lot list members member partners partner allies friend friends ally press
          conference reporters importance strength closer close role contacts contact future fact
          case thanks hospitality welcome invitation success event events decision decisions
          letter message messages gratitude honor pleasure hope greetings wishes respects terms
          session congratulations appreciation floor stage goal goals intention determination
          values perspectives responses presence environment realism dynamics assumption sense willingness desire minute minutes place speech remarks ministry next
          increase increases rise decrease document documents text texts paper papers protocol protocols
          page pages copy copies nothing anything everything something percent duty duties wisdom
          """);

  /** Adjectives that make an empty noun a topic: 'bilateral issues', 'pressing matters'. */
  static final Set<String> TELLING =
      WordList.of(
          """
          bilateral regional international global pressing mutual common economic political security
          domestic foreign strategic military humanitarian environmental social financial
          """);

  private PhraseWords() {}
}
