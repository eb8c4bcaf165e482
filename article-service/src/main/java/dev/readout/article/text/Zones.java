package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a page are not its story, by their element and by what their authors call them
 * ('related-posts', 'shareBar'). A part that holds most of the page's running text is the story,
 * whatever it is called.
 */
final class Zones {
  private static final Map<RemovalReason, Pattern> NAMES = new LinkedHashMap<>();

  static {
    name(
        RemovalReason.SHARE_BUTTONS,
        "share|sharing|shares|social|socials|sharebar|sharedaddy|addtoany|addthis");
    name(
        RemovalReason.RELATED_LINKS,
        "related|recommended|recommendation|recommendations|recirc|recirculation|trending|popular|outbrain|taboola|mostread|readmore|morestories|youmaylike|seealso|teaser|teasers|promo|promos|jp relatedposts|relatedposts|readnext|read next|more from|up next|also read|most read|more on");
    name(
        RemovalReason.NEWSLETTER,
        "newsletter|newsletters|subscribe|subscription|signup|sign up|mailchimp|paywall");
    name(RemovalReason.COOKIE_NOTICE, "cookie|cookies|consent|gdpr|onetrust|privacy banner");
    name(RemovalReason.COMMENTS, "comments|comment|commentlist|respond|disqus|discussion");
    name(
        RemovalReason.ADVERTISEMENT,
        "ad|ads|advert|adverts|advertisement|advertising|adslot|sponsor|sponsored|dfp|banner");
    name(
        RemovalReason.NAVIGATION,
        "nav|navbar|navigation|menu|breadcrumb|breadcrumbs|pagination|pager|tags|taglist|skip|masthead|topbar|sidebar|toolbar|widget|login|search|post nav|tag list");
    name(
        RemovalReason.CAPTION,
        "caption|credit|credits|wp caption text|photo credit|image credit|gallery");
    name(RemovalReason.COPYRIGHT, "copyright|colophon|legal");
    name(RemovalReason.BYLINE, "author bio|author box|about author|authorbox|author info");
  }

  private static final Map<String, RemovalReason> ELEMENTS =
      Map.of(
          "nav", RemovalReason.NAVIGATION,
          "aside", RemovalReason.RELATED_LINKS,
          "footer", RemovalReason.NAVIGATION,
          "form", RemovalReason.NEWSLETTER,
          "button", RemovalReason.NAVIGATION,
          "figcaption", RemovalReason.CAPTION,
          "dialog", RemovalReason.COOKIE_NOTICE,
          "menu", RemovalReason.NAVIGATION);
  private static final double MOST = 0.5;

  private final Counting paragraphs = new Counting();
  private final Element body;
  private final IdentityHashMap<Element, Zone> known = new IdentityHashMap<>();

  /** What an element is, and all in it. */
  private record Zone(@Nullable RemovalReason reason) {}

  Zones(Document page) {
    body = page.body();
    body.traverse(paragraphs);
  }

  private static void name(RemovalReason reason, String names) {
    NAMES.put(reason, Pattern.compile("(?:^| )(?:" + names + ")(?: |$)"));
  }

  static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** Why what stands in this element is not the story, or null. */
  @Nullable RemovalReason of(Element element) {
    var path = new java.util.ArrayDeque<Element>();
    Zone zone = null;
    for (var e = element; e != null && zone == null; e = e.parent()) {
      zone = known.get(e);
      if (zone == null) {
        path.push(e);
      }
    }
    var reason = zone == null ? null : zone.reason;
    for (var e : path) {
      reason = reason != null ? reason : own(e);
      known.put(e, new Zone(reason));
    }
    return reason;
  }

  private @Nullable RemovalReason own(Element element) {
    if (element.tagName().matches("body|html|main|p|article|h1")) {
      return null;
    }
    var reason = named(element);
    if (reason == null) {
      return null;
    }
    boolean story = paragraphs.of(element) > paragraphs.of(body) * MOST;
    return story ? null : reason;
  }

  private static @Nullable RemovalReason named(Element element) {
    var names =
        tokens(element.className() + " " + element.id() + " " + element.attr("data-component"));
    if (!names.isBlank()) {
      for (var entry : NAMES.entrySet()) {
        if (entry.getValue().matcher(names).find()) {
          return entry.getKey();
        }
      }
    }
    if (element.tagName().equals("header")) {
      boolean ofStory = element.selectFirst("h1") != null || element.closest("article") != null;
      return ofStory ? null : RemovalReason.NAVIGATION;
    }
    return ELEMENTS.get(element.tagName());
  }

  /** 'relatedPosts story_box' -> 'related posts relatedposts story box' */
  private static String tokens(String names) {
    var parted =
        names
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .toLowerCase(Locale.ROOT);
    return parted.strip();
  }

  /**
   * Counts the words in paragraphs of every element in one run: what links and labels do not have.
   */
  private static final class Counting implements NodeVisitor {
    private final IdentityHashMap<Element, Integer> words = new IdentityHashMap<>();
    private int total;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        words.put(element, total);
        total += element.tagName().equals("p") ? Prose.words(element.text()) : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        words.computeIfPresent(element, (same, before) -> total - before);
      }
    }

    int of(Element element) {
      return words.getOrDefault(element, 0);
    }
  }
}
