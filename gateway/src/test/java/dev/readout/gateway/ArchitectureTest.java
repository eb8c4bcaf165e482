package dev.readout.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package order of DESIGN; and that the engine could be published as a library. */
@AnalyzeClasses(
    packages = "dev.readout.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesUseOnlyWhatStandsBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("http")
          .definedBy("..gateway.http..")
          .layer("subscribe")
          .definedBy("..gateway.subscribe..")
          .layer("export")
          .definedBy("..gateway.export..")
          .layer("query")
          .definedBy("..gateway.query..")
          .layer("execute")
          .definedBy("..gateway.execute..")
          .layer("plan")
          .definedBy("..gateway.plan..")
          .layer("response")
          .definedBy("..gateway.response..")
          .layer("operation")
          .definedBy("..gateway.operation..")
          .layer("supergraph")
          .definedBy("..gateway.supergraph..")
          .whereLayer("http")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("subscribe")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("export")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("query")
          .mayOnlyBeAccessedByLayers("http", "subscribe", "export")
          .whereLayer("execute")
          .mayOnlyBeAccessedByLayers("http", "subscribe", "export", "query")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("http", "subscribe", "export", "query", "execute")
          .whereLayer("response")
          .mayOnlyBeAccessedByLayers("http", "subscribe", "export", "query", "execute")
          .whereLayer("operation")
          .mayOnlyBeAccessedByLayers(
              "http", "subscribe", "export", "query", "execute", "plan", "response");

  @ArchTest
  static final ArchRule theEngineKnowsNoQuarkus =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..gateway.supergraph..",
              "..gateway.operation..",
              "..gateway.plan..",
              "..gateway.response..",
              "..gateway.execute..",
              "..gateway.query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.vertx..",
              "jakarta..",
              "org.eclipse.microprofile.config..",
              "org.eclipse.microprofile.health..");
}
