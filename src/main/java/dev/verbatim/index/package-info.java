/**
 * The full-text index: what can be asked of it ({@link dev.verbatim.index.SearchIndex}) and who answers, Lucene or
 * OpenSearch. Knows no feature: documents are fields, and package {@code search} says what an article, a quote or an
 * entity is in these terms and feeds the index from the change log. It stands below the features, so that their lists
 * can filter by {@code q}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A list with {@code q} is answered by the index alone - words, filters, order, cursor - and the database only
 *       turns the ids of one page into rows. The other ways break at scale: ids of all matches handed to SQL have no
 *       bound, PostgreSQL's own full text sorts all matches of a frequent word by date or rank for each page (1.5 s p99
 *       at 100,000 articles) and has no IDF.
 *   <li>The price: what the index knows may be a moment behind. It is never ahead of the database, and a row that is
 *       gone by the time it is read leaves its place on the page empty.
 *   <li>With Lucene one index a replica, with OpenSearch one for all, rebuilt from the database whenever it is missing,
 *       of another version or of another database: it holds nothing that is not in the database, so that nobody has to
 *       back it up.
 *   <li>Both engines rank alike: {@link dev.verbatim.index.Ranking} is written once, and text is analysed here, so that
 *       OpenSearch is given the very terms that Lucene has.
 * </ul>
 */
@NullMarked
package dev.verbatim.index;

import org.jspecify.annotations.NullMarked;
