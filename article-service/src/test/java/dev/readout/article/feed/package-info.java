/** Tests of feeds against a real HTTP server on this machine. */
@NullMarked
package dev.readout.article.feed;

import org.jspecify.annotations.NullMarked;
