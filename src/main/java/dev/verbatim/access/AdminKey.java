package dev.verbatim.access;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The first admin key: from configuration, or made at the first start and written once to {@code admin-key} in the
 * data directory, readable by its owner only. The configured one is never stored, so removing it revokes it.
 */
@ApplicationScoped
class AdminKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Optional<String> fromConfig;
    private final Path directory;
    private final ApiKeys keys;
    private byte @Nullable [] configured;

    AdminKey(
            @ConfigProperty(name = "verbatim.admin-key") Optional<String> fromConfig,
            @ConfigProperty(name = "verbatim.data-dir", defaultValue = "data") String directory,
            ApiKeys keys) {
        this.fromConfig = fromConfig;
        this.directory = Path.of(directory).toAbsolutePath();
        this.keys = keys;
    }

    void prepare(@Observes StartupEvent event) {
        configured = fromConfig.filter(k -> !k.isBlank()).map(KeySecret::hash).orElse(null);
        if (configured == null) {
            QuarkusTransaction.requiringNew().run(this::makeUnlessThereIsOne);
        }
    }

    /** Whether this is the hash of the configured key; takes the same time whatever the answer. */
    boolean isConfigured(byte[] hash) {
        return configured != null && MessageDigest.isEqual(configured, hash);
    }

    private void makeUnlessThereIsOne() {
        if (keys.hasAdmin()) {
            return;
        }
        String secret = KeySecret.fresh();
        Path file = directory.resolve("admin-key");
        write(file, secret);
        keys.add(new ApiKeyDraft("first admin key", Set.of(Role.ADMIN), null), KeySecret.hash(secret));
        Log.infof("Admin key written to %s", file);
    }

    private static void write(Path file, String secret) {
        try {
            Files.createDirectories(file.getParent());
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] rights = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                    : new FileAttribute<?>[0];
            Files.deleteIfExists(file);
            Files.createFile(file, rights);
            Files.writeString(file, secret + System.lineSeparator());
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("another service is writing " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the admin key to " + file, e);
        }
    }
}
