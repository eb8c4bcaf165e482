package dev.readout.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Arguments in one canonical spelling: sorted by name, so that equal means equal. */
public final class ArgumentText {

  private ArgumentText() {}

  /** Gives {@code (a: 1, b: $x)}, or the empty string where there is no argument. */
  public static String of(List<Argument> arguments) {
    if (arguments.isEmpty()) {
      return "";
    }
    return arguments.stream()
        .sorted(Comparator.comparing(Argument::getName))
        .map(
            argument -> argument.getName() + ": " + AstPrinter.printAstCompact(argument.getValue()))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
