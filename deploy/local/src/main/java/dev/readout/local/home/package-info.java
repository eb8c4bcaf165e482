/**
 * Where things are: the checkout, and the {@code .readout} folder with data, logs and state. Read
 * {@link dev.readout.local.home.Home} first.
 */
@NullMarked
package dev.readout.local.home;

import org.jspecify.annotations.NullMarked;
