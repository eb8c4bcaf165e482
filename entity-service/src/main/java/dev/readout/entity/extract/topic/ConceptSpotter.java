package dev.readout.entity.extract.topic;

import static dev.readout.entity.extract.topic.Stretch.word;

import dev.readout.entity.language.Sentence;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import dev.readout.entity.vocabulary.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds known concepts inside a clause: 'stressed that the [ceasefire] must hold'. */
final class ConceptSpotter {
  private static final int LONGEST = 7;

  /** Concepts of one word that every second sentence holds without being about them. */
  private static final Set<String> TOO_COMMON =
      WordList.of(
          """
          security peace trade cooperation war conflict politics economy development government
          health technology culture defense defence diplomacy alliance alliances growth water
          relations europe africa asia history vote transition independence media business
          companies children women students workers church it technologies aid assistance support
          loans credit settlement recovery violence prosperity energy industry negotiations
          sovereignty accountability restraint escalation tensions coalition reforms reform
          research science training travel sport sports culture religion language governance
          training jobs investment investments banks money budget grants ports roads port us un eu
          nato markets parliament constitution election elections constitution china japan russia
          recognition science bill laws languages books consulates embassy embassies ambassadors
          fighting hostilities reconstruction quad commonwealth youth equality rice cars gas oil
          environment responses competition challenges exports imports production dollar yen chips steel base
          """);

  private final TopicTaxonomy taxonomy;

  ConceptSpotter(TopicTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  List<Stretch> spot(Sentence sentence, int from, boolean[] taken) {
    List<Stretch> found = new ArrayList<>();
    int i = from;
    while (i < sentence.size()) {
      Stretch longest = taken[i] ? null : longestAt(sentence, i, taken);
      if (longest != null) {
        found.add(longest);
        i = longest.last() + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable Stretch longestAt(
      Sentence sentence, int i, boolean[] taken) {
    // 'Its duty' is no customs duty: a concept begins with a word of its own.
    boolean begins = !sentence.token(i).pos().matches("DT|PRP\\$|PDT|IN|POS");
    if (!begins || !Character.isLetterOrDigit(sentence.token(i).text().charAt(0))) {
      return null;
    }
    for (int length = Math.min(LONGEST, sentence.size() - i); length > 0; length--) {
      int last = i + length - 1;
      boolean goesOn =
          length == 1 && last + 1 < sentence.size() && sentence.token(last + 1).isNoun();
      if (taken[last] || !sentence.token(last).isNoun() || goesOn) {
        continue;
      }
      boolean name = sentence.token(i).pos().startsWith("NNP");
      boolean telling = name || word(sentence, i).length() > 7;
      if (length == 1 && (!telling || TOO_COMMON.contains(word(sentence, i)))) {
        return null;
      }
      Stretch stretch = new Stretch(sentence, i, last);
      if (taxonomy.says(TopicName.of(stretch))) {
        return stretch;
      }
    }
    return null;
  }
}
