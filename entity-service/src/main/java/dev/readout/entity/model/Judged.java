package dev.readout.entity.model;

/** A standing judgement of an editor on two entities or two meetings, by their ids. */
public record Judged(JudgementKind kind, String left, String right) {}
