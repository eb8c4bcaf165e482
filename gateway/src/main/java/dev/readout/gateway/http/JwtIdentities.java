package dev.readout.gateway.http;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Caller;
import dev.readout.gateway.query.Identities;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies bearer tokens: signature (never a symmetric one: subgraphs get the token too), expiry,
 * issuer and audience as configured. A caller without a token is a stranger; a wrong token is
 * refused. The token goes on to the subgraphs as it came.
 */
final class JwtIdentities implements Identities {
  private static final String SCHEME = "bearer ";
  private static final int CLOCKS_DIFFER_BY_SECONDS = 10;
  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
          AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
          AlgorithmIdentifiers.EDDSA);

  private final JwtConsumer consumer;
  private final List<String> rolesPath;

  JwtIdentities(JwtKeys keys, GatewayConfig.JwtConfig config) {
    var builder =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(keys)
            .setJwsAlgorithmConstraints(ALGORITHMS)
            .setRequireExpirationTime()
            .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_BY_SECONDS);
    config.issuer().ifPresent(builder::setExpectedIssuer);
    config
        .audience()
        .ifPresentOrElse(builder::setExpectedAudience, builder::setSkipDefaultAudienceValidation);
    this.consumer = builder.build();
    this.rolesPath = List.of(config.rolesPath().split("/", -1));
  }

  @Override
  public Identity of(Caller caller) {
    var given = caller.authorization();
    if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Identity.stranger(caller);
    }
    try {
      var claims = consumer.processToClaims(given.substring(SCHEME.length()).strip());
      var subject = claims.getClaimValue("sub");
      var name = subject == null ? claims.getClaimValue("upn") : subject;
      var scopes = new TreeSet<>(texts(claims.getClaimValue("scope")));
      scopes.addAll(texts(claims.getClaimValue("scp")));
      return new Identity(
          name == null ? caller.address() : name.toString(), true, roles(claims), scopes);
    } catch (InvalidJwtException e) {
      throw new RequestRefused(ErrorCode.UNAUTHENTICATED, reason(e));
    }
  }

  /** What the client can do about it; nothing about the keys or how they are kept. */
  private static String reason(InvalidJwtException wrong) {
    if (wrong.hasExpired()) {
      return "The bearer token has expired.";
    }
    for (@Nullable Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvableKeyException) {
        return "The bearer token is signed with a key that is not known here.";
      }
    }
    return wrong.hasErrorCode(ErrorCodes.ISSUER_INVALID)
            || wrong.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        ? "The bearer token is meant for others."
        : "The bearer token is not valid.";
  }

  private Set<String> roles(JwtClaims claims) {
    @Nullable Object at = claims.getClaimsMap();
    for (var step : rolesPath) {
      at = at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return texts(at);
  }

  /** A list of texts, or one text with blanks between (OAuth's way of writing scopes). */
  private static Set<String> texts(@Nullable Object claim) {
    var texts = new TreeSet<String>();
    if (claim instanceof Collection<?> list) {
      list.forEach(each -> texts.add(String.valueOf(each)));
    } else if (claim instanceof String text) {
      texts.addAll(List.of(text.split(" ", -1)));
    }
    return texts;
  }
}
