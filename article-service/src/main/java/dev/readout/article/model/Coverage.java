package dev.readout.article.model;

import java.time.LocalDate;

/** What came from a source on one day (UTC): taken in as new or revised, and rejected. */
public record Coverage(Source source, LocalDate day, int received, int rejected) {}
