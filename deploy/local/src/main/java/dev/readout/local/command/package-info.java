/**
 * The commands of {@code readout}, one class each. Read {@link dev.readout.local.command.UpCommand}
 * first.
 */
@NullMarked
package dev.readout.local.command;

import org.jspecify.annotations.NullMarked;
