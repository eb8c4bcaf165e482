package dev.readout.article.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** placeholder of the first commit */
final class PageReader {
  private PageReader() {}

  static Cleaned read(
      String html, @Nullable String url, @Nullable String givenTitle, List<Pass> passes) {
    var sheet = Sheet.of(Jsoup.parse(html).wholeText());
    passes.forEach(pass -> pass.apply(sheet));
    return Cleaner.cleaned(sheet, givenTitle);
  }
}
