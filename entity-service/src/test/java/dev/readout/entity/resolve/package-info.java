/** Decisions about who and which meeting is the same, as folders that anybody can read. */
@NullMarked
package dev.readout.entity.resolve;

import org.jspecify.annotations.NullMarked;
