package dev.verbatim.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.http.FixedCursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import dev.verbatim.index.IndexDocument.Words;
import dev.verbatim.testsupport.NeedsOpenSearch;
import dev.verbatim.testsupport.OpenSearchNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index owes that several replicas share. */
@NeedsOpenSearch
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenSearchIndexTest {

    private static final String DATABASE = "test";
    private static final Set<DocumentType> ALL = Set.of(DocumentType.ARTICLE, DocumentType.QUOTE);

    @SuppressWarnings("NullAway.Init")
    private String alias;

    @SuppressWarnings("NullAway.Init")
    private SearchIndex index;

    @BeforeEach
    void anEmptyIndex() {
        alias = "index-" + UUID.randomUUID().toString().substring(0, 8);
        index = replica();
    }

    private SearchIndex replica() {
        return new OpenSearchIndex(
                new OpenSearchAt(OpenSearchNode.url(), alias), FixedCursors.make(), Clock.systemUTC());
    }

    private static IndexDocument article(String id, String title) {
        return new IndexDocument(DocumentType.ARTICLE, id)
                .words(Words.TITLE, title)
                .number("published", Math.abs(id.hashCode()) % 10);
    }

    private static void build(SearchIndex index, long position, IndexDocument... documents) {
        index.rebuild();
        index.begin(position);
        index.put(List.of(documents));
        index.advance(DATABASE, position, true);
    }

    private static List<String> find(SearchIndex index, String words) {
        PageRequest page = new PageRequest();
        page.limit = 100;
        return index.ids(IndexQuery.of(ALL, words), page).items();
    }

    @Test
    void searches_are_503_until_it_is_built_and_never_empty_while_it_is_built_again() throws Exception {
        assertThat(index.position(DATABASE)).isNull();
        assertThatThrownBy(() -> find(index, "harbour"))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.type()).isEqualTo(ProblemType.UNAVAILABLE));
        build(index, 1, article("first", "A harbour"));
        SearchIndex reader = replica();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> searches = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            while (!done.get()) {
                assertThat(find(reader, "harbour")).contains("first");
                count++;
            }
            return count;
        });
        for (int i = 2; i < 8; i++) {
            build(index, i, article("first", "A harbour"), article("more" + i, "Another harbour"));
        }
        done.set(true);

        assertThat(searches.get()).isGreaterThan(5);
        assertThat(find(reader, "harbour")).containsExactlyInAnyOrder("first", "more7");
    }

    @Test
    void what_is_written_shows_at_the_next_position_and_not_before() {
        build(index, 1, article("a", "A harbour"));
        index.begin(2);
        index.remove(List.of("a"));
        index.put(List.of(article("b", "A harbour")));
        assertThat(find(index, "harbour")).containsExactly("a");
        index.advance(DATABASE, 2, false);
        assertThat(find(index, "harbour")).containsExactly("b");
        assertThat(replica().position(DATABASE)).isEqualTo(2);
        assertThat(replica().position("another")).isNull();
    }

    @Test
    void a_replica_that_was_held_up_sets_nothing_back() {
        build(index, 1, article("a", "A harbour"), article("gone", "A harbour"));
        SearchIndex late = replica();
        late.position(DATABASE);
        late.begin(5);
        late.put(List.of(article("a", "An old title"), article("gone", "A harbour")));

        index.position(DATABASE);
        index.begin(9);
        index.put(List.of(article("a", "A new title")));
        index.remove(List.of("gone"));
        index.advance(DATABASE, 9, true);
        late.advance(DATABASE, 5, true);

        assertThat(find(index, "title")).containsExactly("a");
        assertThat(find(index, "old")).isEmpty();
        assertThat(find(index, "harbour")).isEmpty();
        assertThat(replica().position(DATABASE)).isEqualTo(9);
    }

    @Test
    void what_a_replica_wrote_before_it_died_is_known_to_the_next() {
        build(index, 1);
        index.begin(2);
        index.put(List.of(new IndexDocument(DocumentType.QUOTE, "q")
                .words(Words.TEXT, "A harbour")
                .keyword("article", "a")));
        index.begin(2); // sends it, and then dies

        SearchIndex next = replica();
        next.position(DATABASE);
        next.begin(3);
        next.remove(DocumentType.QUOTE, "article", Set.of("a"));
        next.advance(DATABASE, 3, true);
        assertThat(find(next, "harbour")).isEmpty();
    }

    @Test
    void indices_that_were_replaced_or_never_finished_are_deleted_and_those_of_others_kept() throws IOException {
        String neighbour = alias + "-staging-2-0abc";
        OpenSearchNode.send("PUT", "/" + neighbour, "{}");
        build(index, 1);
        index.rebuild();
        build(index, 2);
        build(index, 3);
        index.rebuild();
        String left = OpenSearchNode.send("GET", "/" + alias + "-*/_alias", "").body();

        assertThat(left).contains(neighbour);
        assertThat(left.split("\"aliases\"")).hasSize(1 + 3);
        assertThat(replica().position(DATABASE)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "published", "published up", "name", "name down"})
    void every_order_is_walked_as_in_lucene_forth_and_back(String order, @TempDir Path directory) throws IOException {
        IndexDocument[] documents = IntStream.range(0, 23)
                .mapToObj(i -> article("d" + i, "A harbour " + "of stone ".repeat(i % 4))
                        .words(Words.NAME, "Harbour " + (char) ('a' + i % 5)))
                .toArray(IndexDocument[]::new);
        build(index, 1, documents);
        LuceneIndex lucene = new LuceneIndex(directory.toString(), FixedCursors.make(), Clock.systemUTC());
        build(lucene, 1, documents);
        IndexQuery query = IndexQuery.of(ALL, "harbour");
        if (!order.equals("relevance")) {
            query.order(order.split(" ")[0], !order.contains("up"));
        }

        List<String> walked = walk(index, query);
        assertThat(walked).hasSize(23).isEqualTo(walk(lucene, query));
        lucene.close();
    }

    /** To the end and back again, which must be the same. */
    private static List<String> walk(SearchIndex index, IndexQuery query) {
        PageRequest page = new PageRequest();
        page.limit = 4;
        Slice<String> slice = index.ids(query, page);
        List<String> forth = new ArrayList<>(slice.items());
        while (slice.page().next() != null) {
            page.cursor = slice.page().next();
            slice = index.ids(query, page);
            forth.addAll(slice.items());
        }
        List<String> back = new ArrayList<>(slice.items());
        while (slice.page().prev() != null) {
            page.cursor = slice.page().prev();
            slice = index.ids(query, page);
            back.addAll(0, slice.items());
        }
        assertThat(back).isEqualTo(forth);
        return Collections.unmodifiableList(forth);
    }

    @Test
    void a_node_that_is_away_is_passed_over() {
        build(index, 1, article("a", "A harbour"));
        SearchIndex two = new OpenSearchIndex(
                new OpenSearchAt(List.of(URI.create("http://127.0.0.1:1"), OpenSearchNode.url()), alias, 1),
                FixedCursors.make(),
                Clock.systemUTC());
        for (int i = 0; i < 4; i++) {
            assertThat(find(two, "harbour")).containsExactly("a");
        }
    }
}
