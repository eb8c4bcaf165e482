package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.pos;
import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import dev.readout.entity.vocabulary.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits what was discussed into separate topics, and leaves together what one noun holds together.
 *
 * <pre>
 *   trade, visas and the war in Ukraine       ->  trade | visas | the war in Ukraine
 *   its nuclear and missile programs          ->  one: the adjectives share their noun
 *   peace and stability in the region         ->  one: a fixed pair
 *   cooperation with Chile, Peru and Bolivia  ->  one: a list of names after a preposition
 *   issues such as water and energy           ->  issues | water | energy
 * </pre>
 */
final class PhraseSplitter {
  private static final Set<String> PAIRED =
      WordList.of(
          """
          peace stability security prosperity growth development sovereignty integrity independence
          freedom democracy science technology research innovation arms ammunition weapons equipment
          command control terms conditions respect trust understanding goods services women girls
          disarmament demobilization judgment sons law order
          """);

  private static final Set<String> FOLLOWERS = Set.of("including", "includes", "notably", "namely");

  private final TopicTaxonomy taxonomy;
  private final Names names;

  PhraseSplitter(TopicTaxonomy taxonomy, Names names) {
    this.taxonomy = taxonomy;
    this.names = names;
  }

  List<Stretch> split(Stretch whole) {
    List<Stretch> parts = pieces(whole);
    List<Stretch> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Stretch part = parts.get(i);
      while (i + 1 < parts.size() && belongTogether(part, parts.get(i + 1), parts.size())) {
        part = new Stretch(part.sentence(), part.first(), parts.get(i + 1).last());
        i++;
      }
      joined.add(part);
    }
    return joined;
  }

  private static List<Stretch> pieces(Stretch whole) {
    Sentence sentence = whole.sentence();
    List<Stretch> parts = new ArrayList<>();
    int start = whole.first();
    int depth = 0;
    for (int i = whole.first(); i <= whole.last(); i++) {
      String word = word(sentence, i);
      depth +=
          word.equals("(") || word.equals("-lrb-")
              ? 1
              : word.equals(")") || word.equals("-rrb-") ? -1 : 0;
      int skip = depth > 0 ? 0 : separator(sentence, i);
      if (skip > 0) {
        if (i > start) {
          parts.add(new Stretch(sentence, start, i - 1));
        }
        start = i + skip;
        i = start - 1;
      }
    }
    if (start <= whole.last()) {
      parts.add(new Stretch(sentence, start, whole.last()));
    }
    return parts;
  }

  /** How many tokens a separator takes here; 0 when none begins. */
  private static int separator(Sentence sentence, int i) {
    String word = word(sentence, i);
    String next = word(sentence, i + 1);
    String third = word(sentence, i + 2);
    if (word.equals("as") && next.equals("well") && third.equals("as")) {
      return 3;
    }
    if (word.equals("such") && next.equals("as")
        || word.equals("along") && next.equals("with")
        || word.equals("together") && next.equals("with")) {
      return 2;
    }
    if (word.equals("in") && next.equals("addition") && third.equals("to")) {
      return 3;
    }
    if (FOLLOWERS.contains(word)) {
      return 1;
    }
    // 'command-and-control' is one word in five tokens.
    if (Stretch.word(sentence, i - 1).equals("-") || next.equals("-")) {
      return 0;
    }
    boolean comma =
        Set.of("--", "—", "–").contains(word)
            || word.equals(",")
            || word.equals("and")
            || word.equals("or")
            || word.equals("&");
    if (!comma) {
      return 0;
    }
    int rest = i + 1 < sentence.size() ? separator(sentence, i + 1) : 0;
    return 1 + rest;
  }

  private boolean belongTogether(Stretch left, Stretch right, int parts) {
    Sentence sentence = left.sentence();
    int gap = right.first() - left.last() - 1;
    boolean and = gap == 1 && Set.of("and", "or", "&").contains(word(sentence, left.last() + 1));
    Stretch both = new Stretch(sentence, left.first(), right.last());
    if (and && taxonomy.find(both.span().in(text(sentence, both))).isPresent()) {
      return true;
    }
    boolean series = !and && gap >= 1 && (word(sentence, left.last() + 1).equals(","));
    if ((and || series) && namesAfterPreposition(left) && onlyNames(right)) {
      return true;
    }
    if (series
        && adjectiveEnd(left)
        && !sentence.token(left.first()).isNoun()
        && left.size() <= 2
        && nounInside(right)
        && left.size() == 1) {
      return true;
    }
    if (!and) {
      return false;
    }
    if (betweenOpen(left)) {
      return true;
    }
    if (adjectiveEnd(left) && !determined(right)) {
      return true;
    }
    String leftHead = word(sentence, left.last());
    String rightFirst = word(sentence, right.first());
    if (PAIRED.contains(leftHead) && PAIRED.contains(rightFirst)) {
      return true;
    }
    // 'the country's nuclear weapons and missile programs': the owner holds both.
    return parts <= 3
        && possessor(left)
        && !determined(right)
        && right.size() <= 3
        && !pos(sentence, right.first()).startsWith("NNP")
        && !possessor(right)
        && (parts == 2 || taxonomy.find(right.span().in(text(sentence, right))).isEmpty());
  }

  /** The text of the sentence with its offsets: the taxonomy wants words, not tokens. */
  private static String text(Sentence sentence, Stretch part) {
    StringBuilder padded = new StringBuilder();
    int end = part.span().end();
    for (var token : sentence.tokens()) {
      while (padded.length() < token.span().start()) {
        padded.append(' ');
      }
      if (token.span().start() >= end) {
        break;
      }
      padded.append(token.text());
    }
    while (padded.length() < end) {
      padded.append(' ');
    }
    return padded.toString();
  }

  private static boolean adjectiveEnd(Stretch left) {
    String pos = pos(left.sentence(), left.last());
    return pos.startsWith("JJ") || pos.equals("VBN");
  }

  private static boolean nounInside(Stretch part) {
    for (int i = part.first(); i <= part.last(); i++) {
      if (part.token(i).isNoun()) {
        return true;
      }
    }
    return false;
  }

  private static boolean determined(Stretch part) {
    String pos = pos(part.sentence(), part.first());
    return pos.equals("DT") || pos.equals("PRP$") || pos.equals("CD");
  }

  private static boolean possessor(Stretch part) {
    for (int i = part.first(); i <= part.last(); i++) {
      if (pos(part.sentence(), i).equals("POS") || pos(part.sentence(), i).equals("PRP$")) {
        return true;
      }
    }
    return false;
  }

  private static boolean betweenOpen(Stretch left) {
    for (int i = left.last(); i >= left.first(); i--) {
      if (word(left.sentence(), i).equals("and")) {
        return false;
      }
      if (word(left.sentence(), i).equals("between")) {
        return !pos(left.sentence(), left.last()).equals("NNS");
      }
    }
    return false;
  }

  private boolean onlyNames(Stretch part) {
    boolean any = false;
    for (int i = part.first(); i <= part.last(); i++) {
      if (named(part, i)) {
        any = true;
      } else if (!Set.of("the", "of").contains(word(part.sentence(), i))) {
        return false;
      }
    }
    return any;
  }

  private boolean named(Stretch part, int i) {
    return names
        .at(part.sentence(), i)
        .map(
            mention ->
                mention.kind() == EntityKind.PLACE || mention.kind() == EntityKind.ORGANIZATION)
        .orElse(pos(part.sentence(), i).startsWith("NNP"));
  }

  /** 'cooperation with Chile': the names at the end hang on a preposition. */
  private boolean namesAfterPreposition(Stretch left) {
    int i = left.last();
    boolean any = false;
    while (i > left.first()
        && (named(left, i) || Set.of("the", "of", ",", "and").contains(word(left.sentence(), i)))) {
      any |= named(left, i);
      i--;
    }
    return any
        && i > left.first()
        && pos(left.sentence(), i).equals("IN")
        && !Set.of("including", "such").contains(word(left.sentence(), i));
  }
}
