package dev.readout.entity.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ways to undress a phrase until a concept may be seen, from the whole phrase to its core.
 *
 * <pre>
 *   current issue of bilateral trade   ->  ..., bilateral trade
 *   strengthening supply chain         ->  ..., supply chain
 *   cooperation in field of energy     ->  ..., energy cooperation, energy
 * </pre>
 */
final class TopicForms {
  /** Nouns that say only that something is a subject; they stand before 'of', 'in', 'on' … */
  private static final Set<String> HOLLOW =
      WordList.of(
          """
          issue question matter problem topic subject aspect area field sphere sector domain
          range variety array number series list spectrum way means step measure effort need
          importance state status prospect possibility opportunity process course progress
          development developments topical affair potential future role necessity priority plan proposal idea
          challenge concern view detail implementation implication impact strengthening
          expansion enhancement promotion deepening situation
          """);

  private static final Set<String> LINKS =
      WordList.of(
          """
          of in on for about to related relating regarding concerning pertaining as around over
          surrounding with toward posed by
          """);

  /** Words before a noun that change how it is spoken of, not what it is. */
  private static final Set<String> DRESS =
      WordList.of(
          """
          bilateral mutual current key important pressing urgent major common shared growing
          broad broader close closer deep deeper continued continuing ongoing enhanced expanded
          further strong stronger greater great various several many some other specific
          concrete practical joint overall general wider wide full whole topical recent latest
          new possible potential  increased increasing persistent remaining outstanding
          most more such also persistant  crucial vital substantive
           two both effective comprehensive successful traditional existing long
          term certain so called all any main big better
          """);

  private static final Set<String> ACTS =
      WordList.of(
          """
          strengthening strengthen deepening deepen expanding expand enhancing enhance boosting
          boost promoting promote improving improve developing develop increasing increase
          advancing advance combating combatting combat addressing address tackling tackle
          fighting countering counter broadening broaden furthering further fostering foster
          reinforcing reinforce consolidating consolidate supporting ensuring ensure securing
          intensifying intensify upgrading upgrade maintaining maintain achieving achieve
          resolving resolve solving settling stepping up implementing implement accelerating
          accelerate diversifying diversify facilitating facilitate building exploring
          establishing regarding concerning including on about of for in
          """);

  private static final Set<String> HOLLOW_ENDS =
      WordList.of(
          """
          issue question matter problem topic affair sector field area sphere agenda challenge
          concern file dossier portfolio front domain initiative situation development
          """);

  private TopicForms() {}

  static List<List<String>> of(List<String> words) {
    List<List<String>> forms = new ArrayList<>();
    List<String> at = words;
    forms.add(at);
    while (at.size() > 1) {
      List<String> next = undress(at);
      if (next.size() == at.size()) {
        break;
      }
      at = next;
      forms.add(at);
      turned(at, forms);
      ended(at, forms);
    }
    turned(words, forms);
    ended(words, forms);
    return forms;
  }

  /** Takes one layer off the front. */
  private static List<String> undress(List<String> words) {
    String first = words.getFirst();
    if (HOLLOW.contains(first)) {
      int next = 1;
      while (next < words.size() - 1 && LINKS.contains(words.get(next))) {
        next++;
      }
      return next > 1 ? words.subList(next, words.size()) : words;
    }
    if (DRESS.contains(first) || ACTS.contains(first)) {
      return words.subList(1, words.size());
    }
    return words;
  }

  /** 'cooperation in energy' says 'energy cooperation'. */
  private static void turned(List<String> words, List<List<String>> forms) {
    if (words.size() < 3 || !LINKS.contains(words.get(1))) {
      return;
    }
    List<String> rest = words.subList(2, words.size());
    while (rest.size() > 2 && HOLLOW.contains(rest.get(0)) && LINKS.contains(rest.get(1))) {
      rest = rest.subList(2, rest.size());
    }
    List<String> turned = new ArrayList<>(rest);
    turned.add(words.getFirst());
    forms.add(turned);
    if (words.getFirst().equals("cooperation") || words.getFirst().equals("collaboration")) {
      forms.add(rest);
    }
  }

  private static void ended(List<String> words, List<List<String>> forms) {
    if (words.size() > 1 && HOLLOW_ENDS.contains(words.getLast())) {
      forms.add(words.subList(0, words.size() - 1));
    }
  }
}
