package dev.readout.entity.graph;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.PersonForm;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import dev.readout.entity.model.StatementFound;
import dev.readout.entity.resolve.EntityIds;
import dev.readout.entity.resolve.Telling;
import dev.readout.entity.store.EntityStore;
import dev.readout.entity.store.EvidenceRow;
import dev.readout.entity.store.Json;
import dev.readout.entity.store.ReportStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows that articles give each for itself: whom they name and where, what they tell and quote.
 * Gathered article by article, saved together.
 */
final class ArticleRows {
  private final List<@Nullable Object[]> named = new ArrayList<>();
  private final List<@Nullable Object[]> mentions = new ArrayList<>();
  private final List<@Nullable Object[]> reports = new ArrayList<>();
  private final List<@Nullable Object[]> actors = new ArrayList<>();
  private final List<@Nullable Object[]> claims = new ArrayList<>();
  private final List<@Nullable Object[]> statements = new ArrayList<>();

  /** All forms of people's names in these articles. */
  static Map<String, PersonForm> forms(List<ReadArticle> read) {
    Map<String, PersonForm> forms = new TreeMap<>();
    for (ReadArticle article : read) {
      for (EntityFound found : article.extraction().entities()) {
        if (found.kind() == EntityKind.PERSON) {
          PersonForm form = EntityIds.form(article.article().id(), found);
          forms.put(form.id(), form);
        }
      }
    }
    return forms;
  }

  /**
   * @param persons who the known forms are; a new form is a person of its own at first
   */
  void add(ReadArticle read, List<Report> told, Map<String, String> persons) {
    addNamed(read, persons);
    addReports(read, told);
    addStatements(read, told);
  }

  void save(EntityStore entityStore, ReportStore reportStore) {
    entityStore.addNamed(named);
    entityStore.addMentions(mentions);
    reportStore.add(reports, actors);
    reportStore.addClaims(claims);
    entityStore.addStatements(statements);
  }

  private void addNamed(ReadArticle read, Map<String, String> persons) {
    ArticleText article = read.article();
    int mentionsBefore = mentions.size();
    for (EntityFound found : read.extraction().entities()) {
      String id = EntityIds.of(article.id(), found);
      boolean person = found.kind() == EntityKind.PERSON;
      named.add(
          new @Nullable Object[] {
            article.id().value(),
            found.key(),
            found.kind(),
            person ? persons.getOrDefault(id, id) : id,
            person ? id : null,
            found.name(),
            found.mentions().stream().map(Evidence::exact).distinct().sorted().toList(),
            found.countryCode(),
            found.placeKind() == null ? null : found.placeKind().name(),
            found.vocabularyId(),
            Json.write(found.roles().stream().map(role -> RoleRow.of(article, role)).toList()),
            person ? EntityIds.form(article.id(), found).roles() : List.of(),
            found.mentions().getFirst().span().start(),
            found.mentions().size()
          });
      for (Evidence mention : found.mentions()) {
        EvidenceRow words = EvidenceRow.of(article, mention);
        mentions.add(
            new @Nullable Object[] {
              article.id().value(),
              mentions.size() - mentionsBefore,
              found.key(),
              article.version(),
              words.start(),
              words.end(),
              words.exact(),
              words.prefix(),
              words.suffix()
            });
      }
    }
  }

  private void addReports(ReadArticle read, List<Report> ofArticle) {
    int told = 0;
    for (Report report : ofArticle) {
      Telling telling = Telling.of(report, form -> form);
      reports.add(
          new @Nullable Object[] {
            report.id(),
            report.article().value(),
            told++,
            report.anchor().span().start(),
            report.anchor().span().end(),
            report.source(),
            report.publishedOn(),
            telling.searchedFrom(),
            telling.searchedTo(),
            Json.write(report)
          });
      report.entities().stream()
          .filter(ref -> ref.kind() == EntityKind.PERSON)
          .forEach(ref -> actors.add(new @Nullable Object[] {report.id(), ref.ref()}));
      int ordinal = 0;
      for (ReportClaim claim : report.claims()) {
        claims.add(claimRow(read, report, claim, ordinal++));
      }
    }
  }

  private static @Nullable Object[] claimRow(
      ReadArticle read, Report report, ReportClaim claim, int ordinal) {
    ClaimValue value = claim.claim().value();
    List<String> parties = value instanceof ClaimValue.Commits c ? c.parties() : List.of();
    List<String> topics = value instanceof ClaimValue.Commits c ? c.topics() : List.of();
    return new @Nullable Object[] {
      claim.id(),
      report.article().value(),
      report.version(),
      report.id(),
      ordinal,
      claim.claim().aspect(),
      ClaimText.of(report, value),
      ClaimText.ref(value),
      claim.claim().polarity(),
      claim.authority(),
      claim.rejected(),
      parties,
      topics,
      Json.write(EvidenceRow.of(read.article(), claim.claim().evidence())),
      Json.write(
          claim.claim().attribution().stream()
              .map(
                  hop ->
                      new EvidenceRow.Hop(
                          hop.name(), List.of(EvidenceRow.of(read.article(), hop.evidence()))))
              .toList()),
      read.run()
    };
  }

  private void addStatements(ReadArticle read, List<Report> told) {
    Map<String, String> reportOf = new HashMap<>();
    told.forEach(report -> reportOf.put(report.key(), report.id()));
    Extraction extraction = read.extraction();
    int ordinal = 0;
    for (StatementFound said : extraction.statements()) {
      statements.add(
          new @Nullable Object[] {
            "s" + extraction.article().value() + "-" + ordinal,
            extraction.article().value(),
            ordinal++,
            said.speaker(),
            said.quote(),
            said.verbatim(),
            said.meeting() == null ? null : reportOf.get(said.meeting()),
            Json.write(List.of(EvidenceRow.of(read.article(), said.evidence())))
          });
    }
  }
}
