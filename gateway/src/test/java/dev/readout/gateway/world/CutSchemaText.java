package dev.readout.gateway.world;

import dev.readout.gateway.world.CutSchema.Entity;
import dev.readout.gateway.world.CutSchema.Face;
import dev.readout.gateway.world.CutSchema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a {@link CutSchema} as composition would write the supergraph. */
final class CutSchemaText {
  private final CutSchema cut;
  private final StringBuilder text = new StringBuilder();

  private CutSchemaText(CutSchema cut) {
    this.cut = cut;
  }

  static String of(CutSchema cut) {
    var writer = new CutSchemaText(cut);
    writer.write();
    return writer.text.toString();
  }

  private void write() {
    var all = IntStream.range(0, cut.subgraphs).boxed().toList();
    text.append("schema { query: Query")
        .append(cut.mutations.isEmpty() ? "" : " mutation: Mutation")
        .append(cut.subscriptions.isEmpty() ? "" : " subscription: Subscription")
        .append(" }\nscalar join__FieldSet\nenum join__Graph {\n");
    all.forEach(s -> text.append("  S" + s + " @join__graph(name: \"s" + s + "\", url: \"\")\n"));
    text.append("}\n");
    colors(all);
    text.append(plain("enum Tone", all)).append(" { SOFT LOUD }\n");
    text.append(plain("input In", all)).append(" { a: String b: [Tone!] in: In n: Int }\n");
    text.append(plain("type Code", all))
        .append(cut.ghosts ? " { part: String }\n" : " { part: String! }\n");
    block("type Query", all, cut.roots);
    if (!cut.mutations.isEmpty()) {
      block("type Mutation", all, cut.mutations);
    }
    if (!cut.subscriptions.isEmpty()) {
      block("type Subscription", all, cut.subscriptions);
    }
    if (!cut.nodes.isEmpty()) {
      text.append(plain("interface Node", List.copyOf(cut.nodes.keySet())))
          .append(cut.ghosts ? " { id: ID" : " { id: ID!");
      cut.nodes.keySet().forEach(s -> text.append(" @join__field(graph: S" + s + ")"));
      text.append(" }\n");
    }
    cut.entities.values().forEach(this::entity);
    cut.parts.forEach(
        (name, fields) -> {
          var owners = new TreeSet<Integer>();
          fields.forEach(field -> owners.addAll(field.owners));
          block("type " + name, List.copyOf(owners), fields);
        });
    cut.faces.forEach(this::face);
    unions();
  }

  private void colors(List<Integer> all) {
    text.append(plain("enum Color", all)).append(" {\n");
    for (var value : List.of("RED", "BLUE", "GREEN", "GREY")) {
      text.append("  ").append(value);
      all.stream()
          .filter(s -> cut.colors(List.of(s)).contains(value))
          .forEach(s -> text.append(" @join__enumValue(graph: S" + s + ")"));
      text.append(value.equals("GREY") ? " @inaccessible\n" : "\n");
    }
    text.append("}\n");
  }

  private void block(String head, List<Integer> subgraphs, List<Field> fields) {
    text.append(plain(head, subgraphs)).append(" {\n");
    fields.forEach(this::field);
    text.append("}\n");
  }

  private void field(Field field) {
    text.append("  ").append(field.name).append(field.arguments).append(": ");
    text.append(field.wrap.replace("*", field.type));
    field.in.forEach((s, more) -> text.append(" @join__field(graph: S" + s + more + ")"));
    text.append(field.in.isEmpty() ? " @join__field" : "")
        .append(field.hidden ? " @inaccessible\n" : "\n");
  }

  private static String plain(String head, List<Integer> subgraphs) {
    return head
        + subgraphs.stream()
            .map(s -> " @join__type(graph: S" + s + ")")
            .collect(Collectors.joining());
  }

  private void entity(Entity entity) {
    text.append("type ").append(entity.name);
    var wide = new ArrayList<>(entity.faces);
    if (cut.nodes.values().stream().anyMatch(names -> names.contains(entity.name))) {
      wide.add("Node");
    }
    if (!wide.isEmpty()) {
      text.append(" implements ").append(String.join(" & ", wide));
    }
    entity.keys.forEach(
        (s, keys) ->
            keys.forEach(key -> text.append(" @join__type(graph: S" + s + ", " + key + ")")));
    for (var name : entity.faces) {
      for (int s : cut.face(name).subgraphs) {
        if (entity.keys.containsKey(s)) {
          text.append(" @join__implements(graph: S" + s + ", interface: \"" + name + "\")");
        }
      }
    }
    cut.nodes.forEach(
        (s, names) -> {
          if (names.contains(entity.name)) {
            text.append(" @join__implements(graph: S" + s + ", interface: \"Node\")");
          }
        });
    text.append(" {\n");
    entity.fields.values().stream()
        .filter(field -> !field.in.isEmpty() || field.name.startsWith("extra"))
        .forEach(this::field);
    text.append("}\n");
  }

  private void face(String name, Face face) {
    text.append("interface ").append(name);
    var asNode =
        IntStream.range(0, cut.subgraphs).filter(s -> cut.isNode(name, s)).boxed().toList();
    if (!asNode.isEmpty()
        && cut.members(name).stream()
            .allMatch(e -> cut.nodes.values().stream().anyMatch(n -> n.contains(e.name)))) {
      text.append(" implements Node");
      asNode.forEach(
          s -> text.append(" @join__implements(graph: S" + s + ", interface: \"Node\")"));
    }
    for (int s : face.subgraphs) {
      text.append(" @join__type(graph: S" + s + (s == face.real ? ", key: \"id\")" : ")"));
    }
    for (int s : face.objects) {
      text.append(" @join__type(graph: S" + s + ", key: \"id\", isInterfaceObject: true");
      text.append(face.closed ? ", resolvable: false)" : ")");
    }
    text.append(" {\n");
    face.fields.values().forEach(this::field);
    text.append("}\n");
  }

  private void unions() {
    cut.unions.forEach(
        (name, bySubgraph) -> {
          var members = new TreeSet<String>();
          text.append("union ").append(name);
          bySubgraph.forEach(
              (s, here) -> {
                text.append(" @join__type(graph: S" + s + ")");
                here.forEach(
                    member ->
                        text.append(
                            " @join__unionMember(graph: S" + s + ", member: \"" + member + "\")"));
                members.addAll(here);
              });
          text.append(" = ").append(String.join(" | ", members)).append("\n");
        });
  }
}
