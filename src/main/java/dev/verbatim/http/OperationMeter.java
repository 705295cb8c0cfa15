package dev.verbatim.http;

/** Counts and times the requests of one operation. */
public interface OperationMeter {

    /** {@code status} is 0 for a caller who hung up before the answer ended. */
    void count(int status, long nanos);
}
