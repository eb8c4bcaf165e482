package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.pos;
import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.vocabulary.WordList;
import java.util.Set;

/** Verbs that say that something is worked on, not what it is: 'strengthening trade' is 'trade'. */
final class Acts {
  private static final Set<String> ACTS =
      WordList.of(
          """
          strengthen deepen expand enhance boost promote improve develop increase advance address
          tackle broaden further foster reinforce consolidate support ensure intensify upgrade
          maintain achieve resolve discuss explore establish pursue continue continu upgrad
          accelerate facilitate build bolster review regard concern consider examine work step up
          focus prioritize prioritise highlight launch make take achieve seek find
          ensure have hold start begin resume resum launch try continue uphold cooperate collaborate
          coordinate stress underscore welcome outline reaffirm affirm emphasize emphasise underline
          """);

  private static final Set<String> FORMS = forms();

  private Acts() {}

  static boolean isAct(Sentence sentence, int i) {
    String pos = pos(sentence, i);
    String word = word(sentence, i);
    boolean verbal = pos.startsWith("VB") || pos.startsWith("NN") && word.endsWith("ing");
    if (!verbal || !(FORMS.contains(word) || FORMS.contains(sentence.token(i).lemma()))) {
      return false;
    }
    return !pos(sentence, i + 1).equals("IN") || PhraseWords.LINKS.contains(word(sentence, i + 1));
  }

  private static Set<String> forms() {
    java.util.Set<String> forms = new java.util.HashSet<>();
    for (String act : ACTS) {
      forms.add(act);
      forms.add(act.endsWith("e") ? act.substring(0, act.length() - 1) + "ing" : act + "ing");
    }
    return forms;
  }
}
