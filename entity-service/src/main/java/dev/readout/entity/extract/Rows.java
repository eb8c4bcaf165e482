package dev.readout.entity.extract;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.language.Units;
import dev.readout.entity.model.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of people that the parser is to take as one: it then sees 'X met Y' whatever the length of
 * the row.
 *
 * <pre>
 *   [President Lind, Premier Roy and Foreign Minister Holm] met in Oslo
 *   Lind met [Roy and his adviser Holm], but not: Lind met [Roy and Holm] left
 * </pre>
 */
final class Rows {
  private final Names names;

  Rows(Names names) {
    this.names = names;
  }

  /** The units with rows of people put together; no row crosses the comma of a fronted phrase. */
  List<Units.Unit> of(Sentence sentence, List<Units.Unit> units, int fronted) {
    List<Units.Unit> all = withBareNames(sentence, units);
    List<Units.Unit> found = new ArrayList<>();
    int i = 0;
    while (i < all.size()) {
      List<Units.Unit> row = row(sentence, all, i, fronted);
      if (row.size() < 2) {
        Units.Unit one = all.get(i);
        if (one.last() > one.first()) {
          found.add(one);
        }
        i++;
        continue;
      }
      Units.Unit first = row.getFirst();
      found.add(
          new Units.Unit(
              first.first(),
              row.getLast().last(),
              first.head(),
              first.tag(),
              row.subList(1, row.size())));
      i += row.size();
    }
    return found;
  }

  /** The units, and a unit of one token for each name that stands alone. */
  private List<Units.Unit> withBareNames(Sentence sentence, List<Units.Unit> units) {
    List<Units.Unit> all = new ArrayList<>(units);
    for (NameMention mention : names.in(sentence)) {
      int first = sentence.tokenAt(mention.span().start());
      int last = sentence.tokenAt(mention.span().end() - 1);
      boolean free =
          units.stream().noneMatch(unit -> unit.first() <= first && first <= unit.last());
      if (mention.kind() == EntityKind.PERSON && first >= 0 && first == last && free) {
        all.add(new Units.Unit(first, first, first, "NNP"));
      }
    }
    all.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return all;
  }

  private List<Units.Unit> row(Sentence sentence, List<Units.Unit> all, int from, int fronted) {
    List<Units.Unit> row = new ArrayList<>();
    int joined = 0;
    for (int i = from; i < all.size() && isPerson(sentence, all.get(i)); i++) {
      if (!row.isEmpty()) {
        Link link = link(sentence, row.getLast(), all.get(i), fronted);
        if (link == Link.NONE) {
          break;
        }
        joined = link == Link.AND ? row.size() + 1 : joined;
      }
      row.add(all.get(i));
      if (joined == row.size()) {
        break;
      }
    }
    // 'X met Y, Z said': commas alone make no row.
    List<Units.Unit> closed = row.subList(0, joined);
    return closed.size() >= 2 && !beginsClause(sentence, closed) ? closed : List.of();
  }

  private enum Link {
    NONE,
    COMMA,
    AND
  }

  private static Link link(Sentence sentence, Units.Unit one, Units.Unit other, int fronted) {
    boolean comma = sentence.token(one.last()).text().equals(",");
    boolean and = false;
    for (int i = one.last() + 1; i < other.first(); i++) {
      String word = sentence.token(i).text();
      if (i == fronted) {
        return Link.NONE;
      }
      if (word.equals(",")) {
        comma = true;
      } else if (word.matches("(?i)and|&")) {
        and = true;
      } else if (!(and || comma) || !word.matches("(?i)his|her|the|their|its")) {
        return Link.NONE;
      }
    }
    return and ? Link.AND : comma && other.first() - one.last() <= 2 ? Link.COMMA : Link.NONE;
  }

  private boolean isPerson(Sentence sentence, Units.Unit unit) {
    return names
        .at(sentence, unit.head())
        .filter(mention -> mention.kind() == EntityKind.PERSON)
        .isPresent();
  }

  /** 'Lind met Roy and Holm left': a verb stands before the row, and the last has his own. */
  private static boolean beginsClause(Sentence sentence, List<Units.Unit> row) {
    int after = row.getLast().last() + 1;
    boolean own = after < sentence.size() && sentence.token(after).pos().matches("VB[DZP]|MD");
    if (!own) {
      return false;
    }
    for (int i = row.getFirst().first() - 1; i >= 0; i--) {
      String pos = sentence.token(i).pos();
      if (pos.matches("VB[DZP]")) {
        return !pos.equals("IN");
      }
      if (pos.matches("WRB|IN")
          && sentence
              .token(i)
              .text()
              .matches("(?i)that|when|after|before|as|while|if|where|because|since")) {
        return false;
      }
    }
    return false;
  }
}
