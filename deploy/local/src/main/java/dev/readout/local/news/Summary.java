package dev.readout.local.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What became of everything that was found. Grows while a run goes on. */
public final class Summary {
  /** Each refusal is counted; of more than these nobody reads the names. */
  private static final int MOST_NAMES = 200;

  private final SequencedMap<String, Integer> counts = new LinkedHashMap<>();
  private final SequencedMap<String, Integer> reasons = new TreeMap<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private int resumed;

  /** One refusal: the article's name, a code for programs, a sentence for people. */
  public record Rejection(String name, String code, String message) {}

  Summary() {
    List.of("CREATED", "REVISED", "UNCHANGED", "REJECTED")
        .forEach(outcome -> counts.put(outcome, 0));
  }

  /** How many came out which way, by the contract's IngestOutcome. */
  public Map<String, Integer> getCounts() {
    return counts;
  }

  /** How many were refused for which reason. */
  public Map<String, Integer> getReasons() {
    return reasons;
  }

  /** How many an earlier, interrupted run had handed over already. */
  public int getResumed() {
    return resumed;
  }

  /** The refusals by name, the first few hundred. */
  public List<Rejection> getRejections() {
    return rejections;
  }

  public int count(String outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** How many have been dealt with. */
  public int all() {
    return resumed + counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  void resumed() {
    resumed++;
  }

  void taken(String outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }

  void refused(String name, String code, String message) {
    taken("REJECTED");
    reasons.merge(code, 1, Integer::sum);
    if (rejections.size() < MOST_NAMES) {
      rejections.add(new Rejection(name, code, message));
    }
  }
}
