package dev.verbatim.http;

/**
 * Every kind of fault that this API answers with, one constant each: the code clients switch on, the status, and a
 * title that never changes with the occurrence. The page at {@code /problems/{code}} explains it.
 */
public enum ProblemType {
    UNKNOWN_PARAMETER(400, "Unknown query parameter", "The operation has no query parameter of this name."),
    INVALID_PARAMETER(400, "Invalid parameter", "A query, path or header parameter has a value that is not allowed."),
    MALFORMED_BODY(400, "Malformed request body", "The body is not well-formed JSON, or not UTF-8."),
    INVALID_CURSOR(400, "Invalid cursor", "The cursor was not made by this service, or was cut or changed."),
    CURSOR_MISMATCH(400, "Cursor of another list", "A cursor works only with the filters and the sort it came from."),
    UNAUTHORIZED(401, "Authentication required", "Send 'Authorization: Bearer KEY' with a key that is not revoked."),
    FORBIDDEN(403, "Not allowed for this key", "The key is valid, but none of its roles may do this."),
    NOT_FOUND(404, "Not found", "There is no resource at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The address exists, but not for this method; see the Allow header."),
    NOT_ACCEPTABLE(406, "No acceptable representation", "The Accept header rules out every media type we have here."),
    CONFLICT(409, "Conflict", "The request contradicts the present state of the resource."),
    DUPLICATE_EXTERNAL_ID(409, "External id already taken", "The source already has an article of this external id."),
    DUPLICATE_NAME(409, "Name already taken", "Something of this kind already has this name."),
    IDEMPOTENCY_IN_PROGRESS(409, "Still in progress", "The first request with this Idempotency-Key has not ended yet."),
    GONE(410, "Gone", "The resource was here and has been deleted or retracted for good."),
    CHANGE_POSITION_EXPIRED(
            410, "Change position expired", "The log no longer reaches back to this position: start from an export."),
    PRECONDITION_FAILED(412, "Precondition failed", "The resource has changed since the ETag in If-Match was given."),
    CONTENT_TOO_LARGE(413, "Content too large", "The request body is larger than this service takes."),
    URI_TOO_LONG(414, "Address too long", "The request line is longer than this service takes."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Unsupported media type", "The body has a Content-Type that the operation cannot read."),
    VALIDATION_FAILED(422, "Validation failed", "The body is well-formed, but some of its values are not allowed."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key reused", "This Idempotency-Key was used with another request body."),
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key missing", "The operation requires an Idempotency-Key header."),
    PRECONDITION_REQUIRED(428, "If-Match required", "Send the ETag you last read as If-Match, so no edit is lost."),
    QUOTA_EXCEEDED(429, "Quota exceeded", "Too many requests: wait as long as Retry-After says."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The request headers are larger than this service takes."),
    INTERNAL(500, "Internal error", "The service failed; the fault is logged under the request id."),
    UNAVAILABLE(503, "Temporarily unavailable", "The service cannot answer now: try again after Retry-After.");

    private final int status;
    private final String title;
    private final String meaning;

    ProblemType(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /** The value of the {@code code} member and the last path segment of the type URI. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** One sentence for the page behind the type URI. */
    public String meaning() {
        return meaning;
    }
}
