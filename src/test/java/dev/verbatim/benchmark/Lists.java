package dev.verbatim.benchmark;

import dev.verbatim.testsupport.GeneratedNewsroom;
import java.util.ArrayList;
import java.util.List;

/** Every list of the contract in every order, with each value of each filter alone and with each of another filter. */
final class Lists {

    private Lists() {}

    static List<String> of(int articles) {
        List<String> paths = new ArrayList<>();
        String first = GeneratedNewsroom.id("ent", 0);
        String last = GeneratedNewsroom.id("ent", Math.max(100, articles / 20) - 1);
        String other = GeneratedNewsroom.id("ent", Math.max(100, articles / 20) - 2);
        combine(
                paths,
                "/v1/articles",
                List.of("-publishedAt", "publishedAt", "-updatedAt", "updatedAt"),
                List.of(
                        List.of(
                                "source=" + source(0),
                                "source=" + source(9),
                                "source=" + source(8) + "&source=" + source(9)),
                        List.of("section=section-0", "section=section-11", "section=section-10&section=section-11"),
                        List.of("tag=tag-0", "tag=tag-999", "tag=tag-998&tag=tag-999"),
                        List.of("author=author-0", "author=author-299", "author=author-298&author=author-299"),
                        List.of("lang=en", "lang=en-IE", "lang=fr"),
                        List.of(
                                "entity=" + first,
                                "entity=" + last,
                                "entity=" + last + "&entity=" + other,
                                "entity=" + first + "&entity=" + last),
                        List.of("entityAll=" + first + "&entityAll=" + last, "entityAll=" + last),
                        List.of("speaker=" + first, "speaker=" + last, "speaker=" + last + "&speaker=" + other),
                        List.of("externalId=x77", "externalId=none"),
                        List.of("status=retracted"),
                        dates()));
        combine(
                paths,
                "/v1/quotes",
                List.of("-publishedAt", "publishedAt", "-confidence", "confidence"),
                List.of(
                        List.of("source=" + source(0), "source=" + source(9)),
                        List.of("section=section-0", "section=section-11"),
                        List.of("tag=tag-0", "tag=tag-999", "tag=tag-998&tag=tag-999"),
                        List.of("lang=en", "lang=en-IE", "lang=fr"),
                        List.of("speaker=" + first, "speaker=" + last, "speaker=" + last + "&speaker=" + other),
                        List.of("about=" + first, "about=" + last, "about=" + last + "&about=" + other),
                        List.of("kind=direct", "kind=indirect"),
                        List.of("minConfidence=0.999"),
                        List.of("review=unreviewed", "review=confirmed", "review=corrected"),
                        List.of("article=" + GeneratedNewsroom.id("art", 77)),
                        dates()));
        combine(
                paths,
                "/v1/statements",
                List.of(""),
                List.of(
                        List.of("speaker=" + first, "speaker=" + last),
                        List.of("about=" + first, "about=" + last),
                        List.of("minSources=2"),
                        dates()));
        combine(
                paths,
                "/v1/entities",
                List.of("name", "-mentions", "-quotesBy", "-lastSeenAt"),
                List.of(List.of("type=person", "type=event"), List.of("sameAs=https://www.wikidata.org/entity/Q1")));
        for (String entity : List.of(first, last)) {
            paths.add("/v1/entities/" + entity + "/mentions");
        }
        for (String list :
                List.of("sources", "sections", "tags", "authors", "changes", "changes?resourceType=entity")) {
            paths.add("/v1/" + list);
        }
        return paths;
    }

    private static String source(int number) {
        return GeneratedNewsroom.id("src", number);
    }

    private static List<String> dates() {
        return List.of(
                "from=2020-01-03T00:00:00Z&to=2020-01-04T00:00:00Z",
                "from=2035-01-01T00:00:00Z",
                "dateField=updated&from=2020-01-03T00:00:00Z&to=2020-01-04T00:00:00Z",
                "dateField=updated&from=2035-01-01T00:00:00Z");
    }

    private static void combine(List<String> paths, String list, List<String> orders, List<List<String>> filters) {
        for (String order : orders) {
            String sorted = list + "?limit=20" + (order.isEmpty() ? "" : "&sort=" + order);
            paths.add(sorted);
            for (int i = 0; i < filters.size(); i++) {
                for (String one : filters.get(i)) {
                    paths.add(sorted + "&" + one);
                    filters.subList(i + 1, filters.size())
                            .forEach(others -> others.forEach(other -> paths.add(sorted + "&" + one + "&" + other)));
                }
            }
        }
    }
}
