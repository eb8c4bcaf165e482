package dev.readout.local.news;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.local.gateway.Gateway;
import dev.readout.local.home.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands articles to the gateway in batches, bounded in number and in size. What was handed over
 * before an interruption is not sent again.
 */
public final class Loader {
  private static final String MUTATION =
      """
      mutation Ingest($inputs: [ArticleInput!]!) {
        ingestArticles(inputs: $inputs) { outcome article { id title } userErrors { code field message } }
      }
      """;

  /** Characters of a request beyond which no further article joins it. */
  private static final int FULL = 1_000_000;

  private final Gateway gateway;
  private final Journal journal;
  private final int batch;
  private final Summary summary = new Summary();
  private final List<Submission> pending = new ArrayList<>();
  private long pendingCharacters;

  public Loader(Gateway gateway, Journal journal, int batch) {
    this.gateway = gateway;
    this.journal = journal;
    this.batch = batch;
  }

  /** Sends everything; {@code progress} hears how many have been dealt with. */
  public Summary load(List<Submission> submissions, Consumer<Integer> progress) {
    for (var submission : submissions) {
      take(new Found.Article(submission));
      progress.accept(summary.all());
    }
    finish();
    progress.accept(summary.all());
    return summary;
  }

  /** Sends the rest; a finished run has nothing to remember. */
  public void finish() {
    flush();
    journal.finish();
  }

  /** Takes what was found; sends when enough has come together. */
  public void take(Found found) {
    switch (found) {
      case Found.Unusable no -> summary.refused(no.name(), no.code(), no.message());
      case Found.Article article -> {
        if (journal.has(article.submission())) {
          summary.resumed();
          return;
        }
        pending.add(article.submission());
        pendingCharacters += article.submission().characters();
        if (pending.size() >= batch || pendingCharacters >= FULL) {
          flush();
        }
      }
    }
  }

  /** Sends what has come together so far. */
  public void flush() {
    if (pending.isEmpty()) {
      return;
    }
    var payloads = send(pending);
    for (var i = 0; i < pending.size(); i++) {
      note(pending.get(i), payloads.path(i));
    }
    journal.add(pending);
    forget();
  }

  /** Drops what was not sent, after a failure; it will be found again. */
  public void forget() {
    pending.clear();
    pendingCharacters = 0;
  }

  public Summary summary() {
    return summary;
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

  private void note(Submission submission, JsonNode payload) {
    var outcome = payload.path("outcome").asText("REJECTED");
    if (outcome.equals("REJECTED")) {
      var error = payload.path("userErrors").path(0);
      summary.refused(
          submission.name(),
          error.path("code").asText("UNKNOWN"),
          error.path("message").asText(""));
    } else {
      summary.taken(outcome);
    }
  }
}
