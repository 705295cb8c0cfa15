package dev.verbatim.benchmark;

import dev.verbatim.testsupport.GeneratedNewsroom;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * What is asked, as often as needed in other words.
 *
 * @param path a path from the number of an article
 */
record Question(String name, LongFunction<String> path) {

    /** As front pages, archives and searches ask. {@code words} are some that occur. */
    static List<Question> all(int articles, String deepPage, List<String> words) {
        int entities = Math.max(100, articles / 20);
        return List.of(
                new Question("item by id", n -> "/v1/articles/" + GeneratedNewsroom.id("art", n)),
                new Question("newest 20 with quotes and entities", n -> "/v1/articles?include=quotes&include=entities"),
                new Question("20 by entity", n -> "/v1/articles?entity=" + entity(n % entities)),
                new Question("20 by the most named entity", n -> "/v1/articles?entity=" + entity(0)),
                new Question("20 quotes by speaker", n -> "/v1/quotes?speaker=" + entity(n % entities)),
                new Question("page 1", n -> "/v1/articles"),
                new Question("page 400", n -> "/v1/articles?cursor=" + deepPage),
                new Question("feed", n -> "/v1/feeds/articles.atom"),
                new Question("search, 1 word", n -> "/v1/search?q=" + word(words, n)),
                new Question(
                        "search, 2 words", n -> "/v1/search?q=" + word(words, n) + "%20" + word(words, n / 7 + 1)));
    }

    private static String entity(long n) {
        return GeneratedNewsroom.id("ent", n);
    }

    private static String word(List<String> words, long n) {
        return words.get((int) (n % words.size()));
    }

    /** So many articles to send, in a language that is not extracted: what is measured is the way into the database. */
    static List<String> writes(int number) {
        String run = Long.toString(System.nanoTime(), 36);
        String path = "/v1/sources/" + GeneratedNewsroom.id("src", 0) + "/items/";
        return LongStream.range(0, number)
                .mapToObj(n -> "PUT\t" + path + run + "-" + n + "\t{\"title\":\"Otsikko " + n
                        + "\",\"lang\":\"fi\",\"section\":\"section-1\",\"bodyText\":\"Teksti " + n + ". "
                        + "Sana seuraa toista. ".repeat(40) + "\"}")
                .toList();
    }

    /** So many paths at the most, spread over all articles. */
    List<String> paths(int most, int articles) {
        return numbers(most, articles).mapToObj(path).toList();
    }

    /** Ids of articles in the same order. */
    static List<String> ids(int most, int articles) {
        return numbers(most, articles)
                .mapToObj(n -> GeneratedNewsroom.id("art", n))
                .toList();
    }

    private static LongStream numbers(int most, int articles) {
        return LongStream.range(0, Math.min(most, articles)).map(n -> n * 7919 % articles);
    }
}
