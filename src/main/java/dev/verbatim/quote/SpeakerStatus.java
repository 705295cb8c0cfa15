package dev.verbatim.quote;

/** Whether it is known who spoke. */
public enum SpeakerStatus {
    RESOLVED,
    AMBIGUOUS,
    UNKNOWN
}
