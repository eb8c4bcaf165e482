/**
 * The values of the entity-service: what was read in an article ({@link
 * dev.readout.entity.model.Extraction}) and what people reason about. Knows no other package. Read
 * {@link dev.readout.entity.model.Extraction} first.
 */
@NullMarked
package dev.readout.entity.model;

import org.jspecify.annotations.NullMarked;
