package dev.readout.entity.language;

import dev.readout.entity.model.Span;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The adapter to Stanford CoreNLP: the only class of the service that uses it. Uses its parts and
 * not its pipeline: tokenizer, tagger, one sequence tagger, one neural parser, each on exactly the
 * sentences that need it.
 */
final class CoreNlp {
  private static final String MODELS = "edu/stanford/nlp/models/";
  static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  static final String NAMES = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";

  /** Longer sentences are lists or tables; tagging and parsing them costs much and helps nobody. */
  static final int MAX_TOKENS = 160;

  private final MaxentTagger tagger;
  private final CRFClassifier<CoreLabel> names;
  private final DependencyParser parser;

  private CoreNlp(MaxentTagger tagger, CRFClassifier<CoreLabel> names, DependencyParser parser) {
    this.tagger = tagger;
    this.names = names;
    this.parser = parser;
  }

  static CoreNlp load() {
    // The library greets on System.err through its own logger unless told not to.
    edu.stanford.nlp.util.logging.RedwoodConfiguration.current().clear().apply();
    ClassLoader loader = CoreNlp.class.getClassLoader();
    try (var crf = new GZIPInputStream(open(loader, NAMES), 1 << 16)) {
      return new CoreNlp(
          new MaxentTagger(open(loader, TAGGER)),
          CRFClassifier.getClassifier(crf),
          DependencyParser.loadFromModelFile(PARSER));
    } catch (IOException e) {
      throw new UncheckedIOException("a model of the reader cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a model of the reader does not fit its library", e);
    }
  }

  private static java.io.InputStream open(ClassLoader loader, String model) {
    var stream = loader.getResourceAsStream(model);
    if (stream == null) {
      throw new IllegalStateException(
          "the model " + model + " is not in the artifact: the build cuts it out (cut-models)");
    }
    return stream;
  }

  /**
   * The sentences of one piece of text, tagged.
   *
   * @param offset where the piece stands in the article
   */
  List<List<Token>> sentences(String piece, int offset) {
    List<List<Token>> sentences = new ArrayList<>();
    List<CoreLabel> all =
        new PTBTokenizer<>(
                new StringReader(piece),
                new CoreLabelTokenFactory(),
                "invertible,splitHyphenated=true,untokenizable=noneDelete")
            .tokenize();
    List<CoreLabel> words = LineHyphens.join(all);
    for (List<CoreLabel> labels : SentenceSplitter.split(words, CoreNlp::asMark, piece)) {
      for (List<CoreLabel> part : inParts(labels)) {
        sentences.add(tag(part, offset, piece));
      }
    }
    return sentences;
  }

  private static SentenceSplitter.Mark asMark(CoreLabel label) {
    return new SentenceSplitter.Mark(label.word(), label.beginPosition(), label.endPosition());
  }

  private static List<List<CoreLabel>> inParts(List<CoreLabel> labels) {
    List<List<CoreLabel>> parts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i += MAX_TOKENS) {
      parts.add(labels.subList(i, Math.min(labels.size(), i + MAX_TOKENS)));
    }
    return parts;
  }

  private List<Token> tag(List<CoreLabel> labels, int offset, String piece) {
    tagger.tagCoreLabels(labels);
    List<CoreLabel> named = names.classifySentence(labels);
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      Span span = new Span(offset + label.beginPosition(), offset + label.endPosition());
      String word =
          piece
              .substring(label.beginPosition(), label.endPosition())
              .replaceAll("(?<=\\p{L})-\\s+(?=\\p{L})", "");
      String pos = label.tag();
      tokens.add(
          new Token(
              i,
              span,
              word,
              lemma(morphology, word, pos),
              pos,
              nameTag(named.get(i).get(CoreAnnotations.AnswerAnnotation.class))));
    }
    return tokens;
  }

  static String lemma(Morphology morphology, String word, String pos) {
    String lemma = morphology.lemma(word, pos);
    return pos.startsWith("NNP") ? word : lemma.toLowerCase(Locale.ROOT);
  }

  static String lemma(String word, String pos) {
    return lemma(new Morphology(), word, pos);
  }

  private static NameTag nameTag(String answer) {
    return switch (answer) {
      case "PERSON" -> NameTag.PERSON;
      case "ORGANIZATION" -> NameTag.ORGANIZATION;
      case "LOCATION" -> NameTag.LOCATION;
      default -> NameTag.NONE;
    };
  }

  /** The heads of a sentence, by its tokens and the tags that they now bear. */
  Dependencies parse(Sentence sentence, Units units) {
    int[] heads = new int[sentence.size()];
    String[] relations = new String[sentence.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "dep");
    List<CoreLabel> labels = new ArrayList<>();
    // Where each label of the shortened sentence stands in the full one; -1 for a comma put in.
    List<Integer> places = new ArrayList<>();
    List<List<CoreLabel>> asideLabels = new ArrayList<>();
    List<List<Integer>> asidePlaces = new ArrayList<>();
    for (Units.Aside aside : units.asides()) {
      asideLabels.add(new ArrayList<>());
      asidePlaces.add(new ArrayList<>());
    }
    List<CoreLabel> mainLabels = labels;
    List<Integer> mainPlaces = places;
    for (int i = 0; i < sentence.size(); i++) {
      int at = i;
      int aside = asideAt(units, i);
      if (aside >= 0
          && (units.asides().get(aside).first() == at || units.asides().get(aside).last() == at)) {
        heads[i] = units.asides().get(aside).head();
        relations[i] = "punct";
        continue;
      }
      labels = aside < 0 ? mainLabels : asideLabels.get(aside);
      places = aside < 0 ? mainPlaces : asidePlaces.get(aside);
      boolean relative =
          aside >= 0
              && units.asides().get(aside).first() == at - 1
              && sentence.token(i).text().matches("(?i)who|which");
      if (relative) {
        // 'Lind, who is in Rome,' is read as 'Lind is in Rome': the parser knows that better.
        int named = units.asides().get(aside).head();
        add(labels, places, i, sentence.token(named).text(), sentence.token(named).pos());
        continue;
      }
      Units.Unit unit = unitAt(units, i);
      if (unit != null) {
        for (int j = unit.first(); j <= unit.last(); j++) {
          heads[j] = unit.head();
          relations[j] = sentence.token(j).pos().matches("[,.:]") ? "punct" : "compound";
        }
        heads[unit.head()] = -1;
        for (Units.Unit other : unit.others()) {
          coordinate(sentence, unit, other, heads, relations);
        }
        add(labels, places, unit.head(), sentence.token(unit.head()).text(), unit.tag());
        i = unit.last();
      } else {
        add(labels, places, i, sentence.token(i).text(), sentence.token(i).pos());
      }
      if (units.pauses().contains(i)) {
        add(labels, places, -1, ",", ",");
      }
    }
    labels = mainLabels;
    places = mainPlaces;
    for (int k = 0; k < units.asides().size(); k++) {
      if (!asideLabels.get(k).isEmpty()) {
        int root = heads(asideLabels.get(k), asidePlaces.get(k), heads, relations);
        heads[root] = units.asides().get(k).head();
        String opener = sentence.token(units.asides().get(k).first() + 1).pos();
        relations[root] = opener.startsWith("W") ? "acl:relcl" : "acl";
      }
    }
    int cut = places.indexOf(units.fronted());
    if (units.fronted() < 0 || cut < 0 || cut + 1 >= labels.size()) {
      heads(labels, places, heads, relations);
      TreeRepair.repair(sentence, heads, relations, units.units());
      return new Dependencies(sentence, heads, List.of(relations));
    }
    int main =
        heads(
            labels.subList(cut + 1, labels.size()),
            places.subList(cut + 1, labels.size()),
            heads,
            relations);
    int fronted = heads(labels.subList(0, cut), places.subList(0, cut), heads, relations);
    heads[fronted] = main;
    relations[fronted] = sentence.token(fronted).isVerb() ? "advcl" : "obl";
    heads[units.fronted()] = main;
    relations[units.fronted()] = "punct";
    TreeRepair.repair(sentence, heads, relations, units.units());
    return new Dependencies(sentence, heads, List.of(relations));
  }

  /** Parses a row of labels and writes its heads at their places; gives the place of its root. */
  private int heads(List<CoreLabel> labels, List<Integer> places, int[] heads, String[] relations) {
    int root = -1;
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setIndex(i + 1);
    }
    for (TypedDependency edge : parser.predict(new ArrayList<>(labels)).typedDependencies()) {
      int dependent = places.get(edge.dep().index() - 1);
      int governor = edge.gov().index() == 0 ? -1 : places.get(edge.gov().index() - 1);
      if (dependent >= 0) {
        heads[dependent] = governor;
        relations[dependent] = edge.reln().toString();
        root = governor < 0 ? dependent : root;
      }
    }
    return root;
  }

  /** Hangs a name of a row on the first of the row, and the conjunction before it on the name. */
  private static void coordinate(
      Sentence sentence, Units.Unit row, Units.Unit other, int[] heads, String[] relations) {
    for (int i = other.first(); i <= other.last(); i++) {
      heads[i] = other.head();
    }
    heads[other.head()] = row.head();
    relations[other.head()] = "conj";
    int before = other.first() - 1;
    if (sentence.token(before).pos().equals("CC")) {
      heads[before] = other.head();
      relations[before] = "cc";
    }
  }

  private static int asideAt(Units units, int token) {
    for (int k = 0; k < units.asides().size(); k++) {
      Units.Aside aside = units.asides().get(k);
      if (aside.first() <= token && token <= aside.last()) {
        return k;
      }
    }
    return -1;
  }

  private static Units.@org.jspecify.annotations.Nullable Unit unitAt(Units units, int token) {
    for (Units.Unit unit : units.units()) {
      if (unit.first() == token) {
        return unit;
      }
    }
    return null;
  }

  private static void add(
      List<CoreLabel> labels, List<Integer> places, int place, String word, String tag) {
    CoreLabel label = new CoreLabel();
    label.setWord(word);
    label.setValue(word);
    label.setTag(tag);
    label.setIndex(labels.size() + 1);
    labels.add(label);
    places.add(place);
  }
}
