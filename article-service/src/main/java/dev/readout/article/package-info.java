/**
 * The article-service takes articles in, keeps them, and hands them out in order. Read {@code
 * intake.Intake} first.
 */
@NullMarked
package dev.readout.article;

import org.jspecify.annotations.NullMarked;
