package dev.readout.article;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of DESIGN, top to bottom: dependencies go down, never up or sideways. */
@AnalyzeClasses(
    packages = "dev.readout.article",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packages =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("graphql")
          .definedBy("..article.graphql..")
          .layer("feed")
          .definedBy("..article.feed..")
          .layer("intake")
          .definedBy("..article.intake..")
          .layer("publish")
          .definedBy("..article.publish..")
          .layer("text")
          .definedBy("..article.text..")
          .layer("store")
          .definedBy("..article.store..")
          .layer("model")
          .definedBy("..article.model..")
          .whereLayer("graphql")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("feed")
          .mayOnlyBeAccessedByLayers("graphql")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("graphql", "feed")
          .whereLayer("publish")
          .mayOnlyBeAccessedByLayers("graphql", "feed", "intake")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers("graphql", "feed", "intake", "publish")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("graphql", "feed", "intake", "publish", "text");

  @ArchTest
  static final ArchRule textIsPure =
      noClasses()
          .that()
          .resideInAPackage("..article.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..article.store..",
              "jakarta.enterprise..",
              "jakarta.persistence..",
              "java.sql..",
              "java.net.http..");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsHibernate =
      noClasses()
          .that()
          .resideOutsideOfPackage("..article.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..");
}
