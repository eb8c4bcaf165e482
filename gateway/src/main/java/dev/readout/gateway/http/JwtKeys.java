package dev.readout.gateway.http;

import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.EcKeyUtil;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that tokens are verified with, from a file or url: PEM, one JWK, or a set of
 * them. They are kept, read again from time to time, and at once (but not more often than all few
 * seconds) when a token names a key that is not among them: issuers change their keys. What could
 * not be read leaves the known keys in place. Thread safe.
 */
final class JwtKeys implements VerificationKeyResolver {
  private static final Logger LOG = Logger.getLogger(JwtKeys.class);
  // A stranger with a forged token must not make the issuer be asked for each request.
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

  private final TextSource source;
  private final Duration fresh;
  private final LongSupplier nanoTime;
  private @Nullable Read read;
  private long tried;

  private record Read(List<JsonWebKey> keys, long at) {}

  /** {@code fresh}: for so long they are taken for the issuer's. */
  JwtKeys(TextSource source, Duration fresh, LongSupplier nanoTime) {
    this.source = source;
    this.fresh = fresh;
    this.nanoTime = nanoTime;
    this.tried = nanoTime.getAsLong() - AT_MOST_EVERY.toNanos();
  }

  /** Reads them now; throws what is wrong with them. */
  synchronized void readOrThrow() {
    tried = nanoTime.getAsLong();
    read = new Read(parse(source.read()), tried);
  }

  @Override
  public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    var key = select(token, keys(fresh));
    if (key == null) {
      key = select(token, keys(Duration.ZERO));
    }
    if (key == null) {
      throw new UnresolvableKeyException("no key '" + token.getKeyIdHeaderValue() + "'");
    }
    return key;
  }

  private synchronized List<JsonWebKey> keys(Duration noOlderThan) {
    long now = nanoTime.getAsLong();
    var known = read;
    if ((known == null || now - known.at() > noOlderThan.toNanos())
        && now - tried >= AT_MOST_EVERY.toNanos()) {
      try {
        readOrThrow();
      } catch (RuntimeException e) {
        LOG.warnf("the keys for tokens: %s", e.getMessage());
      }
    }
    var found = read;
    return found == null ? List.of() : found.keys();
  }

  private static @Nullable Key select(JsonWebSignature token, List<JsonWebKey> keys) {
    try {
      var selected = new VerificationJwkSelector().select(token, keys);
      return selected == null ? null : selected.getKey();
    } catch (JoseException e) {
      return null;
    }
  }

  private static List<JsonWebKey> parse(String text) {
    try {
      if (text.contains("-----BEGIN")) {
        return List.of(PublicJsonWebKey.Factory.newPublicJwk(ofPem(text)));
      }
      return text.contains("\"keys\"")
          ? new JsonWebKeySet(text).getJsonWebKeys()
          : List.of(JsonWebKey.Factory.newJwk(text));
    } catch (JoseException e) {
      throw new IllegalArgumentException("neither PEM nor JWK nor JWKS: " + e.getMessage(), e);
    }
  }

  private static Key ofPem(String text) throws JoseException {
    try {
      return new RsaKeyUtil().fromPemEncoded(text);
    } catch (JoseException | java.security.spec.InvalidKeySpecException e) {
      try {
        return new EcKeyUtil().fromPemEncoded(text);
      } catch (java.security.spec.InvalidKeySpecException other) {
        throw new JoseException("no RSA and no EC key", other);
      }
    }
  }
}
