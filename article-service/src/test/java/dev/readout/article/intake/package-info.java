/** Tests of what is given, before anything is stored. */
@NullMarked
package dev.readout.article.intake;

import org.jspecify.annotations.NullMarked;
