/**
 * The reader: text to sentences, tokens with their tags, heads, and times, in our own records. Only
 * {@link dev.readout.entity.language.CoreNlp} knows the library that does it. Read {@link
 * dev.readout.entity.language.Reader} first.
 */
@NullMarked
package dev.readout.entity.language;

import org.jspecify.annotations.NullMarked;
