/**
 * The demo newsroom: four invented newspapers of an invented region, Skerrow, so that a first start has something to
 * show and no living person is given words.
 *
 * <p>The articles are class path resources: {@code demo/sources.txt} ({@code name | homepage}, one a line),
 * {@code demo/index.txt} (file names in the order of loading, which is that of publication; a jar cannot list its
 * folders) and one file an article, {@code demo/articles/NNN-slug.txt}, UTF-8:
 *
 * <pre>
 * source: The Harbour Courier
 * externalId: hc-2025-03-11-ferry
 * title: ...
 * standfirst: ...            (optional)
 * section: Politics
 * tags: Ferry, Ports         (optional)
 * authors: Ann Example       (optional)
 * lang: en-GB
 * webUrl: https://harbour-courier.example/2025/03/ferry   (optional)
 * publishedAt: 2025-03-11T07:30:00Z
 *
 * First paragraph ...
 *
 * Second paragraph ...
 *
 * == correction
 * publishedAt: 2025-03-12T09:00:00Z
 *
 * What was wrong and what is right.
 *
 * == text
 * The whole new body, first paragraph ...
 * </pre>
 *
 * A note is {@code == correction}, {@code clarification}, {@code update} or {@code retraction}; {@code == text} follows
 * a note that changes the article. Notes stand in the order in which they were published.
 *
 * <p>Decisions: plain text and not JSON or YAML, because prose with curly marks is written and reviewed here by people.
 * The Harbour Courier and The Oldmere Post set ‘single’ marks with “double” inside, The Brannick Tribune “double” with
 * ‘single’ inside, Strait Wire straight ones or, in some pieces, the latter; a test holds them to it. Hosts
 * end in {@code .example}. What the quotes are is written down in {@code demo/quotes.tsv} among the test resources.
 */
@NullMarked
package dev.verbatim.demo;

import org.jspecify.annotations.NullMarked;
