/**
 * The change log: what changed, in commit order, for partners who keep a copy.
 *
 * <p>Invariants: rows are written in the transaction of the change itself; {@code seq} is taken under an advisory lock
 * that lasts until commit, so a reader that has seen n has seen everything below n (api.md 5.7 (a)). Nobody is told
 * about changes by a call: search, cache, feeds and webhooks read this log, or are a
 * {@link dev.verbatim.change.ChangeListener}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Whoever waits costs an object and a timer. One thread with one connection a replica follows the log
 *       ({@link dev.verbatim.change.ChangeTail}) and keeps its newest part in memory; long polls and streams are answered
 *       from there and go to the database only when they are far behind.
 *   <li>{@code next} of an empty page is the head of the log, not the last match: a reader with a filter never reads the
 *       same stretch twice.
 *   <li>A reader that is older than the retention gets 410 and starts from an export; so does one that is ahead, because
 *       then the database was set back and its copy holds what never was. Tombstones are kept for ever and can be read
 *       alone from any position ({@code tombstonesOnly}).
 *   <li>An event says that something changed, not what: counters, too, make an event, though no version. So does
 *       another name: when an entity or source is renamed, whatever shows its name gets an event of its own. Whoever
 *       follows any one type thus holds exactly what GET of each item answers; it is what the ETags count, too.
 *   <li>What webhooks only are told ({@code import.completed}) stands in the same log; pages, stream and listeners pass
 *       over it.
 *   <li>An export is one REPEATABLE READ snapshot on one worker thread, written as fast as it is read; the position is
 *       the newest number that this snapshot sees.
 * </ul>
 */
@NullMarked
package dev.verbatim.change;

import org.jspecify.annotations.NullMarked;
