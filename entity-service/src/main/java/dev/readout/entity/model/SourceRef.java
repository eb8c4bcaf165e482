package dev.readout.entity.model;

import org.jspecify.annotations.Nullable;

/**
 * The publisher of an article, as far as resolution needs it; the article-service owns the rest.
 */
public record SourceRef(String id, String name, @Nullable String domain) {}
