package dev.readout.entity.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code topics.txt}, whose form its first lines describe. */
final class TopicFile {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<indent> *)(?<name>[^={]+?)( = (?<synonyms>[^{]+?))?( \\{(?<marks>[^}]*)\\})?\\s*");

  private record Open(
      int depth, String id, @Nullable String mediaTopic, @Nullable String context) {}

  private TopicFile() {}

  static List<TopicConcept> read(List<String> lines) {
    List<TopicConcept> concepts = new ArrayList<>();
    Deque<Open> above = new ArrayDeque<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException("not a line of the taxonomy: " + line);
      }
      int depth = parts.group("indent").length() / 2;
      while (!above.isEmpty() && above.getLast().depth() >= depth) {
        above.removeLast();
      }
      Open parent = above.peekLast();
      if (depth != (parent == null ? 0 : parent.depth() + 1)) {
        throw new IllegalArgumentException("indented too far: " + line);
      }
      String mediaTopic = parent == null ? null : parent.mediaTopic();
      String context = parent == null ? null : parent.context();
      String marks = parts.group("marks");
      if (marks != null) {
        for (String mark : marks.split(" ")) {
          if (mark.startsWith("medtop:")) {
            mediaTopic = mark;
          } else {
            context = mark;
          }
        }
      }
      String name = parts.group("name");
      String synonyms = parts.group("synonyms");
      String id = idOf(name);
      concepts.add(
          new TopicConcept(
              id,
              name,
              synonyms == null ? List.of() : List.of(synonyms.split("; ")),
              parent == null ? null : parent.id(),
              mediaTopic,
              context));
      above.addLast(new Open(depth, id, mediaTopic, context));
    }
    return concepts;
  }

  /** 'artificial intelligence (AI)' -> 'topic:artificial-intelligence'. */
  static String idOf(String name) {
    String bare = TopicTaxonomy.withoutBrackets(name).toLowerCase(java.util.Locale.ROOT);
    return "topic:" + bare.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
  }
}
