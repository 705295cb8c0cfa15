package dev.verbatim.database.kill;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one writer sent and what the service acknowledged. Each article is written over and over with a rising number; a
 * write without an answer may or may not have happened, so the stored number lies between the two kept here.
 */
final class Ledger {

    /** The last number sent and, of the last answer, the article's id, number and version; no id before an answer. */
    record Entry(int sent, Optional<Acknowledged> acknowledged) {}

    record Acknowledged(String id, int number, int version) {}

    private final Map<String, Entry> entries = new TreeMap<>();
    private long acknowledgements;

    /** The next number for an article, noted as sent. */
    synchronized int next(String externalId) {
        Entry entry = entries.getOrDefault(externalId, new Entry(0, Optional.empty()));
        entries.put(externalId, new Entry(entry.sent() + 1, entry.acknowledged()));
        return entry.sent() + 1;
    }

    synchronized void acknowledge(String externalId, Acknowledged answer) {
        entries.put(externalId, new Entry(entries.get(externalId).sent(), Optional.of(answer)));
        acknowledgements++;
    }

    synchronized Map<String, Entry> entries() {
        return new TreeMap<>(entries);
    }

    synchronized long acknowledgements() {
        return acknowledgements;
    }
}
