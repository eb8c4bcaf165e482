package dev.readout.entity.resolve;

import dev.readout.entity.model.MeetingFacts;
import dev.readout.entity.model.Report;
import dev.readout.entity.resolve.SmallGraph.PeoplePair;
import dev.readout.entity.resolve.SmallGraph.ReportPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints a small graph for people: who there is, what meetings, which articles tell them, what an
 * editor should decide, and why each two were or were not put together.
 */
public final class GraphPrinter {
  private final SmallGraph graph;
  private final StringBuilder out = new StringBuilder();

  private GraphPrinter(SmallGraph graph) {
    this.graph = graph;
  }

  /** The graph, then every comparison that made it. */
  public static String print(SmallGraph graph) {
    GraphPrinter printer = new GraphPrinter(graph);
    printer.people();
    printer.meetings();
    printer.questions();
    printer.reasons();
    return printer.out.toString();
  }

  private void people() {
    line("PEOPLE");
    graph.people().values().stream().map(GraphPrinter::names).sorted().forEach(this::line);
  }

  private static String names(Set<String> names) {
    String fullest = names.stream().reduce(Label::fuller).orElse("");
    String others =
        names.stream().filter(name -> !name.equals(fullest)).collect(Collectors.joining(", "));
    return "  " + fullest + (others.isEmpty() ? "" : ", also " + others);
  }

  private void meetings() {
    line("");
    line("MEETINGS");
    graph.meetings().stream()
        .sorted((a, b) -> a.label().compareTo(b.label()))
        .forEach(
            meeting -> {
              line("  " + meeting.label());
              line("      " + facts(meeting));
              line("      told by " + tellers(meeting));
            });
  }

  private static String facts(MeetingFacts meeting) {
    List<String> facts = new ArrayList<>();
    facts.add(meeting.status().name().toLowerCase(Locale.ROOT));
    if (meeting.history().size() > 1) {
      facts.add(
          meeting.history().stream()
              .map(turn -> turn.status().name().toLowerCase(Locale.ROOT) + on(turn))
              .collect(Collectors.joining(", then ", "(", ")")));
    }
    facts.add(meeting.mode().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (!meeting.topics().isEmpty()) {
      Map<String, String> names = new TreeMap<>();
      meeting.reports().stream()
          .flatMap(report -> report.entities().stream())
          .forEach(ref -> names.put(ref.ref(), ref.name()));
      facts.add(
          meeting.topics().stream()
              .map(topic -> names.getOrDefault(topic, topic))
              .collect(Collectors.joining(", ", "about ", "")));
    }
    if (meeting.contested()) {
      facts.add("sources disagree");
    }
    return String.join("; ", facts);
  }

  private static String on(MeetingFacts.Turn turn) {
    return turn.on() == null ? "" : " since " + turn.on();
  }

  private static String tellers(MeetingFacts meeting) {
    List<String> articles =
        meeting.reports().stream().map(one -> one.article().value()).distinct().toList();
    return String.join(", ", articles)
        + (articles.size() > 1
            ? " ("
                + meeting.publishers()
                + " publishers, "
                + meeting.origins()
                + (meeting.origins() == 1 ? " independent origin)" : " independent origins)")
            : "");
  }

  private void questions() {
    line("");
    line("FOR AN EDITOR TO DECIDE");
    int asked = 0;
    for (PeoplePair pair : graph.peoplePairs()) {
      int score = pair.match().score();
      boolean doubtful = score >= PersonMatcher.DOUBTFUL && score < PersonMatcher.SAME;
      if (doubtful && !pair.match().impossible()) {
        line("  " + person(pair) + "  " + decimal(score));
        asked++;
      }
    }
    for (ReportPair pair : graph.reportPairs()) {
      if (pair.doubtful()) {
        line("  " + reports(pair) + "  " + decimal(pair.match().score()));
        asked++;
      }
    }
    if (asked == 0) {
      line("  nothing");
    }
  }

  private void reasons() {
    for (PeoplePair pair : graph.peoplePairs()) {
      line("");
      line("WHY  " + person(pair));
      out.append(MatchPrinter.print(pair.match(), PersonMatcher.SAME));
    }
    for (ReportPair pair : graph.reportPairs()) {
      line("");
      line("WHY  " + reports(pair));
      line("        " + words(pair.left()));
      line("        " + words(pair.right()));
      out.append(MatchPrinter.print(pair.match(), MeetingMatcher.SAME));
    }
  }

  private static String words(Telling telling) {
    Report report = telling.report();
    return report.article() + ": '" + report.anchor().exact().replaceAll("\\s+", " ") + "'";
  }

  private static String person(PeoplePair pair) {
    return form(pair.left().tokens(), pair.left().country())
        + " / "
        + form(pair.right().tokens(), pair.right().country());
  }

  private static String form(List<String> tokens, @org.jspecify.annotations.Nullable String code) {
    return String.join(" ", tokens) + (code == null ? "" : " (" + code + ")");
  }

  private static String reports(ReportPair pair) {
    return who(pair.left()) + " / " + who(pair.right());
  }

  private static String who(Telling telling) {
    return telling.report().article()
        + ": "
        + telling.actors().stream().map(Telling.Actor::name).collect(Collectors.joining(" + "));
  }

  private static String decimal(int score) {
    return String.format(Locale.ROOT, "%.2f", score / 1000.0);
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
