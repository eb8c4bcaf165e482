package dev.readout.article.store;

import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the versions of articles, for many articles in one statement. */
@ApplicationScoped
public class VersionStore {
  private final VersionRows rows;

  VersionStore(VersionRows rows) {
    this.rows = rows;
  }

  /** All versions of each article, oldest first. */
  @Transactional
  public Map<ArticleId, List<Version>> of(Collection<ArticleId> articles) {
    return rows.stream(
            "articleId in ?1 order by articleId, number",
            articles.stream().map(ArticleId::value).distinct().toList())
        .map(VersionRow::toVersion)
        .collect(Collectors.groupingBy(Version::article, LinkedHashMap::new, Collectors.toList()));
  }

  /** For each version the one before it, where there is one. */
  @Transactional
  public Map<Version, Version> before(Collection<Version> versions) {
    var later = versions.stream().filter(version -> version.number() > 1).toList();
    var before = new LinkedHashMap<Version, Version>();
    if (later.isEmpty()) {
      return before;
    }
    var all = of(later.stream().map(Version::article).toList());
    for (var version : later) {
      before.put(version, all.getOrDefault(version.article(), List.of()).get(version.number() - 2));
    }
    return before;
  }
}
