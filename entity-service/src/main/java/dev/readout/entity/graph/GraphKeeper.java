package dev.readout.entity.graph;

import dev.readout.entity.model.Authority;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.resolve.Reports;
import dev.readout.entity.store.EntityCardStore;
import dev.readout.entity.store.EntityStore;
import dev.readout.entity.store.MeetingStore;
import dev.readout.entity.store.ReportStore;
import dev.readout.entity.store.ReportStore.Filed;
import dev.readout.entity.store.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One change of claims or judgements, carried through the graph: old rows out, new rows in, then
 * the blocks that either touches are resolved again, people first. Runs inside the caller's
 * transaction; one at a time over all replicas (the caller holds the lock).
 */
public final class GraphKeeper {
  private final EntityStore entities;
  private final ReportStore reports;
  private final PersonBlocks persons;
  private final EntityCards cards;
  private final MeetingBlocks meetings;

  public GraphKeeper(Sql sql, Atlas atlas) {
    this.entities = new EntityStore(sql);
    this.reports = new ReportStore(sql);
    this.persons = new PersonBlocks(entities);
    this.cards = new EntityCards(entities, new EntityCardStore(sql), atlas);
    this.meetings = new MeetingBlocks(reports, entities, new MeetingStore(sql), atlas);
  }

  /** Pairs of reports compared and reports loaded so far: the work, whatever the machine. */
  long work() {
    return meetings.work();
  }

  /**
   * What a change made of meetings: ids that are new or say something else, and ids that are gone.
   */
  public record Outcome(List<String> changed, List<String> removed) {
    public Outcome {
      changed = List.copyOf(changed);
      removed = List.copyOf(removed);
    }
  }

  /**
   * @param judgements all that stand
   * @param corrected puts editors' corrections into the claims of an article's report
   */
  public Outcome apply(Change change, List<Judged> judgements, UnaryOperator<Report> corrected) {
    List<String> articles = change.articles();
    List<EntityStore.Named> namedBefore = entities.namedIn(articles);
    List<Filed> filedBefore = reports.filedOf(articles);
    Set<String> oldReports = new TreeSet<>(filedBefore.stream().map(Filed::report).toList());
    Set<String> neighbours = new TreeSet<>();
    reports
        .links(oldReports)
        .forEach(
            link -> {
              neighbours.add(link.left());
              neighbours.add(link.right());
            });
    entities.forget(articles);
    reports.remove(oldReports);

    Map<ReadArticle, List<Report>> told = new HashMap<>();
    List<Report> newReports = new ArrayList<>();
    for (ReadArticle read : change.read()) {
      List<Report> ofArticle =
          Reports.of(read.article(), read.extraction()).stream().map(corrected).toList();
      told.put(read, ofArticle);
      newReports.addAll(ofArticle);
    }
    Map<String, PersonForm> formsNow = ArticleRows.forms(change.read());
    Map<String, String> personsNow = entities.persons(formsNow.keySet());
    ArticleRows rows = new ArticleRows();
    for (ReadArticle read : change.read()) {
      rows.add(read, told.getOrDefault(read, List.of()), personsNow);
    }
    rows.save(entities, reports);
    List<EntityStore.Named> namedNow = entities.namedIn(articles);

    Map<String, PersonBlocks.Moved> reassigned =
        persons.update(namedBefore, namedNow, formsNow, judgements, change.judged());
    Set<String> unnamed =
        cards.update(namedBefore, entities.namedIn(articles), reassigned, articles);

    cards.imply(
        newReports.stream()
            .filter(r -> r.claims().stream().anyMatch(c -> c.authority() == Authority.EDITOR))
            .flatMap(r -> r.entities().stream())
            .toList());

    Set<String> affected = new TreeSet<>(newReports.stream().map(Report::id).toList());
    affected.addAll(reports.namingForms(reassigned.keySet()));
    neighbours.removeAll(oldReports);
    change
        .judged()
        .forEach(
            j -> {
              neighbours.add(j.left());
              neighbours.add(j.right());
            });
    Set<String> oldMeetings = new TreeSet<>();
    filedBefore.forEach(
        filed -> {
          if (filed.meeting() != null) {
            oldMeetings.add(filed.meeting());
          }
        });
    Outcome outcome = meetings.update(affected, neighbours, oldMeetings, judgements);
    cards.removeUnused(unnamed);
    return outcome;
  }
}
