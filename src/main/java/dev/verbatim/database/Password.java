package dev.verbatim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the embedded database: 256 random bits in a file that only its owner can read. */
record Password(Path file) {

    /** Makes the file if there is none. */
    static Password below(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(home, "password-", "");
            Disk.makePrivate(unfinished);
            Files.writeString(unfinished, random());
            Disk.sync(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Password(file);
    }

    String value() throws IOException {
        return Files.readString(file).trim();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the value, which must not get into a log. */
    @Override
    public String toString() {
        return "Password[" + file + "]";
    }
}
