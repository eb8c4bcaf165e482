package dev.readout.entity.extract.name;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article of a golden file with its marks taken out: '[Oslo]l' names a place, '[x]p' a person,
 * '[x]o' an organisation, '[x]?' something that may be found or not.
 */
record MarkedText(String name, String text, Map<Span, EntityKind> marks, List<Span> optional) {
  static List<MarkedText> read(Path file) {
    try {
      List<MarkedText> texts = new ArrayList<>();
      String name = "";
      StringBuilder body = new StringBuilder();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("=== ")) {
          if (!body.isEmpty()) {
            texts.add(parse(name, body.toString().strip()));
          }
          name = line.substring(4).strip();
          body.setLength(0);
        } else if (!line.startsWith("#")) {
          body.append(line).append('\n');
        }
      }
      texts.add(parse(name, body.toString().strip()));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarkedText parse(String name, String marked) {
    StringBuilder text = new StringBuilder();
    Map<Span, EntityKind> marks = new LinkedHashMap<>();
    List<Span> optional = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        start = text.length();
      } else if (c == ']') {
        Span span = new Span(start, text.length());
        switch (marked.charAt(++i)) {
          case 'p' -> marks.put(span, EntityKind.PERSON);
          case 'o' -> marks.put(span, EntityKind.ORGANIZATION);
          case 'l' -> marks.put(span, EntityKind.PLACE);
          case '?' -> optional.add(span);
          default -> throw new IllegalStateException("unknown mark in " + name + " at " + text);
        }
      } else {
        text.append(c);
      }
    }
    return new MarkedText(name, text.toString(), marks, optional);
  }

  ArticleText article() {
    return new ArticleText(
        new ArticleId("0123456789abcdef"),
        1,
        "",
        text,
        null,
        new SourceRef("unknown", "unknown", null),
        null,
        null,
        Instant.EPOCH,
        "en");
  }
}
