package dev.readout.entity.resolve;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Authority;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityRef;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.Report;
import dev.readout.entity.model.ReportClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The reports of one article: its meetings, with ids that hold across articles and extractions. */
public final class Reports {
  private final ArticleText article;
  private final Extraction extraction;
  private final Map<String, EntityRef> refs = new LinkedHashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private Reports(ArticleText article, Extraction extraction) {
    this.article = article;
    this.extraction = extraction;
    for (EntityFound found : extraction.entities()) {
      refs.put(
          found.key(),
          new EntityRef(
              EntityIds.of(article.id(), found),
              found.kind(),
              found.name(),
              found.countryCode(),
              found.placeKind()));
    }
  }

  public static List<Report> of(ArticleText article, Extraction extraction) {
    var reports = new Reports(article, extraction);
    return extraction.meetings().stream().map(reports::report).toList();
  }

  private Report report(MeetingFound found) {
    Map<String, EntityRef> named = new LinkedHashMap<>();
    List<ReportClaim> claims = new ArrayList<>();
    for (Claim claim : found.claims()) {
      ClaimValue value = rename(claim.value(), key -> ref(key, named));
      String said = said(value);
      String id =
          Ids.digest(
              20,
              article.id().value(),
              claim.aspect().name(),
              claim.polarity().name(),
              said,
              String.valueOf(nth("claim " + claim.aspect() + claim.polarity() + said)));
      claims.add(
          new ReportClaim(
              "c" + id,
              new Claim(value, claim.polarity(), claim.evidence(), claim.attribution()),
              Authority.EXTRACTED,
              false));
    }
    String who =
        String.join(
            "|",
            found.claims().stream()
                .filter(claim -> claim.polarity() == Polarity.AFFIRMED)
                .map(Claim::value)
                .filter(ClaimValue.Participant.class::isInstance)
                .map(ClaimValue.Participant.class::cast)
                .map(participant -> lastName(refOf(participant.entity())))
                .sorted()
                .toList());
    return new Report(
        "m" + Ids.digest(15, article.id().value(), who, String.valueOf(nth("report " + who))),
        article.id(),
        article.version(),
        article.source().id(),
        article.publishedOn(),
        found.key(),
        found.anchor(),
        found.background(),
        List.copyOf(named.values()),
        claims);
  }

  /** How many times the same has been seen before in this article. */
  private int nth(String what) {
    return seen.merge(what, 1, Integer::sum);
  }

  private EntityRef refOf(String key) {
    EntityRef ref = refs.get(key);
    if (ref == null) {
      throw new IllegalStateException("no entity " + key + " in the extraction of " + article.id());
    }
    return ref;
  }

  private String ref(String key, Map<String, EntityRef> named) {
    EntityRef ref = refOf(key);
    named.put(ref.ref(), ref);
    return ref.ref();
  }

  /** Less than the whole name, so that a reader which finds one more given name changes no id. */
  private static String lastName(EntityRef ref) {
    List<String> words = Names.personTokens(ref.name());
    return words.isEmpty() ? ref.name() : words.getLast();
  }

  private static ClaimValue rename(ClaimValue value, UnaryOperator<String> ref) {
    return switch (value) {
      case ClaimValue.Participant p ->
          new ClaimValue.Participant(
              ref.apply(p.entity()), p.role(), optional(p.representing(), ref), p.host());
      case ClaimValue.At at -> new ClaimValue.At(ref.apply(at.place()));
      case ClaimValue.About about -> new ClaimValue.About(ref.apply(about.topic()));
      case ClaimValue.Commits c ->
          new ClaimValue.Commits(
              c.text(),
              c.parties().stream().map(ref).toList(),
              c.topics().stream().map(ref).toList());
      case ClaimValue.OnDate date -> date;
      case ClaimValue.Status status -> status;
      case ClaimValue.Mode mode -> mode;
      case ClaimValue.Lasting lasting -> lasting;
      case ClaimValue.During during -> during;
    };
  }

  private static @Nullable String optional(@Nullable String key, UnaryOperator<String> ref) {
    return key == null ? null : ref.apply(key);
  }

  /** What a claim says, in the one spelling that ids are made of. */
  private static String said(ClaimValue value) {
    return switch (value) {
      case ClaimValue.Participant p -> p.entity();
      case ClaimValue.At at -> at.place();
      case ClaimValue.About about -> about.topic();
      case ClaimValue.Commits c -> c.text();
      case ClaimValue.OnDate date -> date.when().earliest() + ".." + date.when().latest();
      case ClaimValue.Status status -> status.status().name();
      case ClaimValue.Mode mode -> mode.mode().name();
      case ClaimValue.Lasting lasting -> String.valueOf(lasting.minutes());
      case ClaimValue.During during -> during.occasion();
    };
  }
}
