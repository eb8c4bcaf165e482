package dev.readout.entity.graphql;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.entity.PostgresResource;
import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The file that the gateway composes from is what the service publishes, and everything that was
 * promised to clients is in it. Rewrite the file after a change of the schema: {@code ./mvnw -pl
 * entity-service test -Dtest=SchemaTest -Dreadout.golden=rewrite}
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SchemaTest {
  private static final Path CONTRACT = Path.of("contract/schema.graphql");

  /** One promise a line: a field with its sorted arguments, an enum value, a key. */
  private static final Path BINDING = Path.of("src/test/resources/contract/binding.txt");

  @Test
  void publishedSchemaIsTheCommittedContract() throws IOException {
    String sdl = publishedSdl();
    if ("rewrite".equals(System.getProperty("readout.golden"))) {
      Files.writeString(CONTRACT, sdl);
    }
    assertEquals(Files.readString(CONTRACT), sdl, "schema moved on: see the comment of this test");
  }

  @Test
  void everythingPromisedToClientsIsPublished() throws IOException {
    var missing = new TreeSet<>(Files.readAllLines(BINDING));
    missing.removeAll(promises(publishedSdl()));
    assertEquals(List.of(), List.copyOf(missing), "promised but not published");
  }

  private static String publishedSdl() {
    return given()
        .contentType("application/json")
        .body("{\"query\":\"{ _service { sdl } }\"}")
        .post("/graphql")
        .jsonPath()
        .getString("data._service.sdl");
  }

  private static TreeSet<String> promises(String sdl) {
    var lines = new TreeSet<String>();
    for (TypeDefinition<?> type : new SchemaParser().parse(sdl).types().values()) {
      String name = type.getName();
      type.getDirectives("key")
          .forEach(
              key ->
                  lines.add(
                      name
                          + " @key("
                          + ((StringValue) key.getArgument("fields").getValue()).getValue()
                          + ")"));
      if (type.hasDirective("shareable")) {
        lines.add(name + " @shareable");
      }
      switch (type) {
        case EnumTypeDefinition e ->
            e.getEnumValueDefinitions().forEach(v -> lines.add(name + "." + v.getName()));
        case InputObjectTypeDefinition input ->
            input.getInputValueDefinitions().forEach(v -> lines.add(name + "." + argument(v)));
        case ImplementingTypeDefinition<?> object -> {
          object
              .getImplements()
              .forEach(i -> lines.add(name + " implements " + AstPrinter.printAst(i)));
          object.getFieldDefinitions().forEach(f -> lines.add(name + "." + field(f)));
        }
        default -> {} // unions and scalars carry no promise of their own
      }
    }
    lines.add("scalar Date");
    lines.add("scalar DateTime");
    return lines;
  }

  private static String field(FieldDefinition field) {
    String arguments =
        field.getInputValueDefinitions().stream()
            .map(SchemaTest::argument)
            .sorted()
            .collect(joining(", "));
    return field.getName()
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        + ": "
        + AstPrinter.printAst(field.getType());
  }

  private static String argument(InputValueDefinition value) {
    return value.getName()
        + ": "
        + AstPrinter.printAst(value.getType())
        + (value.getDefaultValue() == null
            ? ""
            : " = " + AstPrinter.printAst(value.getDefaultValue()));
  }
}
