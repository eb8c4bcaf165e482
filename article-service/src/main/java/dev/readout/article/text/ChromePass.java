package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes out the lines that belong to the page and not to the story: menus, share bars, newsletter
 * and cookie boxes, advertisements, captions. Each rule matches a whole line, so that no sentence
 * of a story is lost for a word in it.
 */
final class ChromePass implements Pass {
  /**
   * @param words one of them stands in each line that the pattern matches; with none, any may match
   */
  private record Rule(RemovalReason reason, List<String> words, Pattern line) {
    boolean matches(String text, String lower) {
      return (words.isEmpty() || words.stream().anyMatch(lower::contains))
          && line.matcher(text).matches();
    }
  }

  private static final List<String> CREDITED =
      List.of("photo", "image", "picture", "reuters/", "shutterstock", "epa-efe");

  private static final String NETWORK =
      "(?:facebook|twitter|x|x \\(twitter\\)|linkedin|whats ?app|telegram|reddit|e-?mail|pinterest|instagram|tumblr|threads|bluesky|mastodon|messenger|viber|line|flipboard|pocket|print|copy link|copy url|link copied!?|more|share|tweet|pin|save|youtube|tiktok|rss)";

  /** What the foot of a page leads to. */
  private static final String FOOTER =
      "(?:about(?: us)?|contact(?: us)?|terms(?: of (?:use|service)| (?:and|&) conditions)?|privacy(?: policy| notice)?|cookies?(?: policy)?|careers|jobs|advertise(?: with us)?|help|faq|site ?map|accessibility|imprint|disclaimer|legal(?: notice)?)";

  private static final List<Rule> RULES =
      List.of(
          rule(
              RemovalReason.SHARE_BUTTONS,
              "(?:share|tweet)(?: this)?(?: (?:post|article|story|page|news|via|on|with friends))*\\s*:?"
                  + "|share(?: this)?(?: \\w+)?(?: on| via| to)?:?\\s+"
                  + NETWORK
                  + "(?:[\\s,|/•·]+"
                  + NETWORK
                  + ")*"
                  + "|share on \\w+(?: \\(\\w+\\))?"
                  + "|"
                  + NETWORK
                  + "(?:[\\s,|/•·]+"
                  + NETWORK
                  + ")+"
                  + "|(?:facebook|twitter|linkedin|whats ?app|telegram|reddit|pinterest|tumblr|e-?mail|print|copy link|copy url|link copied!?|save article|bookmark|flipboard)"
                  + "|\\d+(?:[.,]\\d+)?k? (?:shares?|views|likes)"
                  + "|listen to (?:this )?(?:article|story)(?: .{0,20})?|(?:\\d+|one|two|three|four|five) ?-?min(?:ute)?s?\\.? (?:read|listen)|reading time:? .{1,15}"
                  + "|follow (?:us|me)? ?on .{2,80}|follow us:?|text size:?.{0,15}|a\\s?[-+]?\\s?a\\s?[-+]?\\s?a?[-+]?"),
          rule(
              RemovalReason.NEWSLETTER,
              "(?:sign up|subscribe|register)\\b.{0,140}\\b(?:newsletter|inbox|updates|alerts|briefing|daily|emails?|channel|podcast)\\b.{0,60}"
                  + "|get .{0,100}\\b(?:in|to) your (?:inbox|e-?mail).{0,40}"
                  + "|(?:enter |your )+e-?mail(?: address)?:?|newsletter|subscribe(?: now| today)?!?"
                  + "|join (?:our|us on|the) .{0,60}\\b(?:telegram|whatsapp|newsletter|community|channel)\\b.{0,60}"
                  + "|download (?:our|the) .{0,40}\\bapp\\b.{0,60}"
                  + "|(?:for the latest news,? )(?:head|go|visit).{0,60}"
                  + "|you can unsubscribe at any time.{0,80}|by signing up,? you agree.{0,160}|thank you for subscribing.{0,40}"),
          rule(
              RemovalReason.COOKIE_NOTICE,
              "(?:this (?:web)?site|we(?: and our \\w+)?|our (?:web)?site) (?:uses?|use) cookies.{0,400}"
                  + "|(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)?|cookie (?:settings|policy|preferences|notice)"
                  + "|by (?:continuing|using) .{0,60}\\b(?:cookies|terms)\\b.{0,120}|we value your privacy.{0,20}"),
          rule(
              RemovalReason.ADVERTISEMENT,
              "\\W*(?:advertisement|advertising|ad|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid content|partner content)\\W*"
                  + "|\\W*(?:advertisement\\W*)?(?:story|article) continues below(?: (?:this )?ad(?:vertisement)?)?\\W*|advertisement\\W.{0,30}(?:scroll|continue).{0,40}"
                  + "|scroll (?:down )?to continue.{0,30}|continue reading below|skip (?:ad|advertisement).{0,20}"
                  + "|(?:support|donate to) (?:our|independent) (?:journalism|work).{0,120}"),
          rule(
              RemovalReason.NAVIGATION,
              "skip to (?:main )?(?:content|navigation)|(?:main )?menu|search|(?:sign|log) ?in(?: / register)?|my account|back to (?:top|home|news|all .{1,30})|home"
                  + "|toggle navigation|open menu|close(?: menu)?|breadcrumbs?"
                  + "|(?:home|news|world|politics)(?:\\s*[>»›/|]\\s*[\\p{L}&' -]{2,40}){1,6}(?:[>»›/|].{0,140})?"
                  + "|(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|posted in|section)\\s*:\\s.{1,200}"
                  + "|(?:previous|next)(?: article| post| story)?:?|(?:about|contact)(?: us)?|privacy policy|terms (?:of use|and conditions|of service).{0,40}"
                  + "|"
                  + FOOTER
                  + "(?:\\s*[|•·]\\s*"
                  + FOOTER
                  + ")+(?:\\s*[|•·].{0,200})?"
                  + "|view (?:all|more)(?: \\w+)?|load more(?: \\w+)?|show (?:more|less)|click here.{0,80}"),
          rule(
              RemovalReason.CAPTION,
              "[\\[(]?(?:file )?(?:photo|image|picture|photograph|video|caption|illustration|graphic|photo credit|image credit|credit|credits|photo by|image by|picture by|photo courtesy of|source: getty)\\s*(?:\\([^)]*\\))?\\s*[:|/].{0,400}"
                  + "|\\(?(?:ap photo|afp photo|reuters|epa|ap|getty images|afp)\\s*/\\s*[\\p{L} .'-]{2,60}\\)?\\.?"
                  + "|[\\[(]?file (?:photo|image|picture)[\\])]?\\.?"),
          rule(
              RemovalReason.CAPTION,
              CREDITED,
              ".{0,400}\\((?:file )?(?:photo|image|picture|ap photo|afp photo)\\b[^)]{0,120}\\)\\.?"
                  + "|.{0,400}(?:\\[|\\(|\\| ?|via |/ ?)(?:getty images|ap photo|afp via getty images|reuters/[\\p{L} .'-]+|shutterstock|epa-efe)[^.]{0,40}[\\])]?\\.?"),
          rule(
              RemovalReason.PRESS_CONTACT,
              "(?:for )?(?:media|press)(?: office)? (?:enquir(?:y|ies)|inquir(?:y|ies)|contacts?|queries)\\s*:.{0,250}"
                  + "|for (?:more|further|additional) (?:information|details),? (?:please )?(?:contact|call|e-?mail|write to|visit)\\b.{2,250}"
                  + "|(?:for )?immediate release|for release.{0,60}|media contacts?|press contacts?"),
          rule(
              RemovalReason.BYLINE,
              "\\(?(?:additional )?(?:reporting|writing) by .{3,200}"
                  + "|\\(?(?:edited|editing|translated) by .{3,120}"));

  private static final int LONGEST = 450;

  private static Rule rule(RemovalReason reason, String pattern) {
    return rule(reason, List.of(), pattern);
  }

  private static Rule rule(RemovalReason reason, List<String> words, String pattern) {
    return new Rule(
        reason, words, Pattern.compile("(?:" + pattern + ")", Pattern.CASE_INSENSITIVE));
  }

  @Override
  public void apply(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      var line = sheet.line(i);
      if (!sheet.open(i) || line.length() > LONGEST) {
        continue;
      }
      var lower = line.toLowerCase(Locale.ROOT);
      for (var rule : RULES) {
        if (rule.matches(line, lower)) {
          sheet.remove(i, rule.reason);
          break;
        }
      }
    }
  }
}
