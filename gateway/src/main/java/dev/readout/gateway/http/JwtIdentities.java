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
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
      return Identity.stranger(caller);
    }
    try {
      var token = parser.parse(given.substring(SCHEME.length()).strip());
      var name = token.getSubject() == null ? token.getName() : token.getSubject();
      var groups = token.getGroups();
      return new Identity(
          name == null ? caller.address() : name,
          true,
          groups == null ? Set.of() : groups,
          scopes(token));
    } catch (ParseException e) {
      throw new RequestRefused(ErrorCode.UNAUTHENTICATED, "The bearer token is not valid.");
    }
  }

  /** As OAuth has them: {@code scope} is a text with blanks (RFC 8693), {@code scp} also a list. */
  private static Set<String> scopes(JsonWebToken token) {
    var scopes = new TreeSet<String>();
    for (var name : List.of("scope", "scp")) {
      Object claim = token.getClaim(name);
      switch (claim) {
        case null -> {}
        case JsonArray list ->
            list.getValuesAs(JsonString.class).forEach(each -> scopes.add(each.getString()));
        case JsonString text -> scopes.addAll(List.of(text.getString().split(" ", -1)));
        default -> scopes.addAll(List.of(claim.toString().split(" ", -1)));
      }
    }
    return scopes;
  }
}
