/**
 * The path of a submission: clean text, identity, seen before?, stored with its outbox row. Read
 * {@link dev.readout.article.intake.Intake} first: it is the whole path on one screen.
 */
@NullMarked
package dev.readout.article.intake;

import org.jspecify.annotations.NullMarked;
