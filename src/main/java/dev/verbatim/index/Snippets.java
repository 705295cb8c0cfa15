package dev.verbatim.index;

import dev.verbatim.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Finds in each text the sentence that holds most of what was asked for. */
final class Snippets {

    /** Sentences of news end well before; what is longer is cut. */
    private static final int LONGEST = 400;

    private static final int LEAD = 120;
    private static final int MOST_HIGHLIGHTS = 50;

    private Snippets() {}

    /** One for each document, in the same order; {@link Snippet#NONE} for one without text. */
    static List<Snippet> of(IndexSearcher searcher, Query query, int[] documents) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        Map<String, Object[]> made = new Sentences(searcher).of(query, documents);
        List<Snippet> snippets = new ArrayList<>();
        for (Object each : made.getOrDefault(Fields.TEXT, new Object[documents.length])) {
            snippets.add(each == null ? Snippet.NONE : (Snippet) each);
        }
        return snippets;
    }

    /** Of a text that no index of ours holds; the same as if one did. */
    static Snippet of(String text, Query query) {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(Fields.TEXT, text, Analysis.PROSE);
        IndexSearcher searcher = index.createSearcher();
        try {
            Object[] made =
                    new Sentences(searcher, text).of(query, new int[] {0}).getOrDefault(Fields.TEXT, new Object[1]);
            return made[0] == null ? Snippet.NONE : (Snippet) made[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens what the highlighter keeps to itself: results that are more than strings. */
    private static final class Sentences extends UnifiedHighlighter {

        private final @Nullable String text;

        Sentences(IndexSearcher searcher) {
            this(searcher, null);
        }

        /** {@code text}: that of the only document, where it is not stored. */
        Sentences(IndexSearcher searcher, @Nullable String text) {
            super(UnifiedHighlighter.builder(searcher, Analysis.PROSE)
                    .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ENGLISH))
                    .withFormatter(new Cutter())
                    .withWeightMatches(false)
                    .withMaxNoHighlightPassages(1)
                    .withMaxLength(Integer.MAX_VALUE - 1));
            this.text = text;
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int cacheCharacters)
                throws IOException {
            if (text == null) {
                return super.loadFieldValues(fields, documents, cacheCharacters);
            }
            return List.<CharSequence[]>of(new CharSequence[] {text});
        }

        Map<String, Object[]> of(Query query, int[] documents) throws IOException {
            return highlightFieldsAsObjects(new String[] {Fields.TEXT}, query, documents, new int[] {1});
        }
    }

    private static final class Cutter extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String text) {
            if (passages.length == 0) {
                return Snippet.NONE;
            }
            Passage passage = passages[0];
            int start = start(passage, text);
            int end = Math.min(passage.getEndOffset(), start + LONGEST);
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Snippet(whole(text, start, end), highlights(passage, start, end));
        }

        /** A very long sentence is entered shortly before its first match, at a word. */
        private static int start(Passage passage, String text) {
            int start = passage.getStartOffset();
            if (passage.getEndOffset() - start > LONGEST && passage.getNumMatches() > 0) {
                int near = Math.max(start, passage.getMatchStarts()[0] - LEAD);
                int blank = text.indexOf(' ', near);
                if (near > start && blank >= 0 && blank < passage.getMatchStarts()[0]) {
                    return blank + 1;
                }
            }
            return start;
        }

        /** Never half a surrogate pair. */
        private static String whole(String text, int start, int end) {
            boolean split = end < text.length()
                    && end > start
                    && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
            return text.substring(start, split ? end - 1 : end);
        }

        /** Words that stand in several terms of the question are marked once. */
        private static List<Span> highlights(Passage passage, int start, int end) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = passage.getMatchStarts()[i];
                int to = passage.getMatchEnds()[i];
                if (from >= start && to <= end) {
                    spans.add(new Span(from - start, to - start));
                }
            }
            spans.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
            List<Span> apart = new ArrayList<>();
            for (Span span : spans) {
                boolean after = apart.isEmpty() || apart.get(apart.size() - 1).end() <= span.start();
                if (after && apart.size() < MOST_HIGHLIGHTS) {
                    apart.add(span);
                }
            }
            return apart;
        }
    }
}
