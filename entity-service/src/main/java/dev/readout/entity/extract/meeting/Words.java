package dev.readout.entity.extract.meeting;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words of encounters, by what they do in a sentence. Lemmas, lower case. General English of
 * diplomacy and government: nothing here names a person, a place or a date.
 */
final class Words {
  /** Two sides come together; the other side is the object or stands after 'with'. */
  static final Set<String> MEET =
      set(
          "meet confer huddle parley consult lunch dine breakfast sup negotiate caucus hobnob rendezvous gather assemble closet commune");

  /** Speech between two sides; the other side stands after 'with' or 'to'. */
  static final Set<String> TALK = set("speak talk converse chat");

  /** Something is gone through together; 'discussed trade with Lind'. */
  static final Set<String> DISCUSS =
      set("discuss review exchange deliberate debate explore raise share");

  /** The subject is the host, the object the guest. */
  static final Set<String> HOST = set("receive host welcome greet entertain fete");

  static final Set<String> CALL = set("phone telephone ring call");

  static final Set<String> BRIEF = set("brief");

  static final Set<String> VISIT = set("visit see");

  /** Who comes along takes part. */
  static final Set<String> ACCOMPANY = set("accompany join flank");

  /** Verbs under which contacts and dialogue are a state, not an encounter. */
  static final Set<String> STANDING =
      set(
          "remain stay keep maintain continue be intensify expand establish agree break develop restore resume step deepen");

  /** 'His stay included talks with …'. */
  static final Set<String> INCLUDE = set("include feature involve comprise entail contain");

  /** What two people do together in one place on one day, if both are its subject. */
  static final Set<String> JOINT =
      set(
          "agree sign initial inspect tour inaugurate unveil pray kneel pose embrace hug walk thrash finalise finalize conclude settle clinch seal cement witness argue haggle wrangle bargain reminisce");

  /** Nouns for sorts of places: 'the border town of', 'the resort of'. */
  static final Set<String> SITES =
      set(
          "town city capital village port resort island district province suburb region state settlement border outpost harbour harbor base camp neighbourhood neighborhood township hamlet enclave county room hall wing office garden suite headquarters grounds airport airfield airbase field lawn house villa palace residence embassy ministry building hotel restaurant castle square dacha retreat estate ranch mansion cathedral monastery shore shores bank banks outskirts edge foot slopes steps deck terrace hangar lounge corridor lobby tent");

  /** Titles outside government: where all bear them, it is business, labour or sport. */
  static final Set<String> PRIVATE =
      set(
          "union rail railway airline company ceo firm employers employer manager coach shop steward boss club owner studio actor actress singer striker goalkeeper captain broker investor founder shipping shipyard brewery miners seamen dockers");

  /** Verbs of private life: whom somebody met in such a sentence he did not meet in office. */
  static final Set<String> PRIVATE_LIFE = set("marry wed divorce woo befriend");

  /** Verbs that take a report back. */
  static final Set<String> RETRACT =
      set("withdraw retract deny dismiss reject refute correct rebut disown repudiate");

  /** What one has who meets somebody. */
  static final Set<String> HONOUR =
      set("honor honour pleasure privilege opportunity chance occasion joy delight fortune");

  /** Meals and parties that are given for somebody. */
  static final Set<String> FEASTS =
      set("dinner lunch luncheon breakfast banquet reception tea brunch");

  /** What a caller comes to do: 'called on the king to discuss, to pay his respects'. */
  static final Set<String> COURTESY =
      set(
          "discuss talk pay present deliver exchange congratulate express convey thank offer brief hand review bid say introduce condole inform hold meet");

  static final Set<String> TIME =
      set("hour minute evening morning afternoon day time night weekend lunchtime half-hour");

  /** Verbs of having something together with somebody. */
  static final Set<String> SHARE = set("have share grab snatch enjoy take");

  /** What two people have together who meet: 'had a word with', 'had coffee'. */
  static final Set<String> SHARED = set("word coffee drink supper");

  /** Times that somebody has with another: 'had forty minutes with Roy'. */
  static final Set<String> SPENT = set("hour minute half-hour moment");

  /** What one speaks over: an encounter only behind 'over', 'by' or 'on'. */
  static final Set<String> LINES = set("hotline telephone phone");

  /** Nouns for people who came together under somebody who leads them. */
  static final Set<String> GROUPS =
      set(
          "group team party committee caucus contingent mission delegation entourage board deputation");

  /** Nouns of time and turn, behind which 'with Roy' belongs to what was told before them. */
  static final Set<String> SPELLS =
      set(
          "hour minute evening morning afternoon day time night weekend half-hour week month year while moment occasion term career");

  /** Nouns that are an encounter whatever stands around them. */
  static final Set<String> STRONG_EVENTS =
      set(
          """
          meeting talk talks summit telephone-call phonecall teleconference videoconference tete-a-tete
          mini-summit minisummit consultation negotiation get-together colloquy parley encounter minilateral""");

  /** Nouns that are an encounter when somebody is named on both sides. */
  static final Set<String> WEAK_EVENTS =
      set(
          """
          discussion conversation call audience dinner lunch luncheon breakfast banquet reception dialogue
          session conference exchange visit trilateral bilateral quadrilateral sit-down appointment
          engagement working-lunch huddle handshake trip stopover briefing summitry round
          gathering forum assembly tea roundtable bilateral phone telephone contact tête-à-tête one-on-one pull-aside
          powwow deliberation conclave brunch walk telecon""");

  static final Set<String> VISIT_NOUNS = set("visit trip tour journey stop stopover travel stay");

  /** Nouns of speech that are not face to face. */
  static final Set<String> PHONE_NOUNS = set("call phonecall telephone-call teleconference");

  /** 'hold talks', 'pay a visit': the verb only lends its tense and its subject to the noun. */
  static final Set<String> LIGHT =
      set(
          """
          hold have conduct host convene open start begin resume conclude end finish complete attend join
          chair co-chair lead head pay make take participate engage continue wrap organize organise kick
          get grant give do enter undertake launch finalize stage complete place initiate share enjoy
          reconvene arrange co-host preside secure win receive throw lay""");

  /** 'takes place', 'began', 'lasted': what an encounter does as a subject. */
  static final Set<String> HAPPEN =
      set(
          """
          take occur happen begin start open end conclude last continue resume follow come focus center
          centre cover address touch deal include feature go run serve mark produce yield reflect
          underscore underline highlight bring discuss see aim revolve concentrate proceed adjourn drag
          wind be be-held represent provide review explore examine coincide cap precede""");

  static final Set<String> CANCEL = set("cancel scrap axe abort nix scratch scuttle abandon");
  static final Set<String> CALL_OFF = set("call break");
  static final Set<String> POSTPONE = set("postpone delay defer suspend reschedule shelve adjourn");

  /** The governor of 'to meet' or of 'a meeting' that makes it a plan. */
  static final Set<String> PLAN =
      set(
          """
          schedule plan expect slate arrange prepare intend agree announce confirm set due bind anticipate
          await decide fix book gear accept ready""");

  /** The governor that makes it something which did not and will not happen. */
  static final Set<String> REFUSE =
      set("decline refuse fail reject rebuff snub avoid boycott skip deny miss exclude cancel");

  /** The governor that leaves open whether it happens. */
  static final Set<String> WISH =
      set(
          """
          want hope wish seek offer propose like ask urge invite try need request demand desire suggest
          consider contemplate threaten aspire volunteer vow pledge promise call push press lobby
          encourage discuss mull weigh explore oppose favor favour support recommend advocate insist
          require beg appeal attempt advise pursue envisage envision love care rule dream dare
          deserve bid wait eager willing ready able prepared open unlikely likely possible reluctant
          unwilling unable keen happy free hesitant disinclined opportunity chance""");

  /** Verbs that move somebody to a place; an infinitive after them is the purpose of the trip. */
  static final Set<String> MOVE =
      set(
          "go travel fly arrive come visit return head drive sail depart leave tour jet cross stop land journey");

  /** Verbs that bring an event to its end: 'ending two days of talks', 'wrapping up a visit'. */
  static final Set<String> FINISH = set("end conclude finish complete wrap close");

  /** 'two days of talks', 'a round of consultations': nouns that only measure an event. */
  static final Set<String> PARTITIVE =
      set(
          "round series day hour set number string session couple marathon flurry part kind sort lot minute week cycle succession slew host half");

  /** 'business leaders', 'church leaders': of a country, but not for it. */
  static final Set<String> CIVIL =
      set(
          "business industry church community student religious tribal union labor labour civic youth corporate company faith cultural academic");

  /** What is done for an event that is still to come: who prepares it is not met there. */
  static final Set<String> PREPARE =
      set("prepare pave clear lay press push campaign arrange ready smooth lobby work plan");

  /** Kin: who meets them does so in private life. */
  static final Set<String> KIN =
      set(
          "wife husband spouse fiance fiancee fiancé fiancée girlfriend boyfriend lover sweetheart mother father parents son daughter brother sister cousin uncle aunt nephew niece");

  /** Verbs of travel whose present tense tells a plan. */
  static final Set<String> TIMETABLE = set("leave fly travel head depart return arrive go sail");

  /** What is said of pictures, whose captions tell the past in the present. */
  static final Set<String> PICTURE =
      set("photo photograph picture image footage handout screengrab portrait");

  /** Verbs that carry what somebody says. */
  static final Set<String> SAY =
      set(
          """
          say tell announce report state add note confirm declare explain reveal disclose remark stress
          emphasize emphasise write quote recall reiterate affirm claim comment indicate believe think
          know understand acknowledge admit insist show mention""");

  /** Nouns of intention and possibility: an encounter under them is no fact. */
  static final Set<String> IRREALIS_NOUNS =
      set(
          """
          possibility prospect proposal idea offer call request demand hope suggestion invitation bid
          desire wish chance likelihood need attempt effort push plea appeal readiness willingness
          condition refusal rumour rumor speculation question talk opportunity interest option way means manner step""");

  static final Set<String> PLAN_NOUNS =
      set(
          "plan preparation preparations schedule agenda arrangement date eve run-up lead-up timetable");

  static final Set<String> CONDITION = set("if unless whether lest provided");

  /** Heads of state, ministers, envoys: nouns for people who speak for a country or body. */
  static final Set<String> ROLE_NOUNS =
      set(
          """
          president premier minister chancellor leader secretary ambassador envoy king queen prince princess
          emperor empress sultan emir pope pontiff foreign-minister chief commander general admiral
          governor mayor senator congressman lawmaker legislator parliamentarian official diplomat
          counterpart negotiator representative delegate delegation mission team side government
          authority administration cabinet spokesman head director chairman chairwoman chairperson chair speaker
          vice-president deputy adviser advisor aide regime junta ruler monarch crown party rebel
          opposition statesman politician dignitary general-secretary commissioner taoiseach sheikh shah
          consul attache attaché officer executive guest host visitor interlocutor ally partner
          member colleague undersecretary czar tsar dictator strongman mediator troika""");

  /** Role nouns in the plural or collective that stand for the whole side. */
  static final Set<String> SIDE_NOUNS =
      set(
          """
          official delegation side government authority administration team negotiator diplomat leader
          representative delegate envoy mission regime counterpart minister lawmaker legislator
          leadership rebel party cabinet mediator parliamentarian president premier secretary ambassador
          executive commander chief dignitary interlocutor troika""");

  /** Who speaks for somebody else: present at no meeting that he tells of. */
  static final Set<String> SPOKES =
      set(
          "spokesman spokeswoman spokesperson spokesmen analyst reporter correspondent journalist observer expert");

  static final Set<String> PLURAL_PEOPLE =
      set(
          """
          leader minister side official diplomat president premier party man men two three four five pair
          trio duo counterpart secretary delegation country nation government statesman envoy ally
          negotiator both woman women head state colleague""");

  /** What is played, watched or reached, and never attended by ministers as such. */
  static final Set<String> SPORT =
      set(
          """
          match semifinal semi-final quarterfinal quarter-final kickoff kick-off striker goalkeeper midfielder
          league playoff playoffs batsman wicket innings championship tournament stadium coach
          referee touchdown quarterback rematch fixture grand-slam seeded bout heavyweight fa-cup knockout
          champions wimbledon halftime half-time striker""");

  private Words() {}

  static Set<String> set(String words) {
    return new LinkedHashSet<>(Arrays.asList(words.strip().split("\\s+")));
  }
}
