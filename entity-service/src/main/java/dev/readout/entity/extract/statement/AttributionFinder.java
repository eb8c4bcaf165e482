package dev.readout.entity.extract.statement;

import static dev.readout.entity.extract.statement.Speakers.word;

import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.vocabulary.Nationalities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources that an article names, as chains with the nearest first.
 *
 * <pre>
 *   The two met, Dniester Post writes, citing Reuters.   Dniester Post, Reuters
 *   This was reported by Nordpress.                      Nordpress, for the paragraph above it
 *   A State Department readout said that they met.       State Department
 *   They met, a diplomat told Reuters.                   Reuters, diplomat
 * </pre>
 */
public final class AttributionFinder {
  private final SourceWords words = SourceWords.load();
  private final Nationalities nationalities = Nationalities.load();

  public Attributions find(Reading reading, Names names) {
    SourceReader sources = new SourceReader(reading, names, words, nationalities);
    LinkedHashMap<Integer, List<AttributionHop>> found = new LinkedHashMap<>();
    AttributionHop outlet = null;
    for (Sentence sentence : reading.sentences()) {
      if (sentence.block() == Block.HEADING || sentence.block() == Block.DATE_LINE) {
        continue;
      }
      List<AttributionHop> chain = chain(sources, sentence, outlet);
      if (chain.isEmpty()) {
        continue;
      }
      found.put(sentence.index(), chain);
      outlet = chain.getFirst();
      if (anaphoric(sentence)) {
        spread(reading, sentence, chain, found);
      }
    }
    return new Attributions(
        found, new FilingAgency(reading, names).hop().map(List::of).orElse(List.of()));
  }

  /**
   * 'This was reported by …' speaks of the sentences above it in its paragraph, or the one above.
   */
  private static void spread(
      Reading reading,
      Sentence sentence,
      List<AttributionHop> chain,
      LinkedHashMap<Integer, List<AttributionHop>> found) {
    int paragraph = sentence.paragraph();
    boolean alone =
        sentence.index() == 0 || reading.sentence(sentence.index() - 1).paragraph() != paragraph;
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence above = reading.sentence(i);
      boolean inReach =
          above.paragraph() == paragraph || alone && paragraph - above.paragraph() == 1;
      if (!inReach && above.block() != Block.TITLE) {
        break;
      }
      found.putIfAbsent(i, chain);
    }
  }

  /** 'This was reported by', 'The visit was first disclosed by': of what stands before. */
  private boolean anaphoric(Sentence sentence) {
    if (sentence.size() >= 18) {
      return false;
    }
    if (Set.of("this", "it", "that").contains(word(sentence, 0))) {
      return true;
    }
    boolean passive = false;
    for (int i = 2; i < sentence.size() - 1; i++) {
      passive |= words.passedOn().contains(word(sentence, i)) && word(sentence, i + 1).equals("by");
    }
    return passive
        && Set.of("the", "their").contains(word(sentence, 0))
        && words.news().contains(word(sentence, 1));
  }

  private List<AttributionHop> chain(
      SourceReader sources, Sentence sentence, @Nullable AttributionHop outlet) {
    List<AttributionHop> near = new ArrayList<>();
    List<AttributionHop> far = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      cue(sources, sentence, i, outlet, near, far);
    }
    near.addAll(far);
    List<AttributionHop> chain = new ArrayList<>();
    for (AttributionHop hop : near) {
      if (chain.stream().noneMatch(one -> one.name().equals(hop.name()))) {
        chain.add(hop);
      }
    }
    return chain;
  }

  /** What this word says of a source, if it is one of those by which news names its sources. */
  private void cue(
      SourceReader sources,
      Sentence sentence,
      int i,
      @Nullable AttributionHop outlet,
      List<AttributionHop> near,
      List<AttributionHop> far) {
    String word = word(sentence, i);
    String next = word(sentence, i + 1);
    String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
    boolean verb = sentence.token(i).isVerb() || sources.misreadVerb(sentence, i);
    if (word.equals("according") && next.equals("to")) {
      paper(sources, sentence, i + 2, near, far);
    } else if (word.equals("per") && word(sentence, i - 1).equals(",")) {
      sources.body(sentence, i + 1).ifPresent(near::add); // ', per the Federal Council'
    } else if (word.matches("reference|referring|link") && next.equals("to")) {
      sources.body(sentence, i + 2).ifPresent(far::add);
    } else if (words.cites().contains(lemma) && verb) {
      cited(sources, sentence, i, near, far);
    } else if (words.seen().contains(word) && next.equals("by")) {
      sources.body(sentence, i + 2).ifPresent(near::add);
    } else if (words.passedOn().contains(word) && next.equals("by")) {
      sources.from(sentence, i + 2, true).ifPresent(far::add);
    } else if (words.pieces().contains(word) && next.matches("by|in|from|with|to|on")) {
      sources.body(sentence, i + 2).ifPresent(far::add);
    } else if (lemma.equals("tell") && verb) {
      if (!words.audiences().contains(next)) {
        Optional<AttributionHop> hearer = sources.body(sentence, i + 1);
        hearer.ifPresent(near::add);
        hearer.flatMap(any -> sources.before(sentence, i)).ifPresent(far::add);
      }
    } else if (words.reports().contains(lemma) && verb && !denied(sentence, i)) {
      if (next.equals("to")) {
        sources.body(sentence, i + 2).ifPresent(near::add); // 'her spokesman confirmed to DPB'
      }
      said(sources, sentence, i, outlet).ifPresent(near::add);
    }
  }

  /** 'According to a statement from the ministry', 'according to Bloomberg', '… to officials'. */
  private void paper(
      SourceReader sources,
      Sentence sentence,
      int from,
      List<AttributionHop> near,
      List<AttributionHop> far) {
    Optional<AttributionHop> source = sources.from(sentence, from, true);
    boolean piece =
        source.isPresent() && words.pieces().contains(source.get().name().replaceAll("^.* ", ""));
    // 'A report by Bloomberg' is found at the word 'report' itself.
    if (!piece) {
      source.ifPresent(near::add);
    }
  }

  /** 'Citing Reuters'; 'Kyodo quoted him as saying', where the one who quotes is a source too. */
  private void cited(
      SourceReader sources,
      Sentence sentence,
      int i,
      List<AttributionHop> near,
      List<AttributionHop> far) {
    boolean finite = sentence.token(i).pos().matches("VBD|VBZ|VBP");
    if (finite) {
      sources.before(sentence, i).ifPresent(near::add);
    }
    boolean passive = sentence.token(i).pos().equals("VBN") && word(sentence, i + 1).equals("by");
    int from = passive ? i + 2 : i + 1;
    Optional<AttributionHop> source = sources.from(sentence, from, true);
    boolean piece =
        source.isPresent() && words.pieces().contains(source.get().name().replaceAll("^.* ", ""));
    if (!piece) {
      source.ifPresent(far::add);
    }
  }

  private static Optional<AttributionHop> said(
      SourceReader sources, Sentence sentence, int verb, @Nullable AttributionHop outlet) {
    boolean inverted = verb > 0 && word(sentence, verb - 1).equals(",");
    Optional<AttributionHop> behind =
        inverted ? sources.from(sentence, verb + 1, false) : Optional.empty();
    if (behind.isPresent()) {
      return behind;
    }
    Optional<AttributionHop> before = sources.before(sentence, verb);
    return before.isEmpty() && sources.saysTheOutlet(sentence, verb)
        ? Optional.ofNullable(outlet)
        : before;
  }

  /** 'No agency reported the meeting', 'the ministry did not say'. */
  private static boolean denied(Sentence sentence, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
      if (Set.of("not", "n't", "n’t", "never", "no", "neither", "nobody")
          .contains(word(sentence, i))) {
        return true;
      }
      if (word(sentence, i).equals(",")) {
        return false;
      }
    }
    return false;
  }
}
