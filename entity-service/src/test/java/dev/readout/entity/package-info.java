/** Tests of the entity-service as a whole, and what they share. */
@NullMarked
package dev.readout.entity;

import org.jspecify.annotations.NullMarked;
