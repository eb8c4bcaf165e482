/** Tests of the vocabularies. */
@NullMarked
package dev.readout.entity.vocabulary;

import org.jspecify.annotations.NullMarked;
