package dev.readout.entity.extract.topic;

/**
 * Words that announce a topic, in one sentence.
 *
 * @param at the token that announces ('discussed')
 * @param from where the topics begin (AFTER) or the last token that may belong to them (BEFORE)
 * @param negated 'did not discuss'
 * @param strength how surely what it announces was talked about at the meeting
 */
record Trigger(int at, int from, Side side, boolean negated, Strength strength) {
  /** How surely words announce a topic of the meeting. */
  enum Strength {
    /** It says that they talked about it: 'discussed', 'on the agenda', 'talks on'. */
    TALKED,
    /** It says how somebody stands to it: 'underlined the importance of', 'urged … to'. */
    STANCE,
    /** It says what somebody means to do, or says at all: 'hope to', 'noted that'. */
    AIM
  }

  enum Side {
    /** The topics follow: 'discussed trade and visas'. */
    AFTER,
    /** The topics come first: 'trade dominated the talks'. */
    BEFORE,
    /** It is the first part of a compound, if it is a known concept: 'border talks'. */
    BEFORE_NOUN,
    /** What follows is a statement, in which only known concepts are topics: 'stressed that …'. */
    CLAUSE
  }
}
