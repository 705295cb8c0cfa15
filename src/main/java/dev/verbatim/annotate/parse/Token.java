package dev.verbatim.annotate.parse;

import org.jspecify.annotations.Nullable;

/**
 * A word or mark.
 *
 * @param start first UTF-16 unit in the text, inclusive
 * @param end   exclusive
 * @param form  the characters at [start, end)
 * @param lemma dictionary form, lower case
 * @param tag   Penn Treebank part of speech
 * @param head  index of the governing token in the same sentence, -1 for the root
 * @param label dependency label towards the head (nlp4j's: nsubj, dobj, ccomp, root, ...)
 * @param name  the model's BILOU name tag without its judgement being final ("B-PERSON"), null outside names
 */
public record Token(
        int start,
        int end,
        String form,
        String lemma,
        String tag,
        int head,
        String label,
        @Nullable String name) {}
