/**
 * Files of news, turned into what the gateway takes in. Read {@link dev.readout.local.news.Loader}
 * first.
 */
@NullMarked
package dev.readout.local.news;

import org.jspecify.annotations.NullMarked;
