/** Tests of the meetings, through the front of the extraction. */
@NullMarked
package dev.readout.entity.extract.meeting;

import org.jspecify.annotations.NullMarked;
