package dev.readout.entity.extract.topic;

import java.util.regex.Pattern;

/** The words of a topic as a reader of a list wants them: on one line, without brackets. */
final class TopicName {
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private TopicName() {}

  /** As {@link #of}, with a leading verb turned into its noun: 'lift sanctions'. */
  static String nominal(Stretch topic) {
    String plain = of(topic);
    if (!topic.token(topic.first()).pos().matches("VB|VBP|VBG") || topic.size() == 1) {
      return plain;
    }
    String lemma = topic.token(topic.first()).lemma();
    String rest =
        plain
            .substring(topic.token(topic.first()).text().length())
            .strip()
            .replaceFirst("^(the|a|an|its|their) ", "");
    String noun = Nominalizations.of(lemma);
    return topic.token(topic.first()).pos().equals("VBG") && noun.endsWith("ing") || rest.isEmpty()
        ? plain
        : noun
            + (noun.endsWith("ing") || topic.token(topic.first() + 1).pos().equals("IN")
                ? " "
                : " of ")
            + rest;
  }

  static String of(Stretch topic) {
    StringBuilder words = new StringBuilder();
    int end = -1;
    for (int i = topic.first(); i <= topic.last(); i++) {
      var token = topic.token(i);
      if (end >= 0 && token.span().start() > end) {
        words.append(' ');
      }
      words.append(token.text());
      end = token.span().end();
    }
    String plain = BRACKETS.matcher(words).replaceAll("");
    return BLANKS.matcher(plain.replaceAll("[“”\"]|''|``", "")).replaceAll(" ").strip();
  }
}
