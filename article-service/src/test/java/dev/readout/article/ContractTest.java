package dev.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The published SDL is the one that the gateway's supergraph is composed from, and everything that
 * was promised to clients is in it. {@code ./mvnw -pl article-service test -Dtest=ContractTest
 * -Dcontract.write=true} writes it anew; then read the diff.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ContractTest {
  private static final Path FILE = Path.of("contract/schema.graphql");

  /** One promise a line: a field with its sorted arguments, an enum value, a key. */
  private static final Path BINDING = Path.of("src/test/resources/contract/binding.txt");

  @Test
  void publishedSchemaIsTheCheckedInOne() throws IOException {
    var sdl = publishedSdl();
    if (Boolean.getBoolean("contract.write")) {
      Files.writeString(FILE, sdl.strip() + "\n");
    }
    assertEquals(Files.readString(FILE), sdl.strip() + "\n", "rewrite with -Dcontract.write=true");
  }

  @Test
  void everythingPromisedToClientsIsPublished() throws IOException {
    var missing = new TreeSet<>(Files.readAllLines(BINDING));
    missing.removeAll(promises(publishedSdl()));
    assertEquals(List.of(), List.copyOf(missing), "promised but not published");
  }

  @Test
  void theSchemaThatExecutesIsTheOneThatIsPublished() {
    var answer = Service.answer("{ articles(first: null) { totalCount } }");
    assertTrue(
        answer.getString("errors[0].message").contains("must not be null"),
        answer.getString("errors"));
    assertTrue(
        Service.answer("{ articles(filter: {includeRetracted: null}) { totalCount } }")
            .getString("errors[0].message")
            .contains("must not be null"));
    assertEquals(
        "NON_NULL",
        Service.ask("{ __type(name: \"Article\") { fields { name args { type { kind } } } } }")
            .getString("data.__type.fields.find { it.name == 'excerpt' }.args[0].type.kind"));
  }

  private static String publishedSdl() {
    return Service.ask("{ _service { sdl } }").getString("data._service.sdl");
  }

  private static TreeSet<String> promises(String sdl) {
    var lines = new TreeSet<String>();
    for (TypeDefinition<?> type : new SchemaParser().parse(sdl).types().values()) {
      var name = type.getName();
      type.getDirectives("key").stream()
          .map(key -> ((StringValue) key.getArgument("fields").getValue()).getValue())
          .forEach(key -> lines.add(name + " @key(" + key + ")"));
      if (type.hasDirective("shareable")) {
        lines.add(name + " @shareable");
      }
      switch (type) {
        case EnumTypeDefinition some ->
            some.getEnumValueDefinitions()
                .forEach(value -> lines.add(name + "." + value.getName()));
        case InputObjectTypeDefinition some ->
            some.getInputValueDefinitions().forEach(field -> lines.add(name + "." + input(field)));
        case ObjectTypeDefinition some ->
            some.getFieldDefinitions().forEach(field -> lines.add(name + "." + output(field)));
        default -> {} // Unions and scalars carry no promise of their own.
      }
    }
    return lines;
  }

  private static String output(FieldDefinition field) {
    var arguments =
        field.getInputValueDefinitions().stream()
            .map(ContractTest::input)
            .sorted()
            .collect(Collectors.joining(", "));
    return field.getName()
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        + ": "
        + AstPrinter.printAst(field.getType());
  }

  private static String input(InputValueDefinition value) {
    return value.getName()
        + ": "
        + AstPrinter.printAst(value.getType())
        + (value.getDefaultValue() == null
            ? ""
            : " = " + AstPrinter.printAst(value.getDefaultValue()));
  }
}
