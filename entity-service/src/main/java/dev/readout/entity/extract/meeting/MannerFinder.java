package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Lasted;
import dev.readout.entity.extract.meeting.Encounter.Manner;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.Span;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an encounter goes on: face to face or by phone, for how long, at what occasion. */
final class MannerFinder {
  private static final Pattern PHONE =
      Pattern.compile(
          "(?i)\\b(?:by (?:tele)?phone|(?:over|on) the (?:tele)?phone|(?:tele)?phone[d]? (?:call|conversation|talks?|discussion)s?|telephon\\w*|phone call|phoned|conference call|called|call)\\b");
  private static final Pattern VIDEO =
      Pattern.compile(
          "(?i)\\b(?:virtual(?:ly)?|video[- ]?(?:conference|conferencing|call|link|meeting|summit|teleconference|talks?)|by video|via video|over video|online|remotely|teleconference|via zoom|on zoom)\\b");
  private static final Pattern FACE =
      Pattern.compile(
          "(?i)\\b(?:in[- ]person|face[- ]to[- ]face|sidelines|margins|visit(?:ed|ing|s)?|lunch|dinner|breakfast|luncheon|banquet|received|hosted|audience|handshake|shook hands|tete-a-tete|sat down|arrived)\\b");
  private static final String COUNT =
      "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|\\d{1,3})";
  private static final Pattern DURATION =
      Pattern.compile(
          "(?i)\\b(an hour and a half|(?:an|one|two|three|four|five) hours? and (?:"
              + COUNT
              + ")(?: |-)minutes|two and a half hours|an hour and a quarter|(?:a )?quarter of an hour|three[- ]quarters of an hour|half[- ](?:an[- ])?hour|half[- ]hour(?:-long)?|hour[- ]long|(?:(?:almost|nearly|about|over|around|approximately|more than|some) )?("
              + COUNT
              + ")(?:[- ]and[- ]a[- ]half)?[- ](hour|minute)s?(?:[- ]long)?|\\d[.,]\\d hours)\\b");
  private static final Pattern HOURS_AND_MINUTES =
      Pattern.compile("(\\w+) hours? and ([\\w-]+?)[ -]minutes");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("forty-five", 45),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90));
  private static final Pattern OCCASION =
      Pattern.compile(
          "(?:on|at|in) the (?:sidelines|margins|fringes|margin|edges) of (?:the |an? |this year['’]s )?((?:[^,.;]|(?<=\\bU)\\.|(?<=\\.[A-Z])\\.){3,70}?)(?=[,.;]|\\s(?:on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|in [A-Z]|where|which|who|to |and |as |with |last|this|yesterday|today)|$)");

  /** 'Attended the Doha Forum, on the sidelines of which he met': the noun before. */
  private static final Pattern ANTECEDENT =
      Pattern.compile(
          "(?:the|an?|this year['’]s) ((?:(?!(?:the|an?)\\b)[\\p{L}\\d&'’.-]+ ){0,6}(?!(?:the|an?)\\b)[\\p{L}\\d&'’.-]+),?\\s*$");

  private final Scene scene;

  MannerFinder(Scene scene) {
    this.scene = scene;
  }

  @Nullable Manner mode(Clause clause, Trigger trigger) {
    String text = scene.reading.text();
    Span around = around(clause, trigger);
    String words = around.in(text).replaceAll("\\s", " ");
    Matcher video = VIDEO.matcher(words);
    if (video.find()) {
      return manner(MeetingMode.VIDEO, around, video);
    }
    boolean callNoun =
        trigger.kind() == Trigger.Kind.EVENT
            && Words.PHONE_NOUNS.contains(Trigger.nounLemma(clause.lemma(trigger.token())));
    boolean courtesy =
        trigger.kind() == Trigger.Kind.CALL_ON
            || trigger.light() >= 0 && clause.lemma(trigger.light()).matches("pay|make")
            || clause.hasChildWord(
                trigger.token(), Set.of("courtesy", "farewell", "duty", "social"));
    if (callNoun && courtesy || trigger.kind() == Trigger.Kind.CALL_ON) {
      return new Manner(MeetingMode.IN_PERSON, clause.span(trigger.token()));
    }
    if (callNoun || trigger.kind() == Trigger.Kind.CALL) {
      return new Manner(MeetingMode.PHONE, clause.span(trigger.token()));
    }
    Matcher phone = PHONE.matcher(words);
    while (phone.find()) {
      if (!phone.group().matches("(?i)call|called")) {
        return manner(MeetingMode.PHONE, around, phone);
      }
    }
    Matcher face = FACE.matcher(words);
    return face.find() ? manner(MeetingMode.IN_PERSON, around, face) : null;
  }

  private static Manner manner(MeetingMode mode, Span around, Matcher matcher) {
    return new Manner(
        mode, new Span(around.start() + matcher.start(), around.start() + matcher.end()));
  }

  /** The trigger with what hangs on it and the verb it hangs on, up to the next trigger. */
  private static Span around(Clause clause, Trigger trigger) {
    int from = trigger.light() >= 0 ? Math.min(trigger.light(), trigger.token()) : trigger.token();
    int to = Math.max(trigger.light(), trigger.token());
    int first = Math.max(0, from - 6);
    int reach = to + 14;
    for (int i = to + 15; i < Math.min(clause.size(), to + 30); i++) {
      // 'discussed trade with the minister of Chad, A. Roy, [in a phone call]'.
      boolean hangs = clause.head(i) == trigger.token() && clause.is(i, "obl", "nmod");
      reach = hangs ? i : reach;
    }
    int last = Math.min(clause.size() - 1, reach);
    for (int i = from - 1; i >= first; i--) {
      if (clause.isVerb(i)
          && !clause.tree.isUnder(i, trigger.token())
          && !clause.is(i, "aux")
          && clause.head(i) != trigger.token()
          && isOther(clause, i)) {
        first = i + 1;
        break;
      }
    }
    for (int i = to + 1; i <= last; i++) {
      // 'talked about gas and agreed to meet in person': how they will meet is not how they talked.
      if (clause.isVerb(i) && !clause.is(i, "aux") && isOther(clause, i)) {
        last = i - 1;
        break;
      }
    }
    return clause.sentence.span(first, last);
  }

  /** A verb that tells an encounter of its own. */
  private static boolean isOther(Clause clause, int verb) {
    return Words.MEET.contains(clause.lemma(verb)) || Words.CALL.contains(clause.lemma(verb));
  }

  @Nullable Lasted duration(Clause clause, Trigger trigger) {
    String words = clause.sentence.span().in(scene.reading.text()).replaceAll("\\s", " ");
    Matcher matcher = DURATION.matcher(words);
    while (matcher.find()) {
      Span span =
          new Span(
              clause.sentence.span().start() + matcher.start(),
              clause.sentence.span().start() + matcher.end());
      int token = clause.sentence.tokenAt(span.start());
      boolean ago =
          words
              .substring(matcher.end())
              .matches(
                  "(?s)\\s*(?:ago|later|earlier|after|before|notice|drive|flight|delay|from|away|per|a day|ahead).*");
      // 'Commencing at ten for about 40 minutes, Mr Roy held talks': told before the main clause.
      int main = trigger.light() >= 0 ? trigger.light() : trigger.token();
      boolean fronted = token >= 0 && token < main && clause.tree.root() == main;
      boolean near =
          token >= 0
              && (fronted
                  || Math.abs(token - trigger.token()) <= 12
                  || isLasting(clause, trigger, token));
      if (!ago && near) {
        int minutes = minutes(matcher);
        return minutes > 0 ? new Lasted(minutes, span) : null;
      }
    }
    return null;
  }

  /** 'The meeting, which was held at the residence, [lasted nearly an hour]'. */
  private static boolean isLasting(Clause clause, Trigger trigger, int time) {
    for (int i = time - 1; i >= 0 && time - i <= 3; i--) {
      if (clause.lemma(i).equals("last") && clause.isVerb(i)) {
        return clause.subjects(i).contains(trigger.token());
      }
    }
    return false;
  }

  private static int minutes(Matcher matcher) {
    String all = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
    if (all.startsWith("half")) {
      return 30;
    }
    if (all.matches("(?:a )?quarter of.*")) {
      return 15;
    }
    if (all.startsWith("three") && all.contains("quarters")) {
      return 45;
    }
    if (all.startsWith("hour")) {
      return 60;
    }
    if (all.startsWith("an hour and a quarter")) {
      return 75;
    }
    if (all.startsWith("an hour and a half")) {
      return 90;
    }
    if (all.startsWith("two and a half")) {
      return 150;
    }
    Matcher both = HOURS_AND_MINUTES.matcher(all);
    if (both.matches()) {
      return 60 * number(both.group(1)) + number(both.group(2));
    }
    if (all.matches("\\d[.,]\\d hours")) {
      return (int) Math.round(Double.parseDouble(all.substring(0, 3).replace(',', '.')) * 60);
    }
    String count = matcher.group(2).toLowerCase(java.util.Locale.ROOT);
    int number = number(count);
    int unit = matcher.group(3).equalsIgnoreCase("hour") ? 60 : 1;
    int half = all.contains("half") ? unit / 2 : 0;
    return number * unit + half;
  }

  private static int number(String count) {
    return count.matches("\\d+") ? Integer.parseInt(count) : NUMBERS.getOrDefault(count, 0);
  }

  @Nullable Span occasion(Clause clause) {
    String words = clause.sentence.span().in(scene.reading.text()).replaceAll("\\s", " ");
    Matcher matcher = OCCASION.matcher(words);
    if (!matcher.find()) {
      return null;
    }
    int start = clause.sentence.span().start();
    if (matcher.group(1).matches("(?:which|whom|that|this|these|it)\\b.*")) {
      Matcher antecedent = ANTECEDENT.matcher(words).region(0, matcher.start());
      return matcher.group(1).startsWith("which") && antecedent.find()
          ? new Span(start + antecedent.start(1), start + antecedent.end(1))
          : null;
    }
    return new Span(start + matcher.start(1), start + matcher.end(1));
  }
}
