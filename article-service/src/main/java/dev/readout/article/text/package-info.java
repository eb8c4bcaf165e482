/**
 * What people and sites submit becomes clean text: HTML to lines, boilerplate out with its reason,
 * title, byline, dates, language, fingerprint. Pure functions; knows no database, network or clock.
 * Read {@link dev.readout.article.text.Cleaner} first: it shows the passes in a row.
 */
@NullMarked
package dev.readout.article.text;

import org.jspecify.annotations.NullMarked;
