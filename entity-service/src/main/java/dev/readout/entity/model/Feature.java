package dev.readout.entity.model;

/** One reason for or against two being one: a number, and a sentence that explains it. */
public record Feature(String name, double value, String explanation) {}
