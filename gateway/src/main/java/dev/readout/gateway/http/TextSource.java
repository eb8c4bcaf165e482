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

/** Where a text comes from: a file, a url, or the class path. */
record TextSource(String location) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  String read() {
    try {
      if (location.startsWith("classpath:")) {
        return fromClassPath(location.substring("classpath:".length()));
      }
      if (location.startsWith("http://") || location.startsWith("https://")) {
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
    try (var http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      var request = HttpRequest.newBuilder(URI.create(location)).timeout(TIMEOUT).build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return response.body();
    }
  }
}
