package dev.verbatim.taxonomy;

/** Which of the three vocabularies a term belongs to. */
public enum TermKind {
    SECTION,
    TAG,
    AUTHOR
}
