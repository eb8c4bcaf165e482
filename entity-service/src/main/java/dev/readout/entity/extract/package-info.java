/**
 * Text to claims; pure. {@link dev.readout.entity.extract.Extractor} shows the stages in a row:
 * read it first.
 */
@NullMarked
package dev.readout.entity.extract;

import org.jspecify.annotations.NullMarked;
