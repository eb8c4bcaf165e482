package dev.readout.entity.extract;

import dev.readout.entity.model.ArticleText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Behind {@code readout extract FILE}: reads one article (the JSON of article-record.json, or plain
 * text; '-' or no file means standard input) and prints every stage of its extraction, marked in
 * the text. {@code --json} prints the extraction, {@code --date=2026-03-11} gives plain text its
 * day.
 */
public final class ExtractCommand {
  private ExtractCommand() {}

  public static void main(String[] arguments) throws IOException {
    boolean json = false;
    @Nullable LocalDate date = null;
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals("--json")) {
        json = true;
      } else if (argument.startsWith("--date=")) {
        date = LocalDate.parse(argument.substring("--date=".length()));
      } else {
        files.add(argument);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Extractor extractor = Extractor.load();
    if (files.isEmpty()) {
      files.add("-");
    }
    for (String file : files) {
      ArticleText article = ArticleFile.read(file, date);
      if (json) {
        out.println(ExtractionPrinter.json(extractor.extract(article)));
      } else {
        out.print(ExtractionPrinter.stages(extractor.stages(article)));
      }
    }
  }
}
