package dev.readout.article.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself to machines: JSON-LD first, then OpenGraph, then the older meta
 * elements. Null is 'it does not say'.
 */
record PageMetadata(
    @Nullable String title,
    @Nullable String byline,
    @Nullable OffsetDateTime publishedAt,
    @Nullable LocalDate publishedOn,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable String url) {

  private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|–—·»•-]\\s+[^|–—·»•]{2,40}$");
  private static final List<String> DATE_META =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.created",
          "dcterms.issued",
          "sailthru.date",
          "parsely-pub-date",
          "article.published",
          "citation_publication_date");

  static PageMetadata read(Document page) {
    var data = LinkedData.read(page);
    var date = data.date().or(() -> metaDate(page)).or(() -> timeElement(page));
    return new PageMetadata(
        title(page, data),
        first(
            data.author(),
            meta(page, "author"),
            meta(page, "article:author"),
            meta(page, "dc.creator"),
            meta(page, "parsely-author"),
            itemprop(page, "author")),
        date.map(Moment::at).orElse(null),
        date.map(Moment::on).orElse(null),
        first(
            data.publisher(),
            meta(page, "og:site_name"),
            meta(page, "application-name"),
            meta(page, "dc.publisher")),
        language(page, data),
        first(canonical(page), meta(page, "og:url"), data.url()));
  }

  /** A day, and the instant where one with an offset is stated. */
  record Moment(LocalDate on, @Nullable OffsetDateTime at) {}

  /**
   * Reads ISO 8601 as pages write it, with or without time and offset; else as people write dates.
   */
  static Optional<Moment> moment(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > 80) {
      return Optional.empty();
    }
    var value = text.strip();
    try {
      var iso =
          value
              .replaceFirst(" (?=\\d{2}:)", "T")
              .replaceFirst("\\s*([+-]\\d{2})(\\d{2})$", "$1:$2")
              .replaceFirst("\\s+UTC$", "Z");
      var at = OffsetDateTime.parse(iso);
      return Optional.of(new Moment(at.toLocalDate(), at));
    } catch (DateTimeException notWithOffset) {
      return DateReader.find(value).map(date -> new Moment(date.on(), date.at()));
    }
  }

  private static @Nullable String title(Document page, LinkedData data) {
    var heading = heading(page);
    var stated =
        first(
            data.headline(),
            meta(page, "og:title"),
            meta(page, "twitter:title"),
            meta(page, "dc.title"));
    if (heading != null
        && (stated == null || stated.startsWith(heading) || Titles.same(heading, stated))) {
      return heading;
    }
    return stated != null
        ? withoutSite(stated, meta(page, "og:site_name"))
        : first(heading, fromTitleElement(page));
  }

  /**
   * The longest heading that the title element repeats; else the page's only first-level heading.
   */
  private static @Nullable String heading(Document page) {
    var title = page.title().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    var repeated =
        page.select("h1, h2, h3").stream()
            .limit(200)
            .map(heading -> heading.text().strip())
            .filter(text -> Prose.words(text) > 1 && title.contains(text.toLowerCase(Locale.ROOT)))
            .max(Comparator.comparingInt(String::length));
    var h1 = page.select("h1");
    return repeated.orElse(h1.size() == 1 ? text(words(h1.getFirst())) : null);
  }

  /** A heading that nobody closed holds the story, too: then only what stands in it directly. */
  private static String words(Element heading) {
    return heading.selectFirst("p, div, table, ul, ol") == null
        ? heading.text()
        : heading.ownText();
  }

  private static @Nullable String fromTitleElement(Document page) {
    var title = text(page.title());
    return title == null ? null : SITE_SUFFIX.matcher(title).replaceFirst("");
  }

  private static String withoutSite(String title, @Nullable String site) {
    if (site == null) {
      return title;
    }
    var cut = title.replaceFirst("\\s+[|–—·»•-]\\s+" + Pattern.quote(site) + "$", "");
    return cut.isBlank() ? title : cut;
  }

  private static Optional<Moment> metaDate(Document page) {
    return DATE_META.stream()
        .map(name -> moment(meta(page, name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The one time element that is marked as publication, or the only one before the story's text.
   */
  private static Optional<Moment> timeElement(Document page) {
    var marked =
        page.selectFirst(
            "[itemprop=datePublished], time[pubdate], time.published, time.entry-date, time[class*=publish]");
    if (marked != null) {
      var value = first(marked.attr("datetime"), marked.attr("content"), marked.text());
      return moment(value);
    }
    var times = page.select("header time[datetime]");
    var h1 = page.selectFirst("h1");
    if (h1 != null && h1.parent() != null) {
      times.addAll(h1.parent().select("time[datetime]"));
    }
    var days =
        times.stream()
            .map(time -> moment(time.attr("datetime")))
            .flatMap(Optional::stream)
            .toList();
    boolean one = !days.isEmpty() && days.stream().map(Moment::on).distinct().count() == 1;
    return one ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private static @Nullable String language(Document page, LinkedData data) {
    var html = page.selectFirst("html");
    var stated =
        first(
            data.language(),
            html == null ? null : html.attr("lang"),
            meta(page, "og:locale"),
            meta(page, "content-language"));
    if (stated == null) {
      return null;
    }
    var code = stated.split("[-_,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2,3}") ? code : null;
  }

  private static @Nullable String canonical(Document page) {
    var link = page.selectFirst("link[rel=canonical]");
    return link == null
        ? null
        : text(link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href"));
  }

  private static @Nullable String itemprop(Document page, String name) {
    var element =
        page.selectFirst("[itemprop=" + name + "] [itemprop=name], [itemprop=" + name + "]");
    return element == null
        ? null
        : text(element.hasAttr("content") ? element.attr("content") : element.text());
  }

  static @Nullable String meta(Document page, String name) {
    for (var element : page.select("meta")) {
      if (element.attr("name").equalsIgnoreCase(name)
          || element.attr("property").equalsIgnoreCase(name)
          || element.attr("itemprop").equalsIgnoreCase(name)
          || element.attr("http-equiv").equalsIgnoreCase(name)) {
        var value = text(element.attr("content"));
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  static @Nullable String first(@Nullable String... values) {
    for (var value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.replaceAll("\\s+", " ").strip();
  }
}
