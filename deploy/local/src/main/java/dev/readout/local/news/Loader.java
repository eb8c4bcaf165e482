package dev.readout.local.news;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands submissions to the gateway in batches. What was handed over before an interruption is not
 * sent again.
 */
public final class Loader {
  private static final String MUTATION =
      """
      mutation Ingest($inputs: [ArticleInput!]!) {
        ingestArticles(inputs: $inputs) { outcome article { id title } userErrors { code field message } }
      }
      """;

  private final Gateway gateway;
  private final Journal journal;
  private final int batch;

  public Loader(Gateway gateway, Journal journal, int batch) {
    this.gateway = gateway;
    this.journal = journal;
    this.batch = batch;
  }

  /**
   * What became of the submissions.
   *
   * @param counts how many came out which way, by the contract's IngestOutcome
   * @param resumed how many an earlier, interrupted run had handed over already
   * @param rejections each submission that was refused, with the reason
   */
  public record Summary(Map<String, Integer> counts, int resumed, List<Rejection> rejections) {
    public int count(String outcome) {
      return counts.getOrDefault(outcome, 0);
    }
  }

  /** One refusal: the submission's name, a code for programs, a sentence for people. */
  public record Rejection(String name, String code, String message) {}

  /** Sends everything; {@code progress} hears how many have been dealt with. */
  public Summary load(List<Submission> submissions, Consumer<Integer> progress) {
    var fresh = submissions.stream().filter(submission -> !journal.has(submission)).toList();
    var counts = new LinkedHashMap<String, Integer>();
    List.of("CREATED", "REVISED", "UNCHANGED", "REJECTED")
        .forEach(outcome -> counts.put(outcome, 0));
    var rejections = new ArrayList<Rejection>();
    var resumed = submissions.size() - fresh.size();
    for (var from = 0; from < fresh.size(); from += batch) {
      progress.accept(resumed + from);
      var some = fresh.subList(from, Math.min(fresh.size(), from + batch));
      var payloads = send(some);
      for (var i = 0; i < some.size(); i++) {
        note(some.get(i), payloads.path(i), counts, rejections);
      }
      journal.add(some);
    }
    progress.accept(submissions.size());
    journal.finish();
    return new Summary(counts, resumed, List.copyOf(rejections));
  }

  private JsonNode send(List<Submission> some) {
    var payloads =
        gateway
            .data(MUTATION, Map.of("inputs", some.stream().map(Submission::input).toList()))
            .path("ingestArticles");
    if (payloads.size() != some.size()) {
      throw new Failure(
          "the gateway answered " + payloads.size() + " of " + some.size() + " articles");
    }
    return payloads;
  }

  private static void note(
      Submission submission,
      JsonNode payload,
      Map<String, Integer> counts,
      List<Rejection> rejections) {
    var outcome = payload.path("outcome").asText("REJECTED");
    counts.merge(outcome, 1, Integer::sum);
    if (outcome.equals("REJECTED")) {
      var error = payload.path("userErrors").path(0);
      rejections.add(
          new Rejection(
              submission.name(),
              error.path("code").asText("UNKNOWN"),
              error.path("message").asText("")));
    }
  }
}
