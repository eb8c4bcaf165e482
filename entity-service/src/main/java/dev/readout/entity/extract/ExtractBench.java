package dev.readout.entity.extract;

import dev.readout.entity.language.BareAnnotators;
import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.SourceRef;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What extraction costs, behind {@code readout bench extract}: CPU seconds for an article of 800
 * words on one thread after warm-up, beside the library's bare annotators on the same texts in the
 * same run; two threads beside one; memory. Prints a figure a line: name, value, unit, parted by
 * tabs.
 *
 * <p>Rounds of ours and theirs take turns, so that a busy machine slows both alike; the median
 * round counts. CPU time is the thread's own and does not grow while others hold the processor.
 */
public final class ExtractBench {
  private static final int WORDS = 800;

  /** Some 30 s: before that the compiler works beside the threads and takes a processor's time. */
  private static final int WARM_ROUNDS = 75;

  private static final int ROUNDS = 7;
  private static final int TURNS = 5;
  private static final double NANOS = 1e9;

  private ExtractBench() {}

  /**
   * @param files texts, of which articles of equal length are put together
   */
  public static void main(String[] files) throws Exception {
    List<ArticleText> articles = articles(files);
    Extractor extractor = Extractor.load();
    for (int round = 0; round < WARM_ROUNDS; round++) {
      articles.forEach(extractor::extract);
    }
    // Before the library's own pipeline loads its models a second time.
    figure("heap in use after a full collection", heap(), "MB");
    twoThreads(() -> articles.forEach(extractor::extract));
    figure("peak resident memory of reading alone", residentPeak(), "MB");

    BareAnnotators bare = BareAnnotators.load();
    for (int round = 0; round < WARM_ROUNDS; round++) {
      articles.forEach(article -> bare.annotate(article.text()));
    }
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(cpu(() -> articles.forEach(extractor::extract)) / articles.size());
      theirs.add(
          cpu(() -> articles.forEach(article -> bare.annotate(article.text()))) / articles.size());
    }
    figure("articles", articles.size(), "");
    figure("words in an article", WORDS, "");
    figure("CPU for an article", median(ours), "s");
    figure("CPU of the bare annotators for it", median(theirs), "s");
    figure("times the bare annotators", median(ours) / median(theirs), "");
  }

  /**
   * The articles done in the same time by one thread and by two, in turns. A turn is long enough
   * that starting and ending it, and one collection more or less, do not count. The fastest turn of
   * each counts: whatever else runs on the machine can only slow a turn down, and slows two threads
   * more than one, which leaves a processor to it.
   */
  private static void twoThreads(Runnable work) throws InterruptedException, ExecutionException {
    double fastestAlone = Double.MAX_VALUE;
    double fastestTogether = Double.MAX_VALUE;
    List<Double> costs = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Double> turn =
          () ->
              cpu(
                  () -> {
                    for (int i = 0; i < TURNS; i++) {
                      work.run();
                    }
                  });
      for (int round = 0; round < 2 * ROUNDS; round++) {
        long began = System.nanoTime();
        double one = threads.submit(turn).get();
        fastestAlone = Math.min(fastestAlone, (System.nanoTime() - began) / NANOS);
        began = System.nanoTime();
        List<Future<Double>> both = threads.invokeAll(List.of(turn, turn));
        fastestTogether = Math.min(fastestTogether, (System.nanoTime() - began) / NANOS);
        costs.add(2 * one / (both.get(0).get() + both.get(1).get()));
      }
    }
    figure("two threads against one, by the clock", 2 * fastestAlone / fastestTogether, "times");
    figure("CPU of one thread for that of each of two", median(costs), "times");
  }

  private static double cpu(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / NANOS;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
  }

  /** Linux only; 0 elsewhere. */
  private static double residentPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** Paragraphs of the files, one after the other and again from the start, by 800 words. */
  private static List<ArticleText> articles(String[] files) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (String file : files) {
      paragraphs.addAll(List.of(Files.readString(Path.of(file)).strip().split("\n\\s*\n")));
    }
    List<ArticleText> articles = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int words = 0;
    for (String paragraph : paragraphs) {
      String[] split = paragraph.split("\\s+");
      text.append(text.isEmpty() ? "" : "\n\n");
      if (words + split.length < WORDS) {
        text.append(paragraph);
        words += split.length;
        continue;
      }
      text.append(String.join(" ", List.of(split).subList(0, WORDS - words)));
      articles.add(article(articles.size(), text.toString()));
      text.setLength(0);
      words = 0;
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("too little text for an article of " + WORDS + " words");
    }
    return articles;
  }

  private static ArticleText article(int number, String text) {
    return new ArticleText(
        new ArticleId("bench" + number),
        1,
        "",
        text,
        null,
        new SourceRef("bench", "Bench", null),
        LocalDate.of(2026, 3, 11),
        null,
        Instant.EPOCH,
        "en");
  }

  private static void figure(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.4f\t%s%n", name, value, unit);
  }
}
