/**
 * The independent test suite of reading: texts with what a careful analyst finds in them ({@code
 * src/test/suite}), and the scorer that compares an extractor with them. Knows the values of {@code
 * model} and the front of {@code extract}, and no rule of any extractor. Read {@link
 * dev.readout.entity.suite.SuiteTest} first.
 */
@NullMarked
package dev.readout.entity.suite;

import org.jspecify.annotations.NullMarked;
