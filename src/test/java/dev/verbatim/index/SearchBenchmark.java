package dev.verbatim.index;

import dev.verbatim.http.FixedCursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.index.IndexDocument.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * How long the index alone takes, one thread, without HTTP: a command-line program over a generated newsroom
 * ({@code GeneratedNewsroom}). Arguments: JDBC URL, user, password, number of articles.
 *
 * <p>Words are taken as they come in texts, frequent ones often, as readers take them.
 */
final class SearchBenchmark {

    private static final int WARM_UP = 500;
    private static final int QUERIES = 1000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Set<DocumentType> ALL = Set.of(DocumentType.ARTICLE, DocumentType.QUOTE, DocumentType.ENTITY);

    private final LuceneIndex index;
    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Random random = new Random(42);

    private SearchBenchmark(LuceneIndex index) {
        this.index = index;
    }

    /**
     * Prints one line for each kind of question: p50 and p99 in milliseconds, by the wall clock and of the thread's own CPU time, which is what counts on a machine that others use too.
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("search-benchmark");
        LuceneIndex index = new LuceneIndex(directory.toString(), FixedCursors.make(), Clock.systemUTC());
        SearchBenchmark benchmark = new SearchBenchmark(index);
        try (Connection database = DriverManager.getConnection(args[0], args[1], args[2])) {
            long start = System.nanoTime();
            benchmark.fill(database, Integer.parseInt(args[3]));
            System.out.printf("indexed in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        benchmark.measure("one word, 20 hits with snippets", b -> b.search(b.word()));
        benchmark.measure("two words, 20 hits with snippets", b -> b.search(b.word() + " " + b.word()));
        benchmark.measure("a phrase of two words", b -> b.search("\"" + b.pair() + "\""));
        benchmark.measure("a name", b -> b.search(b.name()));
        benchmark.measure("suggest, one letter", b -> b.suggest(b.name().substring(0, 1)));
        benchmark.measure("suggest, three letters", b -> b.suggest(b.name().substring(0, 3)));
        index.close();
    }

    private void fill(Connection database, int articles) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(500);
            try (ResultSet rows = statement.executeQuery("select a.id, a.title, v.body_text, a.listed_at from article a"
                    + " join article_version v on v.article_id = a.id order by a.id limit " + articles)) {
                while (rows.next()) {
                    texts.add(rows.getString(3));
                    index.put(List.of(new IndexDocument(DocumentType.ARTICLE, rows.getString(1))
                            .words(Words.TITLE, rows.getString(2))
                            .words(Words.TEXT, rows.getString(3))
                            .keyword("status", "published")
                            .freshAt(rows.getTimestamp(4).toInstant())));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select q.id, q.text, q.speaker_text, q.listed_at from quote q order by q.article_id limit "
                            + 2 * articles)) {
                while (rows.next()) {
                    index.put(List.of(new IndexDocument(DocumentType.QUOTE, rows.getString(1))
                            .words(Words.BYLINE, rows.getString(3))
                            .words(Words.TEXT, rows.getString(2))
                            .freshAt(rows.getTimestamp(4).toInstant())));
                }
            }
            try (ResultSet rows = statement.executeQuery("select id, name, article_count from entity")) {
                while (rows.next()) {
                    names.add(rows.getString(2));
                    index.put(List.of(new IndexDocument(DocumentType.ENTITY, rows.getString(1))
                            .words(Words.NAME, rows.getString(2))
                            .popularity(rows.getInt(3))));
                }
            }
        }
        index.advance("benchmark", 1, true);
    }

    private String word() {
        String[] words = texts.get(random.nextInt(texts.size())).split("\\W+");
        return words[1 + random.nextInt(words.length - 1)];
    }

    private String pair() {
        String[] words = texts.get(random.nextInt(texts.size())).split(" ");
        int at = random.nextInt(40);
        return words[at] + " " + words[at + 1];
    }

    private String name() {
        return names.get(random.nextInt(names.size()));
    }

    private int search(String words) {
        return index.hits(
                        IndexQuery.of(ALL, words)
                                .noneOf("status", List.of("retracted"))
                                .noneOf("review", List.of("rejected")),
                        new PageRequest())
                .items()
                .size();
    }

    private int suggest(String prefix) {
        return index.suggest(prefix, 10).size();
    }

    private void measure(String what, Function<SearchBenchmark, Integer> question) {
        long found = 0;
        for (int i = 0; i < WARM_UP; i++) {
            found += question.apply(this);
        }
        double[] millis = new double[QUERIES];
        double[] cpu = new double[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            long start = System.nanoTime();
            long startCpu = THREADS.getCurrentThreadCpuTime();
            found += question.apply(this);
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - startCpu) / 1e6;
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        System.out.printf(
                "%-34s wall p50 %7.2f p99 %7.2f   cpu p50 %6.2f p99 %6.2f ms   (%.1f hits each)%n",
                what,
                millis[QUERIES / 2],
                millis[QUERIES * 99 / 100],
                cpu[QUERIES / 2],
                cpu[QUERIES * 99 / 100],
                (double) found / (WARM_UP + QUERIES));
    }
}
