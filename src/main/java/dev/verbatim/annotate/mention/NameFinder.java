package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.parse.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds names and their referents. Immutable and safe for use by many threads; make one and share it. */
public final class NameFinder {

    private final Lexicon lexicon;

    private NameFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A finder for English news; reads its word lists, some hundred kilobytes. */
    public static NameFinder english() {
        return new NameFinder(Lexicon.english());
    }

    /** The names of a text, given its sentences in reading order; {@link Names#NONE} when there are none. */
    public Names find(String text, List<Sentence> sentences) {
        Words words = new Words(text, sentences);
        Titles titles = new Titles(words, lexicon);
        Borders borders = new Borders(words, titles, lexicon);
        List<Chunk> chunks = new ArrayList<>();
        for (Chunk chunk : ModelNames.in(words)) {
            borders.trim(chunk).ifPresent(chunks::add);
        }
        List<Chunk> agreed = new Consistency(words, lexicon).apply(chunks);
        return new Referents(words, titles, lexicon).of(agreed);
    }
}
