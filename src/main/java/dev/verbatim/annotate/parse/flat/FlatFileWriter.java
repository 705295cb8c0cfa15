package dev.verbatim.annotate.parse.flat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a {@link FlatFile} section by section, keeping none in memory: a head that says where the directory is, the
 * sections, the directory. The file appears under its name only when {@link #finish} has been called.
 */
public final class FlatFileWriter implements Closeable {

    static final int HEAD = 16;

    private record Section(String name, int offset, int size) {}

    private final Path path;
    private final Path unfinished;
    private final FileChannel channel;
    private final List<Section> sections = new ArrayList<>();

    public FlatFileWriter(Path path) throws IOException {
        this.path = path;
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        unfinished = Files.createTempFile(directory, "unfinished", ".model");
        channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        channel.position(HEAD);
    }

    public void table(String section, FlatTableBuilder table) throws IOException {
        long[] slots = table.slots();
        ByteBuffer bytes = buffer(slots.length * Long.BYTES);
        bytes.asLongBuffer().put(slots);
        write(section, bytes);
    }

    public void floats(String section, float[] values, int count) throws IOException {
        ByteBuffer bytes = buffer(count * Float.BYTES);
        bytes.asFloatBuffer().put(values, 0, count);
        write(section, bytes);
    }

    public void bytes(String section, byte[] values, int count) throws IOException {
        write(section, ByteBuffer.wrap(values, 0, count).slice());
    }

    public void lines(String section, List<String> lines) throws IOException {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        bytes(section, text, text.length);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(String name, ByteBuffer bytes) throws IOException {
        int offset = Math.toIntExact(channel.position() + 7 & ~7);
        sections.add(new Section(name, offset, bytes.capacity()));
        channel.position(offset);
        writeAll(bytes);
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        bytes.clear();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Adds the directory and moves the file into place at once, so that no reader ever meets half a file. */
    public void finish(String stamp) throws IOException {
        int offset = Math.toIntExact(channel.position());
        writeAll(directory(stamp));
        channel.position(0);
        writeAll(buffer(HEAD).putInt(FlatFile.MAGIC).putInt(offset));
        channel.close();
        unfinished.toFile().setReadable(true, false);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private ByteBuffer directory(String stamp) {
        int size = 4 + stamp.getBytes(StandardCharsets.UTF_8).length + 4;
        for (Section section : sections) {
            size += 4 + section.name.getBytes(StandardCharsets.UTF_8).length + 8;
        }
        ByteBuffer directory = buffer(size);
        string(directory, stamp);
        directory.putInt(sections.size());
        for (Section section : sections) {
            string(directory, section.name);
            directory.putInt(section.offset).putInt(section.size);
        }
        return directory;
    }

    private static void string(ByteBuffer to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.putInt(bytes.length).put(bytes);
    }

    /** Leaves nothing behind when the file was not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
