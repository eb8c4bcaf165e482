package dev.readout.gateway.supergraph;

import dev.readout.gateway.supergraph.GraphType.Kind;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the definitions of a supergraph document into {@link GraphType}s. */
final class TypesReader {
  private static final List<String> BUILT_IN = List.of("Int", "Float", "String", "Boolean", "ID");

  private final Map<String, TypeDefinition<?>> definitions = new LinkedHashMap<>();
  private final SortedMap<String, String> graphs;
  private final Overrides overrides;

  /** {@code held}: the labels of overrides that hold; null: not decided. */
  TypesReader(Document document, SortedMap<String, String> graphs, @Nullable Set<String> held) {
    this.graphs = graphs;
    this.overrides = new Overrides(graphs, held);
    for (var definition : document.getDefinitions()) {
      if (definition instanceof TypeDefinition<?> type) {
        definitions.put(type.getName(), type);
      }
    }
  }

  Map<String, GraphType> read() {
    var types = new HashMap<String, GraphType>();
    for (var name : BUILT_IN) {
      types.put(name, leaf(name, new TreeMap<>()));
    }
    for (var definition : definitions.values()) {
      types.put(definition.getName(), type(definition));
    }
    return KeyFields.answerable(types);
  }

  private GraphType type(TypeDefinition<?> definition) {
    var memberships = memberships(definition);
    return switch (definition) {
      case ObjectTypeDefinition object -> object(object, memberships);
      case InterfaceTypeDefinition abstractType -> interfaceType(abstractType, memberships);
      case UnionTypeDefinition union -> union(union, memberships);
      case EnumTypeDefinition leaf -> leaf(leaf.getName(), memberships);
      case ScalarTypeDefinition leaf -> leaf(leaf.getName(), memberships);
      default ->
          new GraphType(
              definition.getName(),
              Kind.INPUT,
              memberships,
              Map.of(),
              Collections.emptySortedSet(),
              Collections.emptySortedMap(),
              Collections.emptySortedSet());
    };
  }

  private static GraphType leaf(String name, SortedMap<String, Membership> memberships) {
    return new GraphType(
        name,
        Kind.LEAF,
        memberships,
        Map.of(),
        Collections.emptySortedSet(),
        Collections.emptySortedMap(),
        Collections.emptySortedSet());
  }

  private GraphType object(
      ObjectTypeDefinition definition, SortedMap<String, Membership> memberships) {
    var self = new TreeSet<>(List.of(definition.getName()));
    var possibleIn = new TreeMap<String, SortedSet<String>>();
    memberships.keySet().forEach(subgraph -> possibleIn.put(subgraph, self));
    return new GraphType(
        definition.getName(),
        Kind.OBJECT,
        memberships,
        fields(definition, memberships),
        self,
        possibleIn,
        implemented(definition));
  }

  private GraphType interfaceType(
      InterfaceTypeDefinition definition, SortedMap<String, Membership> memberships) {
    var possible = new TreeSet<String>();
    var possibleIn = new TreeMap<String, SortedSet<String>>();
    for (var candidate : definitions.values()) {
      if (candidate instanceof ObjectTypeDefinition object
          && implemented(object).contains(definition.getName())) {
        possible.add(object.getName());
        for (var subgraph : implementedIn(object, definition.getName(), memberships.keySet())) {
          possibleIn.computeIfAbsent(subgraph, s -> new TreeSet<>()).add(object.getName());
        }
      }
    }
    return new GraphType(
        definition.getName(),
        Kind.INTERFACE,
        memberships,
        fields(definition, memberships),
        possible,
        possibleIn,
        fulfilled(definition));
  }

  /** Those whose fields the interface has, too: see {@link PublicSchema}. */
  private SortedSet<String> fulfilled(InterfaceTypeDefinition definition) {
    var own = names(definition);
    var wide = implemented(definition);
    wide.removeIf(
        name ->
            definitions.get(name) instanceof InterfaceTypeDefinition other
                && !own.containsAll(names(other)));
    return wide;
  }

  private static Set<String> names(InterfaceTypeDefinition definition) {
    return definition.getFieldDefinitions().stream()
        .map(FieldDefinition::getName)
        .collect(Collectors.toSet());
  }

  private GraphType union(
      UnionTypeDefinition definition, SortedMap<String, Membership> memberships) {
    var possible = new TreeSet<String>();
    for (var member : definition.getMemberTypes()) {
      possible.add(((TypeName) member).getName());
    }
    var possibleIn = new TreeMap<String, SortedSet<String>>();
    var stated = Directives.named(definition, "join__unionMember");
    for (var directive : stated) {
      var subgraph = graph(directive);
      var member = Directives.text(directive, "member");
      if (subgraph != null && member != null) {
        possibleIn.computeIfAbsent(subgraph, s -> new TreeSet<>()).add(member);
      }
    }
    if (stated.isEmpty()) {
      memberships.keySet().forEach(subgraph -> possibleIn.put(subgraph, possible));
    }
    return new GraphType(
        definition.getName(),
        Kind.UNION,
        memberships,
        Map.of(),
        possible,
        possibleIn,
        Collections.emptySortedSet());
  }

  private static SortedSet<String> implemented(ImplementingTypeDefinition<?> definition) {
    var names = new TreeSet<String>();
    definition.getImplements().forEach(type -> names.add(((TypeName) type).getName()));
    return names;
  }

  /** Where the object type implements the interface; without a word on it, wherever both are. */
  private SortedSet<String> implementedIn(
      ObjectTypeDefinition object, String interfaceName, Set<String> interfaceGraphs) {
    var subgraphs = new TreeSet<String>();
    var stated = Directives.named(object, "join__implements");
    for (var directive : stated) {
      var subgraph = graph(directive);
      if (subgraph != null && interfaceName.equals(Directives.text(directive, "interface"))) {
        subgraphs.add(subgraph);
      }
    }
    if (stated.isEmpty()) {
      subgraphs.addAll(memberships(object).keySet());
      subgraphs.retainAll(interfaceGraphs);
    }
    return subgraphs;
  }

  private SortedMap<String, Membership> memberships(TypeDefinition<?> definition) {
    var keys = new TreeMap<String, List<EntityKey>>();
    var interfaceObjects = new TreeSet<String>();
    var extensions = new TreeSet<String>();
    var stated = Directives.named(definition, "join__type");
    for (var directive : stated) {
      var subgraph = graph(directive);
      if (subgraph == null) {
        continue;
      }
      var ofGraph = keys.computeIfAbsent(subgraph, s -> new ArrayList<>());
      var key = Directives.text(directive, "key");
      if (key != null) {
        ofGraph.add(
            new EntityKey(FieldSet.parse(key), Directives.flag(directive, "resolvable", true)));
      }
      if (Directives.flag(directive, "isInterfaceObject", false)) {
        interfaceObjects.add(subgraph);
      }
      if (Directives.flag(directive, "extension", false)) {
        extensions.add(subgraph);
      }
    }
    if (stated.isEmpty() && !definition.getName().startsWith("join__")) {
      graphs.values().forEach(subgraph -> keys.put(subgraph, new ArrayList<>()));
    }
    var memberships = new TreeMap<String, Membership>();
    keys.forEach(
        (subgraph, ofGraph) ->
            memberships.put(
                subgraph,
                new Membership(
                    ofGraph, interfaceObjects.contains(subgraph), extensions.contains(subgraph))));
    return memberships;
  }

  private Map<String, GraphField> fields(
      ImplementingTypeDefinition<?> definition, SortedMap<String, Membership> memberships) {
    var fields = new LinkedHashMap<String, GraphField>();
    for (var field : definition.getFieldDefinitions()) {
      fields.put(field.getName(), field(field, memberships));
    }
    return fields;
  }

  private GraphField field(FieldDefinition definition, SortedMap<String, Membership> memberships) {
    var subgraphs = new TreeMap<String, FieldInSubgraph>();
    var stated = Directives.named(definition, "join__field");
    for (var directive : stated) {
      var subgraph = graph(directive);
      // A join__field without a graph: the field comes from an interface object, no subgraph has
      // it on this very type.
      if (subgraph != null && !overrides.hides(directive, stated)) {
        subgraphs.put(subgraph, fieldIn(definition, directive));
      }
    }
    if (stated.isEmpty()) {
      var plain = new FieldInSubgraph(definition.getType(), false, null, null);
      memberships.keySet().forEach(subgraph -> subgraphs.put(subgraph, plain));
    }
    return new GraphField(definition.getName(), definition.getType(), subgraphs);
  }

  private static FieldInSubgraph fieldIn(FieldDefinition definition, Directive directive) {
    var type = Directives.text(directive, "type");
    var provides = Directives.text(directive, "provides");
    var requires = Directives.text(directive, "requires");
    return new FieldInSubgraph(
        type == null ? definition.getType() : Parser.parseType(type),
        Directives.flag(directive, "external", false) || Overrides.isTaken(directive),
        provides == null ? null : FieldSet.parse(provides),
        requires == null ? null : FieldSet.parse(requires));
  }

  private @Nullable String graph(Directive directive) {
    var value = Directives.text(directive, "graph");
    if (value == null) {
      return null;
    }
    var name = graphs.get(value);
    if (name == null) {
      throw new SupergraphException("a join directive names the unknown graph " + value);
    }
    return name;
  }
}
