package dev.readout.local;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the packages: dependencies go down the list, never up or sideways. */
@AnalyzeClasses(packages = "dev.readout.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule DEPENDENCIES_GO_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("command")
          .definedBy("dev.readout.local.command..")
          .layer("bench")
          .definedBy("dev.readout.local.bench..")
          .layer("stack")
          .definedBy("dev.readout.local.stack..")
          .layer("news")
          .definedBy("dev.readout.local.news..")
          .layer("gateway")
          .definedBy("dev.readout.local.gateway..")
          .layer("home")
          .definedBy("dev.readout.local.home..")
          .layer("terminal")
          .definedBy("dev.readout.local.terminal..")
          .whereLayer("command")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("stack")
          .mayOnlyBeAccessedByLayers("command", "bench")
          .whereLayer("news")
          .mayOnlyBeAccessedByLayers("command", "bench")
          .whereLayer("gateway")
          .mayOnlyBeAccessedByLayers("command", "bench", "news")
          .whereLayer("home")
          .mayOnlyBeAccessedByLayers("command", "bench", "stack", "news", "gateway")
          .whereLayer("terminal")
          .mayOnlyBeAccessedByLayers("command", "bench");
}
