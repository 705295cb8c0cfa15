package dev.verbatim.annotate.parse.flat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mapped file of named sections. Views stay valid as long as anything refers to them. */
public final class FlatFile {

    static final int MAGIC = 0x56524246;

    private final ByteBuffer bytes;
    private final Map<String, int[]> sections = new HashMap<>();
    private final String stamp;

    private FlatFile(ByteBuffer bytes) {
        this.bytes = bytes;
        ByteBuffer directory = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        directory.position(directory.getInt(4));
        stamp = string(directory);
        int count = directory.getInt();
        for (int i = 0; i < count; i++) {
            sections.put(string(directory), new int[] {directory.getInt(), directory.getInt()});
        }
    }

    /** Maps the file. Throws {@code IOException} when it is missing or not such a file. */
    public static FlatFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (bytes.capacity() < FlatFileWriter.HEAD
                    || bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(0) != MAGIC) {
                throw new IOException("not a model file: " + path);
            }
            return new FlatFile(bytes);
        }
    }

    private static String string(ByteBuffer from) {
        byte[] text = new byte[from.getInt()];
        from.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** What the file was made from. */
    public String stamp() {
        return stamp;
    }

    public boolean has(String section) {
        return sections.containsKey(section);
    }

    public ByteBuffer bytes(String section) {
        int[] place = sections.get(section);
        if (place == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        return bytes.slice(place[0], place[1]).order(ByteOrder.LITTLE_ENDIAN);
    }

    public FloatBuffer floats(String section) {
        return bytes(section).asFloatBuffer();
    }

    public FlatTable table(String section) {
        return new FlatTable(bytes(section).asLongBuffer());
    }

    /** The lines of a text section, copied. */
    public List<String> lines(String section) {
        ByteBuffer view = bytes(section);
        byte[] text = new byte[view.capacity()];
        view.get(0, text);
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}
