/**
 * What people see: tables, colours, progress. Read {@link dev.readout.local.terminal.Terminal}
 * first.
 */
@NullMarked
package dev.readout.local.terminal;

import org.jspecify.annotations.NullMarked;
