package dev.readout.entity.extract.statement;

import dev.readout.entity.extract.MeetingThread;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.Telling;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Span;
import dev.readout.entity.model.StatementFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people and bodies are quoted with: direct quotations, pull quotes without marks, and,
 * apart from them, speech that the article reports in its own words.
 */
public final class StatementFinder {
  /** Fewer quoted words say too little to stand alone. */
  private static final int FEWEST_WORDS = 3;

  public List<StatementFound> find(
      Reading reading, Names names, Parses parses, MeetingThread thread) {
    Speakers speakers = new Speakers(reading, names, parses);
    List<Quotation> quotations = new QuotationScanner(reading.text()).scan();
    Attributor attributor = new Attributor(reading, names, speakers, parses, quotations);
    List<Said> said = new ArrayList<>();
    String last = null;
    Quotation before = null;
    for (Quotation quotation : quotations) {
      Optional<String> speaker = attributor.speaker(quotation, before, last);
      before = quotation;
      if (speaker.isEmpty()) {
        continue;
      }
      last = speaker.get();
      if (worthKeeping(quotation, reading, attributor, quotations)) {
        said.add(new Said(speaker.get(), trimmed(quotation.inner(), reading.text()), true));
      }
    }
    said.addAll(new Transcript(reading, names, quotations).find());
    said.addAll(new PullQuotes(reading, speakers, quotations).find());
    said.addAll(new ReportedSpeech(reading, names, quotations).find());
    said.sort((a, b) -> a.span().compareTo(b.span()));
    List<StatementFound> statements = new ArrayList<>();
    for (Said one : said) {
      statements.add(
          new StatementFound(
              "s" + (statements.size() + 1),
              one.speaker(),
              words(one.span().in(reading.text())),
              one.verbatim(),
              meeting(reading, thread, one),
              Evidence.of(reading.text(), one.span())));
    }
    return statements;
  }

  /**
   * Words given to a speaker.
   *
   * @param speaker the key of the entity
   */
  record Said(String speaker, Span span, boolean verbatim) {}

  private static boolean worthKeeping(
      Quotation quotation, Reading reading, Attributor attributor, List<Quotation> all) {
    int words = quotation.words(reading.text());
    String inner = quotation.inner().in(reading.text()).strip();
    if (words < FEWEST_WORDS) {
      // '"Too late," said Bumba.' is all that he said; 'the "old road"' is a name.
      return words == 2
          && Character.isUpperCase(inner.charAt(0))
          && !titled(inner)
          && opensSentence(quotation, reading)
          && !goesOn(quotation, reading, all)
          && attributor.close(quotation);
    }
    boolean sentence = Character.isUpperCase(inner.charAt(0)) && inner.matches("(?s).*[.!?]");
    return words > 5 || sentence || attributor.close(quotation) && !titled(inner);
  }

  /** '"Our people," said Whitlock, "have waited"': half of one. */
  private static boolean goesOn(Quotation quotation, Reading reading, List<Quotation> all) {
    return reading
        .sentenceAt(quotation.inner().start())
        .filter(
            sentence ->
                all.stream()
                    .anyMatch(
                        one ->
                            one.outer().start() > quotation.outer().start()
                                && one.outer().start() < sentence.span().end()
                                && Character.isLowerCase(
                                    one.inner().in(reading.text()).strip().charAt(0))))
        .isPresent();
  }

  private static boolean opensSentence(Quotation quotation, Reading reading) {
    return reading
        .sentenceAt(quotation.inner().start())
        .filter(one -> quotation.outer().start() <= one.span().start())
        .isPresent();
  }

  /** 'Charter of Paris': a name in quotation marks, not speech. */
  private static boolean titled(String inner) {
    for (String word : inner.strip().split("\\s+")) {
      if (Character.isLowerCase(word.charAt(0)) && !word.matches("of|the|for|and|in|a|to|on")) {
        return false;
      }
    }
    return !inner.strip().matches(".*[.,!?]$");
  }

  private static @Nullable String meeting(Reading reading, MeetingThread thread, Said said) {
    Optional<Sentence> sentence = reading.sentenceAt(said.span().start());
    if (sentence.isEmpty()) {
      return null;
    }
    for (Telling telling : thread.of(sentence.get())) {
      if (telling.participants().contains(said.speaker())) {
        return telling.meeting();
      }
    }
    return null;
  }

  /** One quotation over several paragraphs, without the marks that reopen it. */
  private static String words(String span) {
    return span.replaceAll("\\s*\\n\\s*[“\"„«‟]?", "\n").strip();
  }

  private static Span trimmed(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end - 1 && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
