package dev.readout.entity.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * SHA-256 over what decides a claim: the compiled rules and the word lists of {@code extract},
 * {@code language} and {@code vocabulary}, by name. Two processes with the same digest read the
 * same text alike (law 5); a run whose digest differs is another run.
 */
final class RulesDigest {
  private static final String ROOT = "dev/readout/entity/";
  private static final String[] FOLDERS = {"extract/", "language/", "vocabulary/"};

  private RulesDigest() {}

  /** The digest of the rules that this class was loaded with, in hexadecimal. */
  static String ofThisBuild() {
    CodeSource source = RulesDigest.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalStateException("the class loader does not say where the rules came from");
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return digest(Files.isDirectory(place) ? folder(place) : jar(place));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("rules in no file: " + source.getLocation(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, byte[]> folder(Path place) throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    for (String folder : FOLDERS) {
      Path inside = place.resolve(ROOT + folder);
      if (Files.isDirectory(inside)) {
        try (Stream<Path> files = Files.walk(inside)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            parts.put(
                place.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
          }
        }
      }
    }
    return parts;
  }

  private static SortedMap<String, byte[]> jar(Path place) throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    try (JarFile jar = new JarFile(place.toFile())) {
      for (var entry :
          jar.stream().filter(e -> !e.isDirectory() && decides(e.getName())).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return parts;
  }

  private static boolean decides(String name) {
    return Stream.of(FOLDERS).anyMatch(folder -> name.startsWith(ROOT + folder));
  }

  private static String digest(SortedMap<String, byte[]> parts) {
    if (parts.isEmpty()) {
      throw new IllegalStateException("no rules found beside " + RulesDigest.class);
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEach(
          (name, bytes) -> {
            sha.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(bytes);
          });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
