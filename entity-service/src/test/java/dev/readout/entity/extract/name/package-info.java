/** Tests of the names: golden texts with marked names, and the laws that hold for any text. */
@NullMarked
package dev.readout.entity.extract.name;

import org.jspecify.annotations.NullMarked;
