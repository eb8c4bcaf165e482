package dev.readout.gateway.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator can set. */
@StaticInitSafe
@ConfigMapping(prefix = "readout.gateway")
public interface GatewayConfig {

  /** File or url of the supergraph; {@code classpath:} names the one that was built in. */
  @WithDefault("classpath:supergraph.graphql")
  String supergraph();

  /** How often the supergraph's file or url is looked at for a newer one; 0 for never. */
  @WithDefault("5s")
  Duration reload();

  /** By subgraph name: what differs from the supergraph. */
  Map<String, SubgraphConfig> subgraphs();

  /** Labels of progressive overrides that hold, beside {@code percent(n)}. */
  Optional<List<String>> overrideLabels();

  /** How long one request may take in all. */
  @WithDefault("30s")
  Duration deadline();

  /** How long one fetch may take; for one subgraph: {@code subgraphs.NAME.timeout}. */
  @WithDefault("15s")
  Duration fetchTimeout();

  /** How often a query that did not reach a subgraph is sent again. */
  @WithDefault("2")
  int retries();

  /** When a subgraph that keeps failing is left alone. */
  BreakerConfig breaker();

  /** The circuit breaker of each subgraph; see {@code Guarding}. */
  interface BreakerConfig {
    /** So many requests are looked at. */
    @WithDefault("20")
    int window();

    /** So many of them have failed. */
    @WithDefault("0.5")
    double failureRatio();

    /** After this time one request tries whether the subgraph is well again. */
    @WithDefault("5s")
    Duration rest();
  }

  /** The largest answer taken from a subgraph, in bytes. */
  @WithDefault("50000000")
  long maxSubgraphAnswer();

  /** Request headers that subgraphs get as the client sent them; {@code x-*} means a family. */
  @WithDefault("authorization,traceparent,tracestate,accept-language")
  List<String> forwardHeaders();

  /** May clients ask for the schema? */
  @WithDefault("true")
  boolean introspection();

  /** May clients see plans ({@code /explain} and {@code X-Readout-Plan})? */
  @WithDefault("true")
  boolean explain();

  /** How many questions one request may hold; 0: batches are refused. */
  @WithDefault("0")
  int batch();

  /** Statuses 422 and 294 as the newest draft of GraphQL over HTTP has them? */
  @WithDefault("false")
  boolean draftStatusCodes();

  /** Requests that other sites make a browser send. */
  CsrfConfig csrf();

  /** See {@code CrossSite}; which origins are welcome is said in quarkus.http.cors.origins. */
  interface CsrfConfig {
    @WithDefault("true")
    boolean prevention();

    /** Of these a request without a JSON body must carry one. */
    Optional<List<String>> requiredHeaders();
  }

  /** Automatic persisted queries: a text once sent is known by its hash. */
  PersistedConfig persistedQueries();

  /** See {@code PersistedQueries}. */
  interface PersistedConfig {
    @WithDefault("true")
    boolean enabled();

    @WithDefault("20000000")
    long characters();
  }

  /** Documents that clients may name by {@code documentId}. */
  TrustedConfig trusted();

  /** See {@code TrustedDocuments}. */
  interface TrustedConfig {
    /** File or url of the manifest. */
    Optional<String> manifest();

    /** Is nothing else run? */
    @WithDefault("false")
    boolean only();
  }

  /** How many questions one caller may ask. */
  RateConfig rate();

  /** See {@code RateLimit}. */
  interface RateConfig {
    /** 0: as many as they like. */
    @WithDefault("0")
    double perSecond();

    @WithDefault("50")
    double burst();
  }

  /** Bearer tokens; nothing is verified as long as no key is given. */
  JwtConfig jwt();

  /** See {@code JwtIdentities}. */
  interface JwtConfig {
    /** File or url of the public key (PEM, JWK or JWKS). */
    Optional<String> key();

    /** For how long keys are kept before they are read again. */
    @WithDefault("5m")
    Duration refresh();

    Optional<String> issuer();

    Optional<String> audience();

    /** Where in the token the roles stand. */
    @WithDefault("groups")
    String rolesPath();

    /** Does nobody get an answer without a token? */
    @WithDefault("false")
    boolean required();

    /** The role that mutations need. */
    Optional<String> mutationRole();
  }

  /** What is logged, and how. */
  LogConfig log();

  /** See {@code JsonLog} and {@code RequestLog}. */
  interface LogConfig {
    /** One JSON object a line instead of text? */
    @WithDefault("false")
    boolean json();

    /** A line for each request? */
    @WithDefault("false")
    boolean requests();
  }

  /** Should identical fetches that are on their way at the same time be one? */
  @WithDefault("false")
  boolean shareInFlight();

  /** What one question may ask at most. */
  LimitsConfig limits();

  /** The limits of one question; see {@code Limits}. */
  interface LimitsConfig {
    @WithDefault("50")
    int depth();

    @WithDefault("10000")
    int fields();

    @WithDefault("1000")
    int aliases();

    @WithDefault("200")
    int rootFields();

    @WithDefault("10000000")
    long cost();

    @WithDefault("10000")
    int listSize();
  }

  /** What can be set for one subgraph. */
  interface SubgraphConfig {
    /** Where the subgraph is, instead of what the supergraph says. */
    Optional<String> url();

    /** Which request headers it gets, instead of {@code forward-headers}. */
    Optional<List<String>> forwardHeaders();

    /** Headers that every request to it carries. */
    Map<String, String> headers();

    /** How long one fetch from it may take. */
    Optional<Duration> timeout();
  }
}
