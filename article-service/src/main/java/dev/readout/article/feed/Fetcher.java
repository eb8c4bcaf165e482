package dev.readout.article.feed;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gets what is at an address of the web, within limits of size, time and redirects. The address
 * that was checked is the address that is connected to, at every redirect anew: a name that changes
 * its address in between (DNS rebinding) gains nothing.
 */
@ApplicationScoped
class Fetcher {
  private static final int LARGEST = 5 * 1024 * 1024; // After decompression: no bombs.
  private static final int MOST_REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(20);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private final HttpClient client;
  private final Predicate<InetAddress> allowed;
  private final Resolver resolver;
  private final String userAgent;

  /** Where a host is, at this moment. */
  interface Resolver {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  @Inject
  Fetcher(
      Vertx vertx,
      @ConfigProperty(name = "readout.fetch.private-addresses", defaultValue = "false")
          boolean privateToo,
      @ConfigProperty(name = "readout.fetch.user-agent", defaultValue = "readout/0.1")
          String userAgent) {
    this(
        vertx,
        privateToo ? address -> true : Addresses::isPublic,
        InetAddress::getAllByName,
        userAgent);
  }

  /**
   * @param allowed which addresses may be asked
   */
  Fetcher(Vertx vertx, Predicate<InetAddress> allowed, Resolver resolver, String userAgent) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setDecompressionSupported(true)
                .setMaxHeaderSize(64 * 1024)
                .setKeepAlive(false)
                .setIdleTimeout((int) WHOLE.toSeconds()));
    this.allowed = allowed;
    this.resolver = resolver;
    this.userAgent = userAgent;
  }

  String userAgent() {
    return userAgent;
  }

  /** Follows redirects; never throws. */
  Fetched get(URI address, Map<String, String> headers) {
    var at = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      switch (once(at, headers)) {
        case Answer answer -> {
          return answer.fetched;
        }
        case Redirect redirect -> at = redirect.to;
      }
    }
    return new Fetched.Failed("more than " + MOST_REDIRECTS + " redirects");
  }

  private sealed interface Hop {}

  private record Answer(Fetched fetched) implements Hop {}

  private record Redirect(URI to) implements Hop {}

  private Hop once(URI at, Map<String, String> headers) {
    var scheme = at.getScheme();
    if (scheme == null || at.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      return failed("not an address of the web: " + at);
    }
    try {
      var server = permitted(at.getHost());
      return server == null
          ? failed("a private address: " + at.getHost())
          : ask(at, server, headers);
    } catch (UnknownHostException unknown) {
      return troubled("no such host: " + at.getHost());
    }
  }

  /** One of the host's addresses, unless any of them is private. */
  private @Nullable InetAddress permitted(String host) throws UnknownHostException {
    var addresses = resolver.addressesOf(host.replaceAll("^\\[|]$", ""));
    return Arrays.stream(addresses).allMatch(allowed) ? addresses[0] : null;
  }

  private Hop ask(URI at, InetAddress server, Map<String, String> headers) {
    boolean secure = at.getScheme().equals("https");
    int port = at.getPort() > 0 ? at.getPort() : secure ? 443 : 80;
    var path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(server, port)))
            .setHost(at.getHost())
            .setPort(port)
            .setSsl(secure)
            .setURI(at.getRawQuery() == null ? path : path + "?" + at.getRawQuery())
            .setTimeout(WHOLE.toMillis())
            .putHeader("User-Agent", userAgent)
            .putHeader("Accept-Encoding", "gzip, deflate");
    headers.forEach(options::putHeader);
    var answer = client.request(options).compose(request -> send(request, at));
    try {
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(WHOLE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      var why = failed.getCause() == null ? failed : failed.getCause();
      return troubled(why.getClass().getSimpleName() + ": " + why.getMessage());
    } catch (TimeoutException slow) {
      return troubled("no answer in " + WHOLE.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return failed("stopped");
    }
  }

  private static Future<Hop> send(HttpClientRequest request, URI at) {
    // The whole answer has its time too: a server that sends a byte now and then is cut off.
    return request.send().compose(response -> read(request, response, at));
  }

  private static Future<Hop> read(HttpClientRequest request, HttpClientResponse response, URI at) {
    int status = response.statusCode();
    var location = response.getHeader("Location");
    if (REDIRECTS.contains(status) && location != null) {
      request.reset();
      return Future.succeededFuture(redirect(at, location));
    }
    if (status != 200) {
      request.reset();
      return Future.succeededFuture(
          status == 304
              ? new Answer(new Fetched.NotModified())
              : new Answer(
                  new Fetched.Failed("HTTP " + status, status, false, retryAfter(response))));
    }
    var body = Buffer.buffer();
    Promise<Hop> done = Promise.promise();
    response.exceptionHandler(done::tryFail);
    response.handler(
        part -> {
          if (body.length() + part.length() > LARGEST) {
            done.tryComplete(failed("more than 5 MB"));
            request.reset();
          } else {
            body.appendBuffer(part);
          }
        });
    response.endHandler(
        end ->
            done.tryComplete(
                new Answer(
                    new Fetched.Body(
                        at,
                        body.getBytes(),
                        charset(response),
                        response.getHeader("ETag"),
                        response.getHeader("Last-Modified")))));
    return done.future();
  }

  private static Hop redirect(URI at, String location) {
    try {
      return new Redirect(at.resolve(location));
    } catch (IllegalArgumentException notAnAddress) {
      return failed("a redirect to no address: " + location);
    }
  }

  private static @Nullable Duration retryAfter(HttpClientResponse response) {
    var value = response.getHeader("Retry-After");
    return value != null && value.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : null;
  }

  /** {@code text/html; charset=iso-8859-2} */
  private static @Nullable String charset(HttpClientResponse response) {
    var type = response.getHeader("Content-Type");
    var found = type == null ? null : CHARSET.matcher(type);
    return found != null && found.find() ? found.group(1) : null;
  }

  private static Answer troubled(String why) {
    return new Answer(new Fetched.Failed(why, 0, true, null));
  }

  private static Answer failed(String why) {
    return new Answer(new Fetched.Failed(why));
  }
}
