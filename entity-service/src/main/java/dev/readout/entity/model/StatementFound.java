package dev.readout.entity.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is reported to have said.
 *
 * @param key names it within its extraction
 * @param speaker key of the person or organisation
 * @param quote the words, without quotation marks
 * @param verbatim true between quotation marks (or in a pull quote), false for reported speech
 * @param meeting key of the meeting it was said at or about, if the text ties it to one
 */
public record StatementFound(
    String key,
    String speaker,
    String quote,
    boolean verbatim,
    @Nullable String meeting,
    Evidence evidence) {}
