package dev.verbatim.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.verbatim.http.FixedCursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.testsupport.NeedsOpenSearch;
import dev.verbatim.testsupport.OpenSearchNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of {@link RelevanceTest} against a real OpenSearch node, and each answer beside Lucene's. */
@NeedsOpenSearch
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenSearchRelevanceTest extends RelevanceTest {

    @Override
    SearchIndex open(String name, Clock clock) {
        return new OpenSearchIndex(
                new OpenSearchAt(List.of(OpenSearchNode.url()), "relevance-" + name, 2), FixedCursors.make(), clock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ferry",
                "ferry strike",
                "the ferry inquiry",
                "\"ferry inquiry\" captain",
                "bridge -harbour",
                "jellyfish or superbug",
                "oldmere",
                "eleanor card",
                "the who",
                "shared count"
            })
    void both_engines_find_the_same_with_the_same_scores_and_snippets(String words) throws IOException {
        LuceneIndex lucene =
                new LuceneIndex(directory.resolve("beside " + words.hashCode()).toString(), FixedCursors.make(), now());
        fill(lucene);
        IndexQuery query = IndexQuery.of(ALL, words);
        PageRequest page = new PageRequest();
        page.limit = 100;
        page.count = PageRequest.Count.EXACT;
        var expected = lucene.hits(query, page);
        var found = index.hits(query, page);

        assertThat(found.page().totalCount()).isEqualTo(expected.page().totalCount());
        assertThat(found.items()).extracting(Hit::id).containsExactlyElementsOf(ids(expected.items()));
        for (int i = 0; i < found.items().size(); i++) {
            Hit hit = found.items().get(i);
            Hit other = expected.items().get(i);
            assertThat(hit.score()).isCloseTo(other.score(), within(0.001));
            assertThat(hit).usingRecursiveComparison().ignoringFields("score").isEqualTo(other);
        }
        lucene.close();
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }
}
