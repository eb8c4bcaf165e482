/** The launcher and the {@code readout} command. */
@NullMarked
package dev.readout.local;

import org.jspecify.annotations.NullMarked;
