package dev.readout.entity.extract.statement;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim.AttributionHop;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The agency whose text an article is, where another publishes it: 'TOKYO, June 3 (Pacific Press)
 * --' in front, '(Pacific Press)' or 'With inputs from Pacific Press' behind.
 */
final class FilingAgency {
  private static final Pattern DATELINE = Pattern.compile("\\(([A-Z][^()]{1,40})\\)");

  /** Behind the story only an agency that the text or the vocabulary knows counts. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:^|\\n|[.!?”\"]\\s)\\s*(?:\\(|[–—-]{1,2}\\s*|(?:\\(?With (?:agency )?inputs? from"
              + " |Source: |Courtesy:? |Originally published by |This (?:story|article) was first"
              + " published (?:by|in) ))(?:the )?([A-Z][\\p{L}.& -]{1,40}?)\\)?\\.?\\s*$");

  private final Reading reading;
  private final Names names;

  FilingAgency(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
  }

  /** The agency, unless it is the publisher itself or nobody is named. */
  Optional<AttributionHop> hop() {
    Optional<AttributionHop> agency = dateline().or(this::closing);
    return agency.filter(one -> !own(one));
  }

  private Optional<AttributionHop> dateline() {
    for (Sentence sentence : reading.sentences()) {
      if (sentence.block() != Block.DATELINE) {
        continue;
      }
      Matcher agency = DATELINE.matcher(sentence.span().in(reading.text()));
      if (agency.find()) {
        int start = sentence.span().start() + agency.start(1);
        return Optional.of(named(new Span(start, start + agency.group(1).length())));
      }
    }
    return Optional.empty();
  }

  private Optional<AttributionHop> closing() {
    Matcher closing = CLOSING.matcher(reading.text());
    if (!closing.find()) {
      return Optional.empty();
    }
    return names
        .at(closing.start(1))
        .filter(one -> one.kind() == EntityKind.ORGANIZATION)
        .filter(one -> one.span().end() >= closing.end(1) - 1)
        .map(NameMention::span)
        .map(this::named);
  }

  private AttributionHop named(Span span) {
    String words = span.in(reading.text()).strip();
    String name =
        names
            .at(span.start())
            .filter(one -> one.kind() == EntityKind.ORGANIZATION && one.span().equals(span))
            .map(one -> names.entity(one).name())
            .orElse(words);
    return new AttributionHop(name, reading.evidence(span));
  }

  /** 'AP' in the text of 'The Associated Press' is its own mark. */
  private boolean own(AttributionHop agency) {
    String publisher = reading.article().source().name();
    String mark = letters(agency.evidence().exact());
    return letters(publisher).equals(letters(agency.name()))
        || letters(publisher).equals(mark)
        || initials(publisher).equals(mark);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^the |[^\\p{L}]", "");
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }
}
