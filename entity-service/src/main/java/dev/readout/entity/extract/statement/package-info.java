/**
 * Who said what, by whose report: direct quotations, reported speech, and the sources that an
 * article names. Read {@link dev.readout.entity.extract.statement.StatementFinder} first.
 */
@NullMarked
package dev.readout.entity.extract.statement;

import org.jspecify.annotations.NullMarked;
