/**
 * The benchmarks, one class each, that {@code readout bench} runs. Read {@link
 * dev.readout.local.bench.Figures} first: every benchmark ends in it. A new one is a picocli
 * command with a public constructor (Home, Terminal), named in {@code BenchCommand}.
 */
@NullMarked
package dev.readout.local.bench;

import org.jspecify.annotations.NullMarked;
