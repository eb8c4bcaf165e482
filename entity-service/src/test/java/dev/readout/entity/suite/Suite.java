package dev.readout.entity.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All texts of the suite with their gold, in the order of their files. */
record Suite(List<SuiteItem> sentences, List<SuiteItem> articles) {
  static final Path FOLDER = Path.of("src/test/suite");

  Suite {
    sentences = List.copyOf(sentences);
    articles = List.copyOf(articles);
  }

  static Suite read() throws IOException {
    List<SuiteItem> sentences = new ArrayList<>();
    for (Path file : sorted(FOLDER.resolve("sentences"))) {
      sentences.addAll(SentenceFile.read(file));
    }
    List<SuiteItem> articles = new ArrayList<>();
    for (Path folder : sorted(FOLDER.resolve("articles"))) {
      articles.add(ArticleFolder.read(folder));
    }
    return new Suite(sentences, articles);
  }

  List<SuiteItem> all() {
    return Stream.concat(sentences.stream(), articles.stream()).toList();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
