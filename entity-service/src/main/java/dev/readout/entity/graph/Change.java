package dev.readout.entity.graph;

import dev.readout.entity.model.ArticleId;
import dev.readout.entity.model.Judged;
import dev.readout.entity.model.ReadArticle;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became different: articles that were read (anew), articles whose claims are gone, and
 * judgements that were made or undone.
 */
public record Change(List<ReadArticle> read, List<ArticleId> gone, List<Judged> judged) {
  public Change {
    read = List.copyOf(read);
    gone = List.copyOf(gone);
    judged = List.copyOf(judged);
  }

  public static Change read(List<ReadArticle> read) {
    return new Change(read, List.of(), List.of());
  }

  List<String> articles() {
    return Stream.concat(
            read.stream().map(r -> r.article().id().value()), gone.stream().map(ArticleId::value))
        .distinct()
        .sorted()
        .toList();
  }
}
