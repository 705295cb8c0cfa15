package dev.verbatim.annotate.parse.flat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects sections and writes them as a {@link FlatFile}, all or nothing. */
public final class FlatFileWriter {

    private final Map<String, ByteBuffer> sections = new LinkedHashMap<>();

    public void table(String section, FlatTableBuilder table) {
        long[] slots = table.slots();
        ByteBuffer bytes = buffer(slots.length * Long.BYTES);
        bytes.asLongBuffer().put(slots);
        sections.put(section, bytes);
    }

    public void floats(String section, float[] values, int count) {
        ByteBuffer bytes = buffer(count * Float.BYTES);
        bytes.asFloatBuffer().put(values, 0, count);
        sections.put(section, bytes);
    }

    public void bytes(String section, byte[] values, int count) {
        sections.put(section, buffer(count).put(0, values, 0, count));
    }

    public void lines(String section, List<String> lines) {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        bytes(section, text, text.length);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes to a neighbour first and moves it into place, so that no reader ever meets half a file. */
    public void write(Path path, String stamp) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path unfinished = Files.createTempFile(directory, "unfinished", ".model");
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            write(channel, directory(stamp));
            for (ByteBuffer section : sections.values()) {
                write(channel, section);
            }
        }
        unfinished.toFile().setReadable(true, false);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private ByteBuffer directory(String stamp) {
        int size = 4 + 4 + stamp.getBytes(StandardCharsets.UTF_8).length + 4;
        for (String name : sections.keySet()) {
            size += 4 + name.getBytes(StandardCharsets.UTF_8).length + 8;
        }
        ByteBuffer directory = buffer(size).putInt(FlatFile.MAGIC);
        string(directory, stamp);
        directory.putInt(sections.size());
        int offset = aligned(size);
        for (Map.Entry<String, ByteBuffer> section : sections.entrySet()) {
            string(directory, section.getKey());
            directory.putInt(offset).putInt(section.getValue().capacity());
            offset = Math.addExact(offset, aligned(section.getValue().capacity()));
        }
        return directory;
    }

    private static void string(ByteBuffer to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.putInt(bytes.length).put(bytes);
    }

    private static int aligned(int size) {
        return (size + 7) & ~7;
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        bytes.clear();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        ByteBuffer padding = ByteBuffer.allocate(aligned(bytes.capacity()) - bytes.capacity());
        while (padding.hasRemaining()) {
            channel.write(padding);
        }
    }
}
