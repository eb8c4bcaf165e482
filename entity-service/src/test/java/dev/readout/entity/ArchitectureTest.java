package dev.readout.entity;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies go down the list, never up or sideways. */
@AnalyzeClasses(
    packages = "dev.readout.entity",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesUseOnlyWhatStandsBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("graphql")
          .definedBy("dev.readout.entity.graphql..")
          .layer("ingest")
          .definedBy("dev.readout.entity.ingest..")
          .layer("load")
          .definedBy("dev.readout.entity.load..")
          .layer("graph")
          .definedBy("dev.readout.entity.graph..")
          .layer("resolve")
          .definedBy("dev.readout.entity.resolve..")
          .layer("extract")
          .definedBy("dev.readout.entity.extract..")
          .layer("language")
          .definedBy("dev.readout.entity.language..")
          .layer("vocabulary")
          .definedBy("dev.readout.entity.vocabulary..")
          .layer("store")
          .definedBy("dev.readout.entity.store..")
          .layer("model")
          .definedBy("dev.readout.entity.model..")
          .whereLayer("graphql")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("ingest")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("load")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("graph")
          .mayOnlyBeAccessedByLayers("graphql", "ingest", "load")
          .whereLayer("resolve")
          .mayOnlyBeAccessedByLayers("graphql", "ingest", "load", "graph")
          .whereLayer("extract")
          .mayOnlyBeAccessedByLayers("graphql", "ingest", "load", "graph", "resolve")
          .whereLayer("language")
          .mayOnlyBeAccessedByLayers("graphql", "ingest", "load", "graph", "resolve", "extract")
          .whereLayer("vocabulary")
          .mayOnlyBeAccessedByLayers(
              "graphql", "ingest", "load", "graph", "resolve", "extract", "language")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("graphql", "ingest", "load", "graph");
}
