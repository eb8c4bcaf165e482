package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whom 'he' or 'she' of the next sentence will mean: the subject of this one, as far as the order
 * of its words shows it. No tree is asked for, since most sentences are never parsed.
 */
final class Salience {
  private static final int LONGEST_TITLE = 8;

  private final Scene scene;

  Salience(Scene scene) {
    this.scene = scene;
  }

  /** Keeps the subject of a sentence in mind, if it is a person. */
  void note(Sentence sentence) {
    Candidate second = null;
    for (Candidate candidate : candidates(sentence)) {
      if (isSubject(sentence, candidate)) {
        scene.subject(candidate.person());
        return;
      }
      second = second == null ? candidate : second;
    }
    if (second != null && scene.subjects().isEmpty()) {
      scene.subject(second.person());
    }
  }

  /** A name, or an office that stands for one, by its tokens. */
  private record Candidate(String person, int first, int last, boolean fronted) {}

  private List<Candidate> candidates(Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    int comma = openingComma(sentence);
    for (NameMention mention : scene.names.in(sentence)) {
      if (mention.kind() == EntityKind.PERSON) {
        add(found, sentence, mention.span(), mention.entity(), comma);
      }
    }
    scene
        .references(sentence.span())
        .forEach(reference -> add(found, sentence, reference.span(), reference.entity(), comma));
    found.sort(
        (a, b) ->
            a.fronted() == b.fronted()
                ? Integer.compare(a.first(), b.first())
                : Boolean.compare(a.fronted(), b.fronted()));
    return found;
  }

  private static void add(
      List<Candidate> found, Sentence sentence, Span span, String person, int comma) {
    int first = sentence.tokenAt(span.start());
    int last = sentence.tokenAt(span.end() - 1);
    if (first >= 0 && last >= first) {
      found.add(new Candidate(person, first, last, last < comma));
    }
  }

  /** The comma behind 'After the talk with Roy', or -1. */
  private static int openingComma(Sentence sentence) {
    if (!sentence.token(0).pos().matches("IN|VBG|TO|RB|WRB")) {
      return -1;
    }
    for (int i = 1; i < Math.min(sentence.size(), 24); i++) {
      if (sentence.token(i).text().equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSubject(Sentence sentence, Candidate candidate) {
    int after = candidate.last() + 1;
    // 'Mr Roy's government has …. Last month he …'
    boolean whose =
        after + 2 < sentence.size()
            && sentence.token(after).pos().equals("POS")
            && sentence
                .token(after + 1)
                .text()
                .matches("government|office|administration|cabinet|ministry|party")
            && sentence.token(after + 2).pos().matches("VB[DZP]|MD");
    if (after < sentence.size() && sentence.token(after).pos().equals("POS") && !whose) {
      return false;
    }
    int before = candidate.first() - 1;
    while (before >= 0
        && candidate.first() - before <= LONGEST_TITLE
        && (sentence.token(before).pos().matches("NNPS?|NN|JJ|DT|POS|HYPH|PRP\\$|VBG")
            || isTitleLink(sentence, before)
            || isApposition(sentence, before))) {
      before--;
    }
    if (before < 0) {
      return true;
    }
    String pos = sentence.token(before).pos();
    String lemma = sentence.token(before).lemma().toLowerCase(Locale.ROOT);
    if (pos.matches("IN|TO")) {
      return lemma.matches("that|as|because|while|when|where|if|since|though|although|after|before")
          && after < sentence.size()
          && sentence.token(after).pos().matches("VB[DZP]|MD|RB");
    }
    return !pos.startsWith("VB") || Words.SAY.contains(lemma);
  }

  /** 'with his Lebanese counterpart, Roy': the comma only parts the office from the name. */
  private static boolean isApposition(Sentence sentence, int token) {
    return token > 0
        && sentence.token(token).text().equals(",")
        && sentence.token(token - 1).pos().equals("NN")
        && Words.ROLE_NOUNS.contains(sentence.token(token - 1).lemma().toLowerCase(Locale.ROOT));
  }

  /** 'Secretary [of] State Lind': the preposition belongs to the title. */
  private static boolean isTitleLink(Sentence sentence, int token) {
    return token > 0
        && sentence.token(token).text().matches("of|for")
        && sentence.token(token - 1).pos().startsWith("NNP");
  }
}
