package dev.verbatim.database;

/** What a commit is worth when the machine loses power. A killed process loses nothing either way. */
public enum Durability {
    /** An acknowledged commit is on the disk. */
    KEPT("on"),

    /** For data of tests: commits do not wait for the disk, and the server is stopped without ceremony. */
    DISPOSABLE("off");

    final String fsync;

    Durability(String fsync) {
        this.fsync = fsync;
    }
}
