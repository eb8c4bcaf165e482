package dev.readout.gateway.query;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.Operation;
import dev.readout.gateway.operation.RequestRefused;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where every question comes in, whatever carried it: who asks, may they ask so often, which text
 * is meant, may it be run. What passes is prepared on the runner that serves now.
 */
public final class Reception {
  private final Serving serving;
  private final Rules rules;
  private final Identities identities;
  private final RateLimit rate;
  private final PersistedQueries persisted;
  private final AtomicReference<TrustedDocuments> trusted =
      new AtomicReference<>(TrustedDocuments.NONE);

  /** A question that may be run, and the runner that prepared it. */
  public record Admitted(QueryRunner runner, QueryRunner.Prepared prepared) {}

  public Reception(Serving serving, Rules rules, Identities identities, RateLimit rate) {
    this.serving = serving;
    this.rules = rules;
    this.identities = identities;
    this.rate = rate;
    this.persisted = new PersistedQueries(rules.persistedCharacters());
  }

  /** From now on these are the trusted documents. */
  public void trust(TrustedDocuments documents) {
    trusted.set(documents);
  }

  /** Throws {@link RequestRefused} with the reason, fit for clients. */
  public Admitted admit(Asked asked, Caller caller) {
    var identity = identities.of(caller);
    if (!rate.allows(identity.name())) {
      throw new RequestRefused(ErrorCode.RATE_LIMITED, "Too many questions: wait a moment.");
    }
    if (rules.tokenRequired() && !identity.verified()) {
      throw new RequestRefused(ErrorCode.UNAUTHENTICATED, "A bearer token is needed.");
    }
    var runner = serving.runner();
    var text = text(asked);
    var prepared =
        runner.prepare(
            new Question(text, asked.operationName(), asked.variables()), identity.rights());
    check(prepared.operation(), identity);
    if (asked.sha256() != null && asked.text() != null && !rules.trustedOnly()) {
      persisted.put(asked.sha256(), text);
    }
    return new Admitted(runner, prepared);
  }

  /**
   * Is {@link #admit} sure to take no time, nothing to verify, to parse or to plan, and its result
   * a question of one fetch?
   */
  public boolean admitsAtOnce(Asked asked) {
    var text = asked.text();
    return identities == Identities.NONE
        && !rules.trustedOnly()
        && asked.documentId() == null
        && asked.sha256() == null
        && text != null
        && serving.runner().knowsAsOneFetch(text);
  }

  /** Who the caller is; refuses one that claims to be somebody and is not. */
  public void identify(Caller caller) {
    identities.of(caller);
  }

  private void check(Operation operation, Identities.Identity identity) {
    if (operation.hasIntrospection() && !rules.introspection()) {
      throw new RequestRefused(
          ErrorCode.GRAPHQL_VALIDATION_FAILED, "This gateway does not show its schema.");
    }
    var role = rules.mutationRole();
    if (role != null
        && operation.kind() == Operation.Kind.MUTATION
        && !identity.roles().contains(role)) {
      throw identity.verified()
          ? new RequestRefused(ErrorCode.FORBIDDEN, "Changes need the role '" + role + "'.")
          : new RequestRefused(ErrorCode.UNAUTHENTICATED, "Changes need a bearer token.");
    }
  }

  private String text(Asked asked) {
    var id = asked.documentId();
    if (id != null) {
      return known(trusted.get().text(id), "No document '" + id + "' is known here.");
    }
    var text = asked.text();
    var hash = asked.sha256();
    if (rules.trustedOnly()) {
      var document = text == null ? hash == null ? null : trusted.get().byHash(hash) : text;
      if (document == null || !trusted.get().trusts(document)) {
        throw new RequestRefused(
            ErrorCode.DOCUMENT_NOT_TRUSTED, "Only documents known here are run: send documentId.");
      }
      return document;
    }
    if (hash == null) {
      return known(text, "'query' is missing.");
    }
    var document = text == null ? trusted.get().byHash(hash) : null;
    if (document != null) {
      return document;
    }
    if (rules.persistedCharacters() == 0) {
      // Clients take these words, which Apollo's server coined, and send the text from then on.
      return text != null ? text : refuse(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED);
    }
    if (text == null) {
      var found = persisted.text(hash);
      return found != null ? found : refuse(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }
    if (!Fingerprint.of(text).equals(hash)) {
      throw new RequestRefused(
          ErrorCode.BAD_USER_INPUT, "The provided sha256Hash does not match the query.");
    }
    return text;
  }

  private static String refuse(ErrorCode code) {
    throw new RequestRefused(
        code,
        code == ErrorCode.PERSISTED_QUERY_NOT_FOUND
            ? "PersistedQueryNotFound"
            : "PersistedQueryNotSupported");
  }

  private static String known(@org.jspecify.annotations.Nullable String text, String otherwise) {
    if (text == null) {
      throw new RequestRefused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, otherwise);
    }
    return text;
  }
}
