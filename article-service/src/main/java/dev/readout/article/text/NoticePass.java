package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what a publisher says about its text: who owns it, what may be done with it, whether
 * machines helped to write it. Kept apart as rights and AI disclosure.
 */
final class NoticePass implements Pass {
  private static final Pattern OWNER =
      Pattern.compile(
          "^\\W*(?:©|\\(c\\)\\s|copyright\\s*(?:©|\\(c\\)|\\d{4}))|\\ball rights reserved\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PERMISSION =
      Pattern.compile(
          "\\b(?:content|material|article|story|text|report|page|publication|it)\\b[^.]{0,60}\\b(?:may|must|can)\\s+not\\s+be\\s+(?:\\w+,?\\s+){0,4}?(?:republish|reproduc|redistribut|copied|published|reprint|broadcast)"
              + "|\\b(?:republication|reproduction|redistribution)\\b[^.]{0,80}\\b(?:permission|prohibited|forbidden|consent)",
          Pattern.CASE_INSENSITIVE);
  private static final String MACHINE =
      "\\b(?:AI|A\\.I\\.|artificial intelligence|ChatGPT|Gemini|Copilot|Claude|large language models?|machine translation)\\b";
  private static final Pattern DISCLOSURE =
      Pattern.compile(
          "\\b(?i:this|our|the)\\s+(?:\\w+\\s+){0,2}?(?:article|story|content|text|summary|post|report|translation|page|piece|copy)\\b[^.]{0,120}"
              + MACHINE
              + "|\\b(?i:portions?|parts?|all)\\b[^.]{0,30}\\bof\\b[^.]{0,30}\\b(?:content|article|story|text)\\b[^.]{0,120}"
              + MACHINE
              + "|^\\W*(?:AI|A\\.I\\.)[ -](?:generated|assisted|translated|disclosure)\\b");
  private static final Pattern HELP =
      Pattern.compile(
          "\\b(?:creat|generat|writ|produc|translat|summari|assist|edit|draft|help|disclos)\\w*",
          Pattern.CASE_INSENSITIVE);

  /** Words without which no pattern above matches: most lines of a story have none of them. */
  private static final List<String> OWNER_WORDS =
      List.of("©", "(c)", "copyright", "rights reserved");

  private static final List<String> USE_WORDS =
      List.of("republi", "reproduc", "redistribut", "copied", "published", "reprint", "broadcast");

  private static final List<String> LIMIT_WORDS =
      List.of("not", "permission", "prohibited", "forbidden", "consent");

  private static final List<String> MACHINE_WORDS =
      List.of(
          "AI",
          "A.I.",
          "artificial intelligence",
          "ChatGPT",
          "Gemini",
          "Copilot",
          "Claude",
          "large language model",
          "machine translation");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}“\"])");

  @Override
  public void apply(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.open(i) && (isRights(sheet.line(i)) || isDisclosure(sheet.line(i)))) {
        i += takeOut(sheet, i) - 1;
      }
    }
  }

  /** A notice is one line, but may say two things; returns how many lines it is now. */
  private static int takeOut(Sheet sheet, int index) {
    var parts = parts(sheet.line(index));
    sheet.split(index, parts.stream().map(Part::text).toList());
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      sheet.remove(index + i, part.reason);
      if (part.reason == RemovalReason.AI_DISCLOSURE) {
        sheet.aiDisclosure = joined(sheet.aiDisclosure, part.text);
      } else {
        sheet.rights = joined(sheet.rights, part.text);
      }
    }
    return parts.size();
  }

  private record Part(RemovalReason reason, String text) {}

  private static List<Part> parts(String line) {
    var parts = new ArrayList<Part>();
    for (var sentence : SENTENCES.split(line)) {
      var reason = isDisclosure(sentence) ? RemovalReason.AI_DISCLOSURE : RemovalReason.COPYRIGHT;
      boolean more = !parts.isEmpty() && parts.getLast().reason == reason;
      var text = more ? parts.removeLast().text + " " + sentence : sentence;
      parts.add(new Part(reason, text));
    }
    boolean rights = parts.stream().anyMatch(part -> isRights(part.text));
    return rights ? parts : List.of(new Part(RemovalReason.AI_DISCLOSURE, line));
  }

  private static boolean isRights(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return (has(OWNER_WORDS, lower) && OWNER.matcher(text).find())
        || (has(USE_WORDS, lower) && has(LIMIT_WORDS, lower) && PERMISSION.matcher(text).find());
  }

  private static boolean isDisclosure(String text) {
    return has(MACHINE_WORDS, text) && DISCLOSURE.matcher(text).find() && HELP.matcher(text).find();
  }

  private static boolean has(List<String> words, String text) {
    for (var word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String joined(@Nullable String before, String text) {
    return before == null ? text : before + " " + text;
  }
}
