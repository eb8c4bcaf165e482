package dev.readout.entity.resolve;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Claim;
import dev.readout.entity.model.ClaimValue;
import dev.readout.entity.model.DatePrecision;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.Extraction;
import dev.readout.entity.model.ExtractorVersion;
import dev.readout.entity.model.MeetingFound;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.Polarity;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.model.SourceRef;
import dev.readout.entity.model.Span;
import dev.readout.entity.model.When;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.Place;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What several articles claim, written down as a list that anybody can read; the sheet is the text
 * that its claims are found in.
 *
 * <pre>
 * == wire | Bay Wire | 2026-03-04
 * meeting held, in person                     or planned, postponed, cancelled; phone, video; background
 *   who: Anna Lind, Foreign Minister, Norway (host); Canada
 *   when: 2026-03-03                          or 2026-03, 2026, 2026-03-01..2026-03-07
 *   where: Oslo
 *   about: fisheries; seals
 *   at: Bergen Forum
 *   minutes: 40
 *   cites: Reuters
 * </pre>
 */
final class ClaimSheet {
  private final Gazetteer gazetteer;
  private final TopicTaxonomy topics;

  ClaimSheet(Gazetteer gazetteer, TopicTaxonomy topics) {
    this.gazetteer = gazetteer;
    this.topics = topics;
  }

  List<ReadArticle> read(String sheet) {
    List<ReadArticle> articles = new ArrayList<>();
    for (String part : sheet.split("(?m)^== ")) {
      if (part.contains("|")) {
        articles.add(new Page(part.strip()).read());
      }
    }
    return articles;
  }

  /** One article of the sheet while it is read. */
  private final class Page {
    private final String text;
    private final String[] head;
    private final Map<String, EntityFound> entities = new LinkedHashMap<>();
    private final List<MeetingFound> meetings = new ArrayList<>();
    private int at;

    Page(String text) {
      this.text = text;
      this.head = text.lines().findFirst().orElse("").split("\\s*\\|\\s*");
    }

    ReadArticle read() {
      List<Claim> claims = new ArrayList<>();
      Evidence anchor = null;
      boolean background = false;
      List<Claim.AttributionHop> cited = new ArrayList<>();
      for (String line : text.lines().toList()) {
        if (line.startsWith("meeting ")) {
          close(anchor, background, claims, cited);
          claims.clear();
          cited.clear();
          anchor = find(line);
          background = line.contains("background");
          status(line, anchor, claims);
        } else if (line.startsWith("  ") && anchor != null) {
          int colon = line.indexOf(':');
          String value = line.substring(colon + 1).strip();
          if (line.strip().startsWith("cites")) {
            cited.add(new Claim.AttributionHop(value, find(value)));
          } else {
            claims.addAll(claims(line.substring(0, colon).strip(), value));
          }
        }
      }
      close(anchor, background, claims, cited);
      ArticleId id = new ArticleId(head[0].strip());
      String source = head[1].toLowerCase(Locale.ROOT).replace(' ', '-');
      ArticleText article =
          new ArticleText(
              id,
              1,
              "",
              text,
              null,
              new SourceRef(source, head[1], null),
              head.length > 2 ? LocalDate.parse(head[2].strip()) : null,
              null,
              Instant.EPOCH,
              "en");
      return new ReadArticle(
          article,
          new Extraction(
              id,
              1,
              new ExtractorVersion("sheet", "1", "sheet"),
              List.copyOf(entities.values()),
              meetings,
              List.of()),
          "sheet");
    }

    private void close(
        @Nullable Evidence anchor,
        boolean background,
        List<Claim> claims,
        List<Claim.AttributionHop> cited) {
      if (anchor != null) {
        List<Claim> made =
            claims.stream()
                .map(one -> new Claim(one.value(), one.polarity(), one.evidence(), cited))
                .toList();
        meetings.add(new MeetingFound("m" + meetings.size(), anchor, background, made));
      }
    }

    /** The next place of the text, from where the last one was found on. */
    private Evidence find(String words) {
      int start = text.indexOf(words, at);
      if (start < 0) {
        start = text.indexOf(words);
      }
      at = start;
      return Evidence.of(text, new Span(start, start + words.length()));
    }

    private void status(String line, Evidence anchor, List<Claim> claims) {
      for (MeetingStatus status : MeetingStatus.values()) {
        if (line.contains(status.name().toLowerCase(Locale.ROOT))) {
          claims.add(claim(new ClaimValue.Status(status), anchor));
        }
      }
      MeetingMode mode =
          line.contains("phone")
              ? MeetingMode.PHONE
              : line.contains("video")
                  ? MeetingMode.VIDEO
                  : line.contains("in person") ? MeetingMode.IN_PERSON : MeetingMode.UNSTATED;
      claims.add(claim(new ClaimValue.Mode(mode), anchor));
    }

    private List<Claim> claims(String aspect, String value) {
      List<Claim> claims = new ArrayList<>();
      for (String one : value.split(";\\s*")) {
        Evidence words = find(one);
        claims.add(
            switch (aspect) {
              case "who" -> participant(one, words);
              case "when" -> claim(new ClaimValue.OnDate(when(one)), words);
              case "where" -> claim(new ClaimValue.At(place(one, words)), words);
              case "about" -> claim(new ClaimValue.About(topic(one, words)), words);
              case "at" -> claim(new ClaimValue.During(one), words);
              case "minutes" -> claim(new ClaimValue.Lasting(Integer.parseInt(one)), words);
              default -> throw new IllegalArgumentException("no such line: " + aspect);
            });
      }
      return claims;
    }

    private Claim participant(String said, Evidence words) {
      boolean host = said.endsWith("(host)");
      String[] parts = said.replace("(host)", "").strip().split(",\\s*");
      boolean country = country(parts[0]) != null;
      if (parts.length == 1 && country) {
        String key = place(parts[0], words);
        return claim(new ClaimValue.Participant(key, null, key, host), words);
      }
      if (country) {
        String key = place(parts[0], words);
        return claim(new ClaimValue.Participant(key, parts[1], key, host), words);
      }
      Place of = parts.length > 2 ? country(parts[2]) : null;
      String representing = of == null ? null : place(parts[2], words);
      String role = parts.length > 1 && !parts[1].isBlank() ? parts[1] : null;
      String key = "p " + parts[0];
      entities.putIfAbsent(
          key,
          new EntityFound(
              key,
              EntityKind.PERSON,
              parts[0],
              List.of(words),
              role == null
                  ? List.of()
                  : List.of(
                      new RoleFound(
                          role, of == null ? null : of.name(), RoleFound.Tenure.CURRENT, words)),
              of == null ? null : of.countryCode(),
              null,
              null));
      return claim(new ClaimValue.Participant(key, role, representing, host), words);
    }

    private @Nullable Place country(String name) {
      return gazetteer.find(name).stream()
          .filter(place -> place.kind() == PlaceKind.COUNTRY)
          .findFirst()
          .orElse(null);
    }

    private String place(String name, Evidence words) {
      Place place = gazetteer.find(name).stream().findFirst().orElseThrow();
      entities.putIfAbsent(
          place.id(),
          new EntityFound(
              place.id(),
              EntityKind.PLACE,
              place.name(),
              List.of(words),
              List.of(),
              place.countryCode(),
              place.id(),
              place.kind()));
      return place.id();
    }

    private String topic(String phrase, Evidence words) {
      String id = topics.idOf(phrase);
      entities.putIfAbsent(
          id,
          new EntityFound(id, EntityKind.TOPIC, phrase, List.of(words), List.of(), null, id, null));
      return id;
    }
  }

  private static Claim claim(ClaimValue value, Evidence words) {
    return new Claim(value, Polarity.AFFIRMED, List.of(words), List.of());
  }

  private static When when(String said) {
    if (said.contains("..")) {
      String[] ends = said.split("\\.\\.");
      return new When(
          LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), DatePrecision.RANGE, said);
    }
    if (said.length() == 4) {
      return new When(
          LocalDate.parse(said + "-01-01"),
          LocalDate.parse(said + "-12-31"),
          DatePrecision.YEAR,
          said);
    }
    if (said.length() == 7) {
      YearMonth month = YearMonth.parse(said);
      return new When(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, said);
    }
    LocalDate day = LocalDate.parse(said);
    return new When(day, day, DatePrecision.DAY, said);
  }
}
