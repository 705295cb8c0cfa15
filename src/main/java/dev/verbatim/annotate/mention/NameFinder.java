package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.parse.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds names and their referents. Immutable and safe for use by many threads; make one and share it. */
public final class NameFinder {

    private final Lexicon lexicon;

    private final Heads heads;

    private NameFinder(Lexicon lexicon, Heads heads) {
        this.lexicon = lexicon;
        this.heads = heads;
    }

    /** A finder for English news; reads its word lists, some hundred kilobytes. */
    public static NameFinder english() {
        return new NameFinder(Lexicon.english(), Heads.english());
    }

    /** The names of a text, given its sentences in reading order; {@link Names#NONE} when there are none. */
    public Names find(String text, List<Sentence> sentences) {
        Words words = new Words(text, sentences);
        Titles titles = new Titles(words, lexicon);
        Borders borders = new Borders(words, titles, lexicon, heads);
        Run run = new Run(words, lexicon, heads);
        List<Chunk> candidates = new ArrayList<>(ModelNames.in(words));
        candidates.addAll(new OrganisationRules(words, heads, lexicon, run).find());
        candidates.addAll(new WorkRules(words, heads, run).find());
        candidates.addAll(new EventRules(words, heads, lexicon, run).find());
        candidates.addAll(new PlaceRules(words, heads, lexicon, run).find());
        candidates.addAll(new PersonRules(words, heads, lexicon, titles, run).find());
        Acronyms acronyms = new Acronyms(words, heads);
        candidates.addAll(acronyms.find());
        List<Chunk> chunks = new ArrayList<>();
        for (Chunk chunk : candidates) {
            chunks.addAll(borders.names(chunk));
        }
        List<Chunk> selected = Selection.of(chunks, words.size());
        List<Chunk> agreed = new Consistency(words, lexicon, new Evidence(words, lexicon, titles)).apply(selected);
        return new Referents(words, titles, lexicon, heads, acronyms).of(agreed);
    }
}
