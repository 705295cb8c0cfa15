package dev.verbatim.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data directory to one living process: the operating system lets go of it when the process dies, however it
 * dies. The file stays behind and means nothing by itself; it holds the process id of the last owner for the message.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseStartException if another service, in this process or another, holds the directory */
    static DirectoryLock take(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // held by this very process: refused below like any other owner
        }
        if (!taken) {
            String owner = read(channel);
            channel.close();
            throw new DatabaseStartException("The data directory " + directory + " is in use by another service"
                    + (owner.isEmpty() ? "" : " (process " + owner + ")")
                    + ". Stop that one, or set VERBATIM_DATA_DIR to another directory.");
        }
        Disk.makePrivate(directory.resolve("lock"));
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DirectoryLock(channel);
    }

    private static String read(FileChannel channel) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(20);
            channel.read(buffer, 0);
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return ""; // Windows does not let others read a locked file
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
