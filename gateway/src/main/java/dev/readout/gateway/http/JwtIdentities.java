package dev.readout.gateway.http;

import dev.readout.gateway.operation.ErrorCode;
import dev.readout.gateway.operation.RequestRefused;
import dev.readout.gateway.query.Caller;
import dev.readout.gateway.query.Identities;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Verifies bearer tokens: signature (never a symmetric one: subgraphs get the token too), expiry,
 * issuer and audience as configured. A caller without a token is a stranger; a wrong token is
 * refused. The token goes on to the subgraphs as it came.
 */
final class JwtIdentities implements Identities {
  private static final String SCHEME = "bearer ";
  private static final Set<SignatureAlgorithm> ALGORITHMS =
      EnumSet.complementOf(
          EnumSet.of(SignatureAlgorithm.HS256, SignatureAlgorithm.HS384, SignatureAlgorithm.HS512));

  private final JWTParser parser;

  JwtIdentities(String keyLocation, GatewayConfig.JwtConfig config) {
    var info = new JWTAuthContextInfo();
    info.setPublicKeyLocation(keyLocation);
    info.setSignatureAlgorithm(ALGORITHMS);
    config.issuer().ifPresent(info::setIssuedBy);
    config.audience().ifPresent(audience -> info.setExpectedAudience(Set.of(audience)));
    info.setGroupsPath(config.rolesPath());
    this.parser = new DefaultJWTParser(info);
  }

  @Override
  public Identity of(Caller caller) {
    var given = caller.authorization();
    if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return new Identity(caller.address(), false, Set.of());
    }
    try {
      var token = parser.parse(given.substring(SCHEME.length()).strip());
      var name = token.getSubject() == null ? token.getName() : token.getSubject();
      var groups = token.getGroups();
      return new Identity(
          name == null ? caller.address() : name, true, groups == null ? Set.of() : groups);
    } catch (ParseException e) {
      throw new RequestRefused(ErrorCode.UNAUTHENTICATED, "The bearer token is not valid.");
    }
  }
}
