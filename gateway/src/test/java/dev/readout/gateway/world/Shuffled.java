package dev.readout.gateway.world;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The same supergraph with its subgraphs, types, members, fields and directives in another order.
 */
public final class Shuffled {
  private final Random random;

  private Shuffled(long seed) {
    this.random = new Random(seed);
  }

  public static String of(String sdl, long seed) {
    var shuffled = new Shuffled(seed);
    var document = Parser.parse(sdl);
    var definitions = document.getDefinitions().stream().map(shuffled::definition).toList();
    return AstPrinter.printAst(
        Document.newDocument().definitions(shuffled.shuffle(definitions)).build());
  }

  private <T> List<T> shuffle(List<T> values) {
    var shuffled = new ArrayList<T>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @SuppressWarnings("rawtypes") // graphql-java's definitions are raw
  private Definition definition(Definition definition) {
    return switch (definition) {
      case ObjectTypeDefinition type ->
          type.transform(
              builder ->
                  builder
                      .directives(shuffle(type.getDirectives()))
                      .implementz(shuffle(type.getImplements()))
                      .fieldDefinitions(fields(type.getFieldDefinitions())));
      case InterfaceTypeDefinition type ->
          type.transform(
              builder ->
                  builder
                      .directives(shuffle(type.getDirectives()))
                      .definitions(fields(type.getFieldDefinitions())));
      case UnionTypeDefinition type ->
          type.transform(
              builder ->
                  builder
                      .directives(shuffle(type.getDirectives()))
                      .memberTypes(shuffle(type.getMemberTypes())));
      case EnumTypeDefinition type ->
          type.transform(
              builder -> builder.enumValueDefinitions(shuffle(type.getEnumValueDefinitions())));
      default -> definition;
    };
  }

  private List<FieldDefinition> fields(List<FieldDefinition> fields) {
    return shuffle(
        fields.stream()
            .map(
                field ->
                    field.transform(builder -> builder.directives(shuffle(field.getDirectives()))))
            .toList());
  }
}
