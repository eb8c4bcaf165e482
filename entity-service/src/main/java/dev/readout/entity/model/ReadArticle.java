package dev.readout.entity.model;

/** An article version and what was found in it: what the graph is computed from. */
public record ReadArticle(ArticleText article, Extraction extraction, String run) {}
