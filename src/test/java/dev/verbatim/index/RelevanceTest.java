package dev.verbatim.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.demo.DemoArticle;
import dev.verbatim.demo.DemoArticles;
import dev.verbatim.http.FixedCursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.index.IndexDocument.Words;
import dev.verbatim.text.Span;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader would expect to find first among the demo articles. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

    static final Set<DocumentType> ALL = Set.of(DocumentType.ARTICLE, DocumentType.QUOTE, DocumentType.ENTITY);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    SearchIndex index;

    /** An empty index; the table is the same for every engine. */
    SearchIndex open(String name, Clock clock) throws IOException {
        return new LuceneIndex(directory.resolve(name).toString(), FixedCursors.make(), clock);
    }

    static Clock now() {
        Instant now = DemoArticles.all().stream()
                .map(DemoArticle::publishedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @BeforeAll
    void indexTheDemoArticles() throws IOException {
        index = open("demo", now());
        fill(index);
    }

    static void fill(SearchIndex index) {
        List<IndexDocument> documents = new ArrayList<>();
        for (DemoArticle article : DemoArticles.all()) {
            documents.add(new IndexDocument(DocumentType.ARTICLE, article.file())
                    .words(Words.TITLE, article.title())
                    .words(Words.TEXT, article.standfirst())
                    .words(Words.TEXT, article.text())
                    .time("published", article.publishedAt())
                    .freshAt(article.publishedAt()));
        }
        documents.add(entity("renée-aubert", "Renée Aubert", 12));
        documents.add(entity("eleanor-cardwell", "Eleanor Cardwell", 20));
        documents.add(entity("ferry-workers", "Dockers and Ferry Workers’ Union", 5));
        documents.add(entity("oldmere", "Oldmere", 15));
        documents.add(entity("oldmere-festival", "Oldmere Festival", 4));
        documents.add(entity("old-harbour", "Old Harbour", 40));
        index.rebuild();
        index.begin(1);
        index.put(documents);
        index.advance("demo", 1, true);
    }

    private static IndexDocument entity(String id, String name, int articles) {
        return new IndexDocument(DocumentType.ENTITY, id)
                .words(Words.NAME, name)
                .popularity(articles);
    }

    @AfterAll
    void close() throws IOException {
        close(index);
    }

    private static void close(SearchIndex index) throws IOException {
        if (index instanceof Closeable closeable) {
            closeable.close();
        }
    }

    private List<Hit> search(String words) {
        PageRequest page = new PageRequest();
        page.limit = 100;
        return index.hits(IndexQuery.of(ALL, words), page).items();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ferry strike                    | Skerrow ferry strike ends with 340 letters
            fay bank reopened               | Skerrow and Vestmark reopen Fay Bank under shared count
            ferry inquiry captain           | Ferry inquiry faults company, captain and two governments
            calder voss report              | At the gate of Calder & Voss, 1,900 people read a report
            lasalle stadium                 | Lasalle buys Athletic for 90 million crowns, promises new stadium
            fake statement                  | Police look for author of fake Lasalle statement
            "the drowned bell"              | Festival silences ‘The Drowned Bell’
            orrinacin patient               | First patient treated with orrinacin goes home
            jellyfish                       | Eleven hours, 42 minutes and one jellyfish
            ibanez                          | Ibáñez: ‘I would rather be banned by a villain’
            solis rovers                    | Solís will leave Rovers after the cup final
            bridges harbor                  | Assembly backs harbor bridge after nine-hour debate
            superbugs                       | The drab sponge that may outwit a superbug
            election                        | Opposition wins Skerrow election by three seats
            aubert                          | Renée Aubert
            renee AUBERT                    | Renée Aubert
            eleanor card                    | Eleanor Cardwell
            oldmere                         | Oldmere
            ferry workers union             | Dockers and Ferry Workers’ Union
            prize beginners                 | Agnes Tolliver, at 79, wins a prize for beginners
            """)
    void the_first_hit_is_what_a_reader_would_expect(String words, String title) {
        assertThat(search(words)).first().extracting(Hit::title).isEqualTo(title);
    }

    @Test
    void a_headline_weighs_more_than_the_text_below() {
        List<String> titles = search("sponge").stream().map(Hit::title).toList();
        int lastInTitle = titles.indexOf("On Ward Nine they are waiting for a sponge");
        assertThat(titles).hasSizeGreaterThan(3);
        assertThat(titles.subList(0, 3))
                .allSatisfy(t -> assertThat(t.toLowerCase(Locale.ROOT)).contains("sponge"));
        assertThat(lastInTitle).isBetween(0, 2);
    }

    @Test
    void a_phrase_finds_only_the_words_together_and_a_minus_takes_away() {
        int scattered = search("ferry inquiry").size();
        int together = search("\"ferry inquiry\"").size();
        int without = search("ferry inquiry -captain").size();

        assertThat(together).isPositive().isLessThan(scattered);
        assertThat(without).isPositive().isLessThan(scattered);
        assertThat(search("ferry inquiry -\"ferry inquiry\"")).hasSize(scattered - together);
        assertThat(search("jellyfish or superbug").size())
                .isGreaterThanOrEqualTo(search("jellyfish").size());
    }

    @Test
    void words_that_stand_together_come_before_words_apart() {
        List<Hit> hits = search("shared count");
        assertThat(hits.get(0).title()).isEqualTo("Skerrow and Vestmark reopen Fay Bank under shared count");
    }

    @Test
    void of_two_equal_texts_the_newer_comes_first() throws IOException {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        SearchIndex other = open("equal", Clock.fixed(now, ZoneOffset.UTC));
        other.rebuild();
        other.begin(1);
        other.put(List.of(
                dated("old", Instant.parse("2024-06-01T00:00:00Z")),
                dated("new", Instant.parse("2026-05-30T00:00:00Z"))));
        other.advance("equal", 1, true);
        assertThat(other.ids(IndexQuery.of(ALL, "lighthouse"), new PageRequest())
                        .items())
                .containsExactly("new", "old");
        close(other);
    }

    private static IndexDocument dated(String id, Instant at) {
        return new IndexDocument(DocumentType.ARTICLE, id)
                .words(Words.TITLE, "A lighthouse")
                .freshAt(at);
    }

    @Test
    void highlights_stand_at_the_words_in_the_snippet() {
        for (String words : List.of("ferry strike", "bridges", "solis", "\"public inquiry\"")) {
            List<Hit> hits = search(words);
            assertThat(hits).isNotEmpty();
            assertThat(hits).anySatisfy(h -> assertThat(h.highlights()).isNotEmpty());
            for (Hit hit : hits) {
                assertThat(hit.snippet().length()).isLessThanOrEqualTo(400);
                for (Span span : hit.highlights()) {
                    String marked = span.of(hit.snippet());
                    assertThat(Analysis.terms(Analysis.PROSE, marked))
                            .as("%s in %s", marked, hit.snippet())
                            .isSubsetOf(Analysis.terms(Analysis.PROSE, words));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"never closed",
                "-",
                "--",
                "-strike",
                "or",
                "or or or",
                "a OR",
                "( [ { * ? ~ ^ : \\ / && || !",
                "title:ferry",
                "*:*",
                "the",
                "‘’“”",
                "\uD83D\uDE00",
                "\uD83D",
                "ferry\u0007",
                "-\"\" \"\"",
                "x -x"
            })
    void whatever_is_typed_is_answered(String words) {
        assertThat(search(words)).isNotNull();
        assertThat(index.suggest(words, 5)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "old, old-harbour",
        "oldmere, oldmere",
        "oldmere f, oldmere-festival",
        "renee, renée-aubert",
        "aub, renée-aubert",
        "work, ferry-workers"
    })
    void a_name_is_suggested_by_its_beginnings_the_whole_name_first_then_the_most_frequent(String prefix, String id) {
        assertThat(index.suggest(prefix, 5)).first().extracting(Hit::id).isEqualTo(id);
    }

    @Test
    void an_index_of_another_database_has_no_position() {
        assertThat(index.position("demo")).isEqualTo(1);
        assertThat(index.position("another")).isNull();
    }
}
