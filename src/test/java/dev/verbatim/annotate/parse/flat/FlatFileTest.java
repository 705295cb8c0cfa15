package dev.verbatim.annotate.parse.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlatFileTest {

    @TempDir
    Path directory;

    @Test
    void sections_come_back_as_they_were_written() throws IOException {
        Path path = directory.resolve("a.model");
        try (FlatFileWriter out = new FlatFileWriter(path)) {
            out.lines("words", List.of("größer", "", "…"));
            out.bytes("bytes", new byte[] {1, -1, 9}, 2);
            out.floats("floats", new float[] {0.1f, -2}, 2);
            out.finish("made of nothing");
        }

        FlatFile file = FlatFile.open(path);

        assertThat(file.stamp()).isEqualTo("made of nothing");
        assertThat(file.lines("words")).containsExactly("größer", "", "…");
        assertThat(file.bytes("bytes").capacity()).isEqualTo(2);
        assertThat(file.bytes("bytes").get(1)).isEqualTo((byte) -1);
        assertThat(file.floats("floats").get(0)).isEqualTo(0.1f);
        assertThatThrownBy(() -> file.bytes("others")).hasMessageContaining("others");
    }

    @Test
    void an_unfinished_file_never_appears() throws IOException {
        try (FlatFileWriter out = new FlatFileWriter(directory.resolve("a.model"))) {
            out.lines("words", List.of("a"));
        }

        assertThat(Files.list(directory)).isEmpty();
    }

    @Test
    void another_file_is_refused() throws IOException {
        Path path = Files.writeString(directory.resolve("a.model"), "something else altogether");

        assertThatThrownBy(() -> FlatFile.open(path)).isInstanceOf(IOException.class);
    }

    @Test
    void a_table_finds_all_keys_and_no_other() throws IOException {
        FlatTableBuilder builder = new FlatTableBuilder();
        Random random = new Random(3);
        long[] keys = random.longs(50_000).toArray();
        for (int i = 0; i < keys.length; i++) {
            builder.put(keys[i], i + 1);
        }
        FlatTable table = table(builder);

        for (int i = 0; i < keys.length; i++) {
            assertThat(table.get(keys[i])).isEqualTo(i + 1);
        }
        assertThat(random.longs(50_000).filter(key -> table.get(key) != FlatTable.ABSENT))
                .isEmpty();
    }

    @Test
    void an_empty_table_finds_nothing() throws IOException {
        assertThat(table(new FlatTableBuilder()).get(42)).isEqualTo(FlatTable.ABSENT);
    }

    @Test
    void one_key_with_two_values_is_refused() {
        FlatTableBuilder builder = new FlatTableBuilder();
        builder.put(7, 1);
        builder.put(7, 2);

        assertThatThrownBy(builder::slots).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_hash_of_a_whole_follows_from_its_parts() {
        long joined = TextHash.join(TextHash.of("said"), '_', TextHash.of("VBD"), TextHash.power(3));

        assertThat(joined).isEqualTo(TextHash.of("said_VBD"));
        assertThat(TextHash.spread(joined, 1)).isNotEqualTo(TextHash.spread(joined, 2));
    }

    private FlatTable table(FlatTableBuilder builder) throws IOException {
        Path path = directory.resolve("table.model");
        try (FlatFileWriter out = new FlatFileWriter(path)) {
            out.table("table", builder);
            out.finish("test");
        }
        return FlatFile.open(path).table("table");
    }
}
