package dev.readout.entity.extract.statement;

import static dev.readout.entity.extract.statement.Speakers.word;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sources that an article names, as chains with the nearest first.
 *
 * <pre>
 *   The two met, Dniester Post writes, citing Reuters.   Dniester Post, Reuters
 *   This was reported by Nordpress.                      Nordpress, for the paragraph above it
 *   A State Department readout said that they met.       State Department
 * </pre>
 */
public final class AttributionFinder {
  private static final Set<String> REPORTS =
      WordList.of(
          "report write say announce state reveal disclose confirm note publish inform add");

  private static final Set<String> PAPERS =
      WordList.of(
          """
          readout statement communique communiqué release report website spokesman spokeswoman
          spokesperson officials official sources source document bulletin broadcast dispatch
          """);

  private static final Set<String> CITES = WordList.of("cite quote");

  /** 'Carried by Nordpress', 'a report by the Harbour Post'. */
  private static final Set<String> PASSED_ON =
      WordList.of("reported carried published quoted cited released broadcast");

  private static final Set<String> PIECES =
      WordList.of("report reports dispatch dispatches article interview story despatch");

  private static final Pattern AGENCY = Pattern.compile("\\(([A-Z][^()]{1,40})\\)");

  /** Media that a source talks to are themselves the source: 'an aide told Nordpress'. */
  private static final Set<String> AUDIENCES =
      WordList.of("reporters journalists parliament lawmakers media press");

  public Attributions find(Reading reading, Names names) {
    LinkedHashMap<Integer, List<AttributionHop>> found = new LinkedHashMap<>();
    for (Sentence sentence : reading.sentences()) {
      if (sentence.block() == Block.HEADING || sentence.block() == Block.DATE_LINE) {
        continue;
      }
      List<AttributionHop> chain = chain(reading, names, sentence);
      if (chain.isEmpty()) {
        continue;
      }
      found.put(sentence.index(), chain);
      if (anaphoric(sentence)) {
        spread(reading, sentence, chain, found);
      }
    }
    return new Attributions(found, agency(reading).stream().toList());
  }

  /** 'TOKYO, June 3 (Pacific Press) --' on another site: whoever filed it is the origin. */
  private static Optional<AttributionHop> agency(Reading reading) {
    for (Sentence sentence : reading.sentences()) {
      if (sentence.block() != Block.DATELINE) {
        continue;
      }
      Matcher agency = AGENCY.matcher(sentence.span().in(reading.text()));
      if (agency.find()) {
        String name = agency.group(1).strip();
        int start = sentence.span().start() + agency.start(1);
        boolean own = letters(reading.article().source().name()).equals(letters(name));
        return own
            ? Optional.empty()
            : Optional.of(
                new AttributionHop(
                    name, reading.evidence(new Span(start, start + agency.group(1).length()))));
      }
    }
    return Optional.empty();
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^the |[^\\p{L}]", "");
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

  private static boolean anaphoric(Sentence sentence) {
    return Set.of("this", "it", "that").contains(word(sentence, 0)) && sentence.size() < 16;
  }

  private List<AttributionHop> chain(Reading reading, Names names, Sentence sentence) {
    List<AttributionHop> near = new ArrayList<>();
    List<AttributionHop> far = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      String word = word(sentence, i);
      String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
      if (word.equals("according") && word(sentence, i + 1).equals("to")) {
        source(reading, names, sentence, i + 2, true).ifPresent(near::add);
      } else if (CITES.contains(lemma) && sentence.token(i).isVerb()) {
        source(reading, names, sentence, i + 1, true).ifPresent(far::add);
      } else if (PASSED_ON.contains(word) && word(sentence, i + 1).equals("by")) {
        source(reading, names, sentence, i + 2, true).ifPresent(far::add);
      } else if (PIECES.contains(word) && word(sentence, i + 1).matches("by|in|from|with")) {
        body(names, sentence, i + 2).ifPresent(one -> far.add(hop(reading, names, one)));
      } else if (lemma.equals("tell") && !AUDIENCES.contains(word(sentence, i + 1))) {
        body(names, sentence, i + 1).ifPresent(one -> near.add(hop(reading, names, one)));
      } else if (REPORTS.contains(lemma) && sentence.token(i).isVerb()) {
        int verb = i;
        boolean inverted = i > 0 && word(sentence, i - 1).equals(",");
        Optional<AttributionHop> speaker =
            inverted ? source(reading, names, sentence, i + 1, false) : Optional.empty();
        speaker.or(() -> before(reading, names, sentence, verb)).ifPresent(near::add);
      }
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

  /**
   * 'the agency Nordpress reported', 'a readout of the ministry said': the body before the verb.
   */
  private static Optional<AttributionHop> before(
      Reading reading, Names names, Sentence sentence, int verb) {
    boolean paper = false;
    for (int i = verb - 1; i >= Math.max(0, verb - 9); i--) {
      String word = word(sentence, i);
      if (sentence.token(i).isVerb() || word.equals(",") && i < verb - 1 || word.equals(";")) {
        break;
      }
      paper |= PAPERS.contains(word);
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent()) {
        boolean body = mention.get().kind() == EntityKind.ORGANIZATION || mention.get().speaks();
        if (body) {
          return Optional.of(hop(reading, names, mention.get()));
        }
        if (!paper) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The organisation named here, behind 'the', 'the newspaper', 'state television'. */
  private static Optional<NameMention> body(Names names, Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 4); i++) {
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent()) {
        return mention.filter(one -> one.kind() == EntityKind.ORGANIZATION);
      }
      if (!sentence.token(i).pos().matches("DT|JJ|NN|PRP\\$")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The body or person named from here on; where only a common noun stands, its own words. */
  private static Optional<AttributionHop> source(
      Reading reading, Names names, Sentence sentence, int from, boolean nounsToo) {
    int last = -1;
    for (int i = from; i < Math.min(sentence.size(), from + 9); i++) {
      String word = word(sentence, i);
      Optional<NameMention> mention = names.at(sentence, i);
      if (mention.isPresent()
          && (mention.get().kind() != EntityKind.PLACE || mention.get().speaks())) {
        boolean person = mention.get().kind() == EntityKind.PERSON;
        return person && !nounsToo
            ? Optional.empty()
            : Optional.of(hop(reading, names, mention.get()));
      }
      if (sentence.token(i).isVerb()
          || Set.of(",", ".", ";", ":", "that", "on", "in", "and").contains(word)) {
        break;
      }
      if (sentence.token(i).isNoun()) {
        last = i;
      }
    }
    if (!nounsToo || last < 0) {
      return Optional.empty();
    }
    int first = from;
    while (first < last && sentence.token(first).pos().equals("DT")) {
      first++;
    }
    Evidence evidence = reading.evidence(sentence.span(first, last));
    return Optional.of(new AttributionHop(evidence.exact().replaceAll("\\s+", " "), evidence));
  }

  private static AttributionHop hop(Reading reading, Names names, NameMention mention) {
    return new AttributionHop(names.entity(mention).name(), reading.evidence(mention.span()));
  }
}
