package dev.readout.gateway.http;

import dev.readout.gateway.supergraph.SupergraphException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from: a file, a url, or the class path. A url is asked with what it said of
 * its last answer ({@code ETag}, {@code Last-Modified}), so that an unchanged text is not sent
 * again. Thread safe.
 */
final class TextSource {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final String location;
  private @Nullable HttpClient http;
  private @Nullable HttpResponse<String> last;

  TextSource(String location) {
    this.location = location;
  }

  String location() {
    return location;
  }

  boolean isUrl() {
    return location.startsWith("http://") || location.startsWith("https://");
  }

  synchronized String read() {
    try {
      if (location.startsWith("classpath:")) {
        return fromClassPath(location.substring("classpath:".length()));
      }
      if (isUrl()) {
        return fromUrl();
      }
      var path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
      return Files.readString(path);
    } catch (IOException e) {
      throw new SupergraphException("cannot read " + location + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SupergraphException("interrupted while reading " + location, e);
    }
  }

  private static String fromClassPath(String name) throws IOException {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String fromUrl() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(location)).timeout(TIMEOUT);
    var before = last;
    if (before != null) {
      before.headers().firstValue("ETag").ifPresent(tag -> request.header("If-None-Match", tag));
      before
          .headers()
          .firstValue("Last-Modified")
          .ifPresent(when -> request.header("If-Modified-Since", when));
    }
    var response = http().send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (before != null && response.statusCode() == NOT_MODIFIED) {
      return before.body();
    }
    if (response.statusCode() != OK) {
      throw new IOException("status " + response.statusCode());
    }
    last = response;
    return response.body();
  }

  /** Made when first needed: it owns threads, and most texts are files. */
  private HttpClient http() {
    var known = http;
    if (known == null) {
      known =
          HttpClient.newBuilder()
              .connectTimeout(TIMEOUT)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build();
      http = known;
    }
    return known;
  }
}
