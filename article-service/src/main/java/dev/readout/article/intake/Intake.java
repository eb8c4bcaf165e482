package dev.readout.article.intake;

import dev.readout.article.model.Draft;
import dev.readout.article.model.IntakeOutcome;
import dev.readout.article.model.Submission;
import dev.readout.article.publish.Publisher;
import dev.readout.article.store.ArticleWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The whole path of a submission: checked and cleaned, seen before?, stored with its outbox row.
 * What is stored reaches Kafka by the {@link Publisher}, whatever happens to this process.
 */
@ApplicationScoped
public class Intake {
  /** One transaction holds locks for all its articles; a batch of this size bounds them. */
  private static final int TRANSACTION = 100;

  private final Desk desk;
  private final ArticleWriter writer;
  private final RejectionLog rejections;
  private final Publisher publisher;
  private final Clock clock;

  Intake(
      Desk desk, ArticleWriter writer, RejectionLog rejections, Publisher publisher, Clock clock) {
    this.desk = desk;
    this.writer = writer;
    this.rejections = rejections;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** What became of each submission, in their order; one bad submission rejects only itself. */
  public List<IntakeOutcome> take(List<Submission> submissions) {
    var now = clock.instant();
    var checked = submissions.parallelStream().map(one -> desk.check(one, now)).toList();
    var stored = store(checked.stream().flatMap(Desk.Checked::drafts).toList());
    var outcomes = new ArrayList<IntakeOutcome>();
    for (int i = 0; i < checked.size(); i++) {
      outcomes.add(outcome(submissions.get(i), checked.get(i), stored));
    }
    publisher.wake();
    return outcomes;
  }

  private Iterator<IntakeOutcome> store(List<Draft> drafts) {
    var outcomes = new ArrayList<IntakeOutcome>();
    for (int from = 0; from < drafts.size(); from += TRANSACTION) {
      int to = Math.min(from + TRANSACTION, drafts.size());
      outcomes.addAll(writer.store(drafts.subList(from, to)));
    }
    return outcomes.iterator();
  }

  private IntakeOutcome outcome(
      Submission submission, Desk.Checked checked, Iterator<IntakeOutcome> stored) {
    var outcome =
        switch (checked) {
          case Desk.Fit fit -> stored.next();
          case Desk.Unfit unfit -> new IntakeOutcome.Rejected(unfit.rejection());
        };
    rejections.note(submission, outcome);
    return outcome;
  }
}
