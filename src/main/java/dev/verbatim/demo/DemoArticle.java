package dev.verbatim.demo;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article of the demo newsroom as it was first published, and the notes that its newspaper added since.
 *
 * @param file name of the file that it was read from, without folder
 * @param source name of the newspaper, one of {@link DemoArticles#sources()}
 * @param text the first text; paragraphs are separated by one empty line
 * @param notes in the order of publication; empty for most articles
 */
public record DemoArticle(
        String file,
        String source,
        String externalId,
        String title,
        @Nullable String standfirst,
        String section,
        List<String> tags,
        List<String> authors,
        String lang,
        @Nullable URI webUrl,
        Instant publishedAt,
        String text,
        List<DemoNote> notes) {

    private static final Set<String> HEADERS = Set.of(
            "source",
            "externalId",
            "title",
            "standfirst",
            "section",
            "tags",
            "authors",
            "lang",
            "webUrl",
            "publishedAt");

    private static final String TEXT = "text\n";

    public DemoArticle {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        notes = List.copyOf(notes);
    }

    /**
     * Reads the format that the package describes.
     *
     * @throws IllegalArgumentException naming the file, when {@code content} is not in that format
     */
    public static DemoArticle parse(String file, String content) {
        try {
            String[] blocks = content.replace("\r\n", "\n").split("(?m)^== ");
            return of(file, DemoBlock.parse(blocks[0], HEADERS), notes(blocks));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    private static DemoArticle of(String file, DemoBlock block, List<DemoNote> notes) {
        return new DemoArticle(
                file,
                block.required("source"),
                block.required("externalId"),
                block.required("title"),
                block.optional("standfirst").orElse(null),
                block.required("section"),
                block.list("tags"),
                block.list("authors"),
                block.required("lang"),
                block.optional("webUrl").map(URI::create).orElse(null),
                Instant.parse(block.required("publishedAt")),
                block.text(),
                notes);
    }

    private static List<DemoNote> notes(String[] blocks) {
        List<DemoNote> notes = new ArrayList<>();
        for (int i = 1; i < blocks.length; i++) {
            if (blocks[i].startsWith(TEXT) && !notes.isEmpty()) {
                DemoNote changed = notes.remove(notes.size() - 1);
                notes.add(changed.withNewText(blocks[i].substring(TEXT.length()).strip()));
            } else {
                notes.add(DemoNote.parse(blocks[i]));
            }
        }
        return notes;
    }
}
