package dev.readout.entity.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.readout.entity.extract.meeting.Meetings;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns an extraction into text for people, or into JSON. */
public final class ExtractionPrinter {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private ExtractionPrinter() {}

  /** The whole extraction as JSON, its fields in the order of the records. */
  public static String json(Extraction extraction) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("article", extraction.article().value());
    all.put("version", extraction.version());
    all.put("extractor", extraction.extractor());
    all.put("entities", extraction.entities());
    List<Object> meetings = new ArrayList<>();
    for (MeetingFound meeting : extraction.meetings()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("key", meeting.key());
      one.put("anchor", meeting.anchor());
      one.put("background", meeting.background());
      one.put("claims", meeting.claims().stream().map(ExtractionPrinter::claim).toList());
      meetings.add(one);
    }
    all.put("meetings", meetings);
    all.put("statements", extraction.statements());
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an extraction does not fit into JSON", e);
    }
  }

  private static Map<String, Object> claim(Claim claim) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("aspect", claim.aspect());
    one.put("value", claim.value());
    one.put("polarity", claim.polarity());
    one.put("evidence", claim.evidence());
    one.put("attribution", claim.attribution());
    return one;
  }

  /** Every stage, marked in the text, and why each meeting was made or refused. */
  static String stages(Extractor.Stages stages) {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : stages.reading().sentences()) {
      sentence(stages, sentence, out);
    }
    out.append("\nMeetings\n");
    for (MeetingFound meeting : stages.extraction().meetings()) {
      meeting(stages.extraction(), meeting, out);
    }
    return out.toString();
  }

  private static void sentence(Extractor.Stages stages, Sentence sentence, StringBuilder out) {
    String text = stages.reading().text();
    out.append('\n').append(sentence.index()).append(' ').append(sentence.block()).append('\n');
    out.append("  ").append(sentence.span().in(text).replace('\n', ' ')).append('\n');
    marks(stages, sentence, out);
    for (Meetings.Refusal refusal : stages.meetings().refusals()) {
      if (refusal.sentence() == sentence.index()) {
        mark(sentence, refusal.words(), "no meeting: " + refusal.reason(), out);
      }
    }
    for (MeetingFound meeting : stages.extraction().meetings()) {
      if (sentence.span().contains(meeting.anchor().span())) {
        mark(sentence, meeting.anchor().span(), "meeting " + meeting.key(), out);
      }
    }
  }

  private static void marks(Extractor.Stages stages, Sentence sentence, StringBuilder out) {
    for (NameMention mention : stages.names().in(sentence)) {
      String speaks = mention.speaks() ? ", speaks" : "";
      String label = mention.kind() + " " + stages.names().entity(mention).name() + speaks;
      mark(sentence, mention.span(), label, out);
    }
  }

  private static void mark(Sentence sentence, Span span, String label, StringBuilder out) {
    int from = Math.max(0, span.start() - sentence.span().start());
    int length = Math.min(span.end(), sentence.span().end()) - span.start();
    out.append("  ").append(" ".repeat(from)).append("^".repeat(Math.max(1, length)));
    out.append(' ').append(label).append('\n');
  }

  private static void meeting(Extraction extraction, MeetingFound meeting, StringBuilder out) {
    out.append("  ").append(meeting.key()).append(meeting.background() ? " (background)" : "");
    out.append(" by ").append(meeting.anchor()).append('\n');
    for (Claim claim : meeting.claims()) {
      out.append("    ")
          .append(claim.polarity() == dev.readout.entity.model.Polarity.NEGATED ? "NOT " : "");
      out.append(claim.aspect())
          .append(' ')
          .append(value(extraction, claim.value()))
          .append("  <- ");
      out.append(claim.evidence().stream().map(Evidence::toString).toList()).append('\n');
    }
  }

  private static String value(Extraction extraction, ClaimValue value) {
    return switch (value) {
      case ClaimValue.Participant one ->
          extraction.entity(one.entity()).name()
              + (one.role() == null ? "" : ", " + one.role())
              + (one.host() ? ", host" : "");
      case ClaimValue.OnDate date -> date.when().toString();
      case ClaimValue.At at -> extraction.entity(at.place()).name();
      case ClaimValue.Status status -> status.status().toString();
      case ClaimValue.Mode mode -> mode.mode().toString();
      case ClaimValue.Lasting lasting -> lasting.minutes() + " minutes";
      case ClaimValue.About about -> extraction.entity(about.topic()).name();
      case ClaimValue.During during -> during.occasion();
      case ClaimValue.Commits commits -> commits.text();
    };
  }
}
