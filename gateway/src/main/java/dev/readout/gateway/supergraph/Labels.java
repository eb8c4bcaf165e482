package dev.readout.gateway.supergraph;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which labels of progressive overrides hold for one request: {@code percent(n)} for the share of
 * requests it names ({@code roll} is drawn from 0 to 100 for each request), others if the operator
 * says so.
 */
public record Labels(Set<String> on, double roll) {
  private static final Pattern PERCENT = Pattern.compile("percent\\((\\d+(?:\\.\\d+)?)\\)");

  public Labels {
    on = Set.copyOf(on);
  }

  /** Those of these labels that hold. */
  public SortedSet<String> holding(SortedSet<String> labels) {
    return labels.stream().filter(this::hold).collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean hold(String label) {
    var percent = PERCENT.matcher(label);
    return percent.matches() ? roll < Double.parseDouble(percent.group(1)) : on.contains(label);
  }
}
