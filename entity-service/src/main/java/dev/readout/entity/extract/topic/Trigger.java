package dev.readout.entity.extract.topic;

/**
 * Words that announce a topic, in one sentence.
 *
 * @param at the token that announces ('discussed')
 * @param from where the topics begin (AFTER) or the last token that may belong to them (BEFORE)
 * @param negated 'did not discuss'
 */
record Trigger(int at, int from, Side side, boolean negated) {
  enum Side {
    /** The topics follow: 'discussed trade and visas'. */
    AFTER,
    /** The topics come first: 'trade dominated the talks'. */
    BEFORE,
    /** What follows is a statement, in which only known concepts are topics: 'stressed that …'. */
    CLAUSE
  }
}
