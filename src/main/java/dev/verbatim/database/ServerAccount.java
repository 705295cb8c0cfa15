package dev.verbatim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account under which PostgreSQL runs. It refuses to run as root, and initdb to run for a user without a name (as
 * containers have them), so that a service started by such a user has to find it another one. Everything below the home
 * directory of the database then belongs to that one.
 *
 * @param prefix the words before each command that change the account; empty for an ordinary user
 * @param owner who must own the files, or null if they are the service's own
 */
record ServerAccount(List<String> prefix, @Nullable UserPrincipal owner) {

    private static final ServerAccount OWN = new ServerAccount(List.of(), null);

    /** The same user in a namespace that maps none: the files stay its own, and PostgreSQL sees "nobody". */
    private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"), null);

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /**
     * Finds the first account that can really run the server from where it lies. For root: the one that already owns
     * the data, then a namespace, then the owner of the surrounding directory, then "postgres" and "nobody".
     *
     * @throws DatabaseStartException if started by root and none of them can
     */
    static ServerAccount of(Path home, Binaries binaries) throws IOException {
        if (Binaries.isWindows()) {
            return OWN;
        }
        if (!isRoot(home)) {
            return OWN.hasName(home) || !NAMESPACE.canRun(home, binaries) ? OWN : NAMESPACE;
        }
        return candidates(home).stream()
                .filter(account -> account.canRun(home, binaries))
                .findFirst()
                .orElseThrow(
                        () -> new DatabaseStartException("PostgreSQL does not run as root, and no other account can"
                                + " use " + home
                                + ". Start the service as an ordinary user, or set VERBATIM_DATA_DIR to a"
                                + " directory that the user \"nobody\" can reach."));
    }

    /** Asks the file system, because Java's own answer is wrong for a user without a name. */
    private static boolean isRoot(Path home) throws IOException {
        Path probe = Files.createTempFile(home, "owner-", "");
        try {
            return uid(probe) == 0;
        } finally {
            Files.delete(probe);
        }
    }

    private static List<ServerAccount> candidates(Path home) throws IOException {
        List<ServerAccount> candidates = new ArrayList<>();
        candidates.add(uid(home) == 0 ? NAMESPACE : ownerOf(home));
        for (Path path = home.getParent(); path != null; path = path.getParent()) {
            if (uid(path) != 0) {
                candidates.add(ownerOf(path));
                break;
            }
        }
        for (String name : List.of("postgres", "nobody")) {
            named(home, name).ifPresent(candidates::add);
        }
        return candidates;
    }

    /** The command as this account runs it. */
    Command command(List<String> words) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
    }

    /** Makes this account the owner of everything below a directory. */
    void own(Path directory) throws IOException {
        if (owner == null) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                if (!owner.equals(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS))) {
                    Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private boolean canRun(Path home, Binaries binaries) {
        try {
            if (owner != null) {
                own(binaries.directory());
                Files.setOwner(home, owner);
                Disk.letThrough(Objects.requireNonNull(home.getParent()));
            }
            return hasName(home)
                    && succeeds(List.of(binaries.program("postgres").toString(), "--version"));
        } catch (IOException e) {
            return false; // files cannot be given away
        }
    }

    /** Only initdb asks for a name. */
    private boolean hasName(Path home) {
        return Cluster.existsBelow(home) || succeeds(List.of("id", "-un"));
    }

    private boolean succeeds(List<String> words) {
        try {
            return command(words).run().succeeded();
        } catch (IOException e) {
            return false; // no such program here
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static ServerAccount ownerOf(Path path) throws IOException {
        // By number, since a volume's owner may have no name here. The group is of no account: nothing is shared.
        int uid = uid(path);
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), Files.getOwner(path));
    }

    private static Optional<ServerAccount> named(Path home, String name) throws IOException {
        Path probe = Files.createTempFile(home, "owner-", "");
        try {
            UserPrincipal user =
                    home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return Optional.of(ownerOf(Files.setOwner(probe, user)));
        } catch (IOException e) {
            return Optional.empty(); // no such user here, or files cannot be given away
        } finally {
            Files.delete(probe);
        }
    }
}
