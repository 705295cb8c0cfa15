/**
 * Names: where a text names somebody or something, of what type each name is, and which names mean the same referent.
 *
 * <p>In: a text and its parsed sentences. Out: {@link dev.verbatim.annotate.mention.Names}. The parser's name tags are
 * one witness among others, because a model that reads one sentence at a time calls the same surname a person here and
 * a company there. The others are shape (capitals, initials, hyphens), lexica (readable files beside the class files,
 * each with its source and licence), words around the name (titles, "in X", "X said") and above all the rest of the
 * document: one surface has one type, and the surname of a person named in full is that person wherever it stands.
 *
 * <p>Invariants: spans of names hold no title, article, nationality or possessive ending; the same input gives the same
 * output; no text makes it throw. When two readings are equally good, none is published: a referent is
 * {@code Referent.NONE} rather than a guess.
 */
@NullMarked
package dev.verbatim.annotate.mention;

import org.jspecify.annotations.NullMarked;
