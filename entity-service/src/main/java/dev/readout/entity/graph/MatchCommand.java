package dev.readout.entity.graph;

import dev.readout.entity.extract.ArticleFile;
import dev.readout.entity.extract.Extractor;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.ReadArticle;
import dev.readout.entity.resolve.GraphPrinter;
import dev.readout.entity.resolve.MatchPrinter;
import dev.readout.entity.resolve.PlaceTree;
import dev.readout.entity.resolve.SmallGraph;
import dev.readout.entity.vocabulary.Gazetteer;
import dev.readout.entity.vocabulary.TopicTaxonomy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says why two names, or the meetings that two files tell, are or are not the same: every feature
 * with its number and the words it rests on. Needs no server.
 *
 * <pre>
 *   readout match 'Anna Lind, Foreign Minister, NO' 'A. Lind'
 *   readout match wire.txt site.txt
 * </pre>
 */
public final class MatchCommand {
  private MatchCommand() {}

  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long files =
        Arrays.stream(arguments).filter(argument -> Files.isReadable(Path.of(argument))).count();
    if (arguments.length < 2 || files > 0 && files < arguments.length) {
      System.err.println("usage: match A B   (two names, or two files)");
      System.exit(2);
    }
    out.print(
        files == 0
            ? MatchPrinter.names(arguments[0], arguments[1])
            : articles(Extractor.load(), List.of(arguments)));
  }

  /** The graph of the files' articles, and every comparison that made it. */
  static String articles(Extractor extractor, List<String> files) throws IOException {
    return GraphPrinter.print(SmallGraph.of(read(extractor, files), places()));
  }

  private static List<ReadArticle> read(Extractor extractor, List<String> files)
      throws IOException {
    List<ReadArticle> articles = new ArrayList<>();
    for (String file : files) {
      ArticleText article = named(ArticleFile.read(file, null), Path.of(file));
      articles.add(new ReadArticle(article, extractor.extract(article), "match"));
    }
    return articles;
  }

  /** A reader of the comparison knows the file, not the id. */
  private static ArticleText named(ArticleText article, Path file) {
    return new ArticleText(
        new ArticleId(String.valueOf(file.getFileName())),
        article.version(),
        article.title(),
        article.text(),
        article.url(),
        article.source(),
        article.publishedOn(),
        article.publishedAt(),
        article.ingestedAt(),
        article.language());
  }

  private static PlaceTree places() {
    return new GazetteerAtlas(Gazetteer.load(), TopicTaxonomy.load());
  }
}
