/** Tests of the values. */
@NullMarked
package dev.readout.article.model;

import org.jspecify.annotations.NullMarked;
