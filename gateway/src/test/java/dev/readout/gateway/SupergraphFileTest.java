package dev.readout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.gateway.supergraph.Supergraph;
import dev.readout.gateway.supergraph.SupergraphReader;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The composed supergraph is the one of the contracts that the services publish now. */
final class SupergraphFileTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SUPERGRAPH = ROOT.resolve("deploy/supergraph/supergraph.graphql");
  private static final Pattern DIGEST = Pattern.compile("(?m)^# sha256 of (\\S+): (\\w+)$");

  @Test
  void everyContractIsTheOneThatWasComposed() throws Exception {
    var digests = DIGEST.matcher(Files.readString(SUPERGRAPH));
    int found = 0;
    while (digests.find()) {
      found++;
      assertEquals(
          digests.group(2),
          sha256(ROOT.resolve(digests.group(1))),
          () -> digests.group(1) + " has moved on: npm ci && npm run compose in deploy/supergraph");
    }
    assertTrue(found >= 2, "the header of the supergraph names each contract");
  }

  @Test
  void everyFieldOfAContractIsInTheSupergraph() throws IOException {
    var sdl = Files.readString(SUPERGRAPH);
    var graph = SupergraphReader.read(sdl, Map.of());
    var digests = DIGEST.matcher(sdl);
    while (digests.find()) {
      var contract = Parser.parse(Files.readString(ROOT.resolve(digests.group(1))));
      for (var definition : contract.getDefinitions()) {
        if (definition instanceof ImplementingTypeDefinition<?> type
            && !type.getName().startsWith("_")) {
          for (var field : type.getFieldDefinitions()) {
            assertKnown(graph, type.getName(), field);
          }
        }
      }
    }
  }

  private static void assertKnown(Supergraph graph, String type, FieldDefinition field) {
    if (!field.getName().startsWith("_")) {
      assertNotNull(
          graph.type(type).field(field.getName()), type + "." + field.getName() + " is missing");
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
