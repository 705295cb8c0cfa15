package dev.verbatim.annotate;

/** The extraction engine. Implementations are pure and safe for use by many threads at once. */
public interface Annotator {

    /** Name and version of the extractor, such as {@code quotes/1.4.0}: changes when its answers may change. */
    String extractor();

    /**
     * Annotates one text.
     *
     * @param text canonical text ({@code CanonicalText.of}); anything else is taken as it is
     * @param lang BCP 47 tag given by the supplier, or an empty string to have the language detected
     * @return what was found; empty with a warning when the language is not supported. Never throws on any text
     */
    Annotations annotate(String text, String lang);
}
