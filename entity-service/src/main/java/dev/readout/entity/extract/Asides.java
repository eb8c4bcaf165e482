package dev.readout.entity.extract;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.language.Units;
import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clauses between commas that only add something to a name: the parser reads the rest of the
 * sentence better without them.
 *
 * <pre>
 *   Lind[, who is visiting Kenya to open a school,] called on Roy
 *   Lind[, accompanied by General Holm,] met Roy
 * </pre>
 */
final class Asides {
  private static final int LONGEST = 32;

  private final Names names;

  Asides(Names names) {
    this.names = names;
  }

  /** The asides of a sentence, in text order, none inside another. */
  List<Units.Aside> of(Sentence sentence, List<Units.Unit> units) {
    List<Units.Aside> found = new ArrayList<>();
    for (int i = 1; i + 2 < sentence.size(); i++) {
      if (!sentence.token(i).text().equals(",") || inside(units, i)) {
        continue;
      }
      Units.Aside aside = opensAt(sentence, units, i);
      if (aside != null) {
        found.add(aside);
        i = aside.last();
      }
    }
    return found;
  }

  private Units.@Nullable Aside opensAt(Sentence sentence, List<Units.Unit> units, int comma) {
    String word = sentence.token(comma + 1).text().toLowerCase(java.util.Locale.ROOT);
    boolean relative = word.matches("who|whom|whose|which");
    boolean led = word.matches("accompanied|flanked|joined|led|headed|represented|assisted");
    int head = headBefore(sentence, units, comma - 1);
    if (!relative && !led || head < 0) {
      return null;
    }
    boolean main = false;
    for (int i = 0; i < head; i++) {
      main |= sentence.token(i).pos().matches("VB[DZP]|MD");
    }
    boolean finite = led;
    for (int i = comma + 2; i < sentence.size() && i - comma <= LONGEST; i++) {
      finite |= sentence.token(i).pos().matches("VB[DZP]|MD");
      if (!sentence.token(i).text().equals(",") || !finite || inside(units, i)) {
        continue;
      }
      if (i + 1 < sentence.size()
          && goesOn(sentence, units, i + 1, main, isBetween(sentence, units, head))) {
        return new Units.Aside(comma, i, head);
      }
    }
    return null;
  }

  /** Whether the main clause goes on here: with its verb, or, where it had one, with a phrase. */
  private boolean goesOn(
      Sentence sentence, List<Units.Unit> units, int token, boolean main, boolean between) {
    int at = token;
    while (at < sentence.size() && sentence.token(at).pos().matches("RB") && at - token < 2) {
      at++;
    }
    // 'Lind, who …, [on Monday] met Roy': a phrase may come before the verb.
    String pos = sentence.token(at).pos();
    if (between && pos.equals("CC") && isName(sentence, units, at + 1)) {
      return true;
    }
    if (main) {
      return pos.matches("IN|TO") && !sentence.token(at).text().matches("(?i)that|because|while");
    }
    if (pos.equals("IN")) {
      for (int i = at + 1; i < sentence.size() && i - at <= 5; i++) {
        if (sentence.token(i).pos().matches("VB[DZP]|MD")) {
          return true;
        }
      }
      return false;
    }
    return pos.matches("VB[DZP]|MD") || pos.equals("VBN") && !finiteAfter(sentence, at);
  }

  /** 'talks between Lind[, who is in Kenya,] and Roy': the name stands behind 'between'. */
  private static boolean isBetween(Sentence sentence, List<Units.Unit> units, int head) {
    int first =
        units.stream()
            .filter(unit -> unit.head() == head)
            .map(Units.Unit::first)
            .findFirst()
            .orElse(head);
    for (int i = first - 1; i >= 0 && first - i <= 6; i--) {
      if (sentence.token(i).text().equals("between")) {
        return true;
      }
      if (!sentence.token(i).pos().matches("NN.*|JJ|DT|POS|PRP\\$|HYPH")) {
        return false;
      }
    }
    return false;
  }

  /** Whether a person is named here, behind his office or not. */
  private boolean isName(Sentence sentence, List<Units.Unit> units, int token) {
    int head =
        units.stream()
            .filter(unit -> unit.first() == token)
            .map(Units.Unit::head)
            .findFirst()
            .orElse(token);
    return head < sentence.size()
        && names.at(sentence, head).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
  }

  /** Whether a finite verb stands from here on: then 'called' before it may be a participle. */
  static boolean finiteAfter(Sentence sentence, int token) {
    for (int i = token; i < sentence.size(); i++) {
      if (sentence.token(i).pos().matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  /** The token that stands for the name or noun before the comma, or -1. */
  private int headBefore(Sentence sentence, List<Units.Unit> units, int token) {
    for (Units.Unit unit : units) {
      if (unit.first() <= token && token <= unit.last()) {
        return unit.head();
      }
    }
    boolean person =
        names.at(sentence, token).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
    return person || sentence.token(token).isNoun() ? token : -1;
  }

  private static boolean inside(List<Units.Unit> units, int token) {
    return units.stream().anyMatch(unit -> unit.first() <= token && token < unit.last());
  }
}
