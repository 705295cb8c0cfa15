package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All stages from the words of a sentence to its tree. Immutable, shared by threads. */
final class Pipeline {

    private final Lexicon lexicon;
    private final WordVectors vectors;
    private final Tagger tags;
    private final Lemmas lemmas;
    private final Gazetteer gazetteer;
    private final Tagger names;
    private final DependencyParser dependencies;

    Pipeline(FlatFile file) {
        lexicon = new Lexicon(file);
        vectors = new WordVectors(file);
        tags = new Tagger(file, "tags", Column.TAG);
        lemmas = new Lemmas(file, lexicon);
        gazetteer = new Gazetteer(file);
        names = new Tagger(file, "names", Column.NAME);
        dependencies = new DependencyParser(file);
    }

    /** What was found for each word; lists run in parallel with the forms. Heads are indexes, -1 for the root. */
    record Analysis(
            List<String> lemmas,
            List<String> tags,
            int[] heads,
            List<String> labels,
            @Nullable String[] names) {}

    /**
     * Analyses one sentence.
     *
     * @param known words met before in the same text, extended here
     */
    Analysis analyse(List<String> forms, Map<String, Word> known) {
        List<Word> words = new ArrayList<>(forms.size());
        for (String form : forms) {
            words.add(known.computeIfAbsent(form, f -> Word.of(f, lexicon, vectors)));
        }
        Nodes nodes = new Nodes(words);
        String[] tagged = tags.tag(nodes);
        List<String> lemmatised = new ArrayList<>(forms.size());
        for (int node = 1; node < nodes.size(); node++) {
            String lemma = lemmas.lemma(words.get(node - 1).lower(), tagged[node]);
            lemmatised.add(lemma);
            nodes.set(Column.LEMMA, node, lemma);
        }
        gazetteer.mark(nodes);
        @Nullable String[] named = NameTags.repaired(names.tag(nodes));
        Tree tree = dependencies.parse(nodes);
        return analysis(lemmatised, tagged, named, tree);
    }

    private static Analysis analysis(List<String> lemmas, String[] tagged, @Nullable String[] named, Tree tree) {
        int size = lemmas.size();
        List<String> tags = new ArrayList<>(size);
        List<String> labels = new ArrayList<>(size);
        int[] heads = new int[size];
        @Nullable String[] names = new @Nullable String[size];
        for (int i = 0; i < size; i++) {
            tags.add(tagged[i + 1]);
            labels.add(tree.label(i + 1));
            heads[i] = tree.head(i + 1) - 1;
            names[i] = named[i + 1];
        }
        return new Analysis(lemmas, tags, heads, labels, names);
    }
}
