package dev.readout.entity.extract.name;

import dev.readout.entity.language.NameTag;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.language.Token;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence while names are looked for: its words, and what each is already known to be. The
 * spotters take turns and write here.
 */
final class Line {
  /** What a token is part of. */
  enum Mark {
    NONE,
    CALENDAR,
    TITLE,
    NATIONALITY,
    PLACE,
    ORGANIZATION,
    PERSON,
    /** A name of something that we do not collect: a treaty, a prize, a conference. */
    OTHER
  }

  private final Sentence sentence;
  private final Mark[] marks;
  private final String[] keys;
  private final boolean shouting;
  private final boolean headline;
  private final List<Title> titles = new ArrayList<>();

  Line(Sentence sentence) {
    this.sentence = sentence;
    this.marks = new Mark[sentence.size()];
    this.keys = new String[sentence.size()];
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < marks.length; i++) {
      marks[i] = Mark.NONE;
      String word = sentence.token(i).text();
      keys[i] = Folding.key(word);
      if (word.length() > 1 && Character.isLetter(word.charAt(0))) {
        if (word.chars().noneMatch(Character::isLowerCase)) {
          upper++;
        } else {
          lower++;
        }
      }
    }
    this.shouting = upper > 2 && upper > 3 * lower;
    this.headline = !shouting && isHeadline(sentence);
  }

  /**
   * Whether the sentence capitalises all words of weight, as headlines do: then a capital says
   * little.
   */
  private static boolean isHeadline(Sentence sentence) {
    int capitals = 0;
    int small = 0;
    for (Token token : sentence.tokens()) {
      String word = token.text();
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        if (Character.isUpperCase(word.charAt(0))) {
          capitals++;
        } else if (!token.pos().equals("IN")) {
          small++;
        }
      }
    }
    return capitals >= 3
        && capitals > 5 * small
        && !sentence.token(sentence.size() - 1).text().equals(".");
  }

  boolean isHeadline() {
    return headline;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return marks.length;
  }

  String word(int i) {
    return sentence.token(i).text();
  }

  /** The folded word, or '' outside of the sentence. */
  String key(int i) {
    return i < 0 || i >= keys.length ? "" : keys[i];
  }

  String pos(int i) {
    return i < 0 || i >= keys.length ? "" : sentence.token(i).pos();
  }

  NameTag tag(int i) {
    return i < 0 || i >= keys.length ? NameTag.NONE : sentence.token(i).tag();
  }

  Mark mark(int i) {
    return i < 0 || i >= keys.length ? Mark.NONE : marks[i];
  }

  boolean is(int i, Mark mark) {
    return i >= 0 && i < marks.length && marks[i] == mark;
  }

  void mark(int first, int last, Mark mark) {
    for (int i = first; i <= last; i++) {
      marks[i] = mark;
    }
  }

  boolean isFree(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (marks[i] != Mark.NONE) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sentence is all in capitals, so that capitals say nothing. */
  boolean isShouting() {
    return shouting;
  }

  /** Whether the token starts with a capital letter. */
  boolean isCapital(int i) {
    if (i < 0 || i >= keys.length) {
      return false;
    }
    String word = word(i);
    return Character.isUpperCase(word.charAt(0))
        || word.length() > 2
            && (word.charAt(1) == '\'' || word.charAt(1) == '’' || word.charAt(2) == '-')
            && Character.isLowerCase(word.charAt(0))
            && word.chars().skip(2).anyMatch(Character::isUpperCase);
  }

  boolean isWord(int i) {
    return i >= 0 && i < keys.length && !keys[i].isEmpty();
  }

  boolean is(int i, String word) {
    return i >= 0 && i < keys.length && word(i).equals(word);
  }

  /** Whether two tokens stand side by side without a gap, as the parts of 'Jean-Pierre' do. */
  boolean glued(int i) {
    return i >= 0
        && i + 1 < keys.length
        && sentence.token(i).span().end() == sentence.token(i + 1).span().start();
  }

  Token token(int i) {
    return sentence.token(i);
  }

  Span span(int first, int last) {
    return sentence.span(first, last);
  }

  /** The words with single blanks between them. */
  String text(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i == first || glued(i - 1) ? "" : " ").append(word(i));
    }
    return text.toString();
  }

  String text(int first, int last, String article) {
    return article.substring(span(first, last).start(), span(first, last).end());
  }

  void add(Title title) {
    titles.add(title);
  }

  /** The titles of the sentence, in order. */
  List<Title> titles() {
    return titles;
  }
}
