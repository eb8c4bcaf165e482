/** Tests of cleaning, without a server. */
@NullMarked
package dev.readout.article.text;

import org.jspecify.annotations.NullMarked;
