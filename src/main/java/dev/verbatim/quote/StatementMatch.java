package dev.verbatim.quote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the words of an occurrence relate to the fullest wording of its statement. */
@Schema(description = "exact: the same words; contained: a part of them; near: almost the same; more values may come.")
public enum StatementMatch {
    EXACT,
    CONTAINED,
    NEAR
}
