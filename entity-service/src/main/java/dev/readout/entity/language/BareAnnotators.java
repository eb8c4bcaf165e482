package dev.readout.entity.language;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * The library's own pipeline with nothing of ours: tokens, sentences, tags, lemmas, one sequence
 * tagger on every sentence. What a benchmark compares the reading of an article with; beside {@link
 * CoreNlp} the only class that names the library.
 */
public final class BareAnnotators {
  private final StanfordCoreNLP pipeline;

  private BareAnnotators(StanfordCoreNLP pipeline) {
    this.pipeline = pipeline;
  }

  /** Loads models of its own, some seconds and some hundred megabytes. */
  public static BareAnnotators load() {
    Properties trimmed = new Properties();
    trimmed.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    trimmed.setProperty("ssplit.newlineIsSentenceBreak", "always");
    trimmed.setProperty("pos.model", CoreNlp.TAGGER);
    trimmed.setProperty("ner.model", CoreNlp.NAMES);
    trimmed.setProperty("ner.applyFineGrained", "false");
    trimmed.setProperty("ner.applyNumericClassifiers", "false");
    trimmed.setProperty("ner.useSUTime", "false");
    trimmed.setProperty("ner.buildEntityMentions", "false");
    return new BareAnnotators(new StanfordCoreNLP(trimmed));
  }

  /** The number of tokens, so that the work cannot be left out. */
  public int annotate(String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    return document.tokens().size();
  }
}
