package dev.verbatim.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.http.CommitListener;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The answers in memory, by key and by what touches them. Whoever begins to make an answer notes the {@link #position}
 * first; {@link #put} refuses it when something that it shows has been touched since.
 */
// Without the client proxy of a wider scope: asked several times by every request.
@Singleton
class Answers implements CommitListener {

    /** Enough for the commits of many seconds: an answer is made in milliseconds. */
    private static final int REMEMBERED = 10_000;

    private static final char COUNTERS = '#';

    private record Touched(long position, long touch) {}

    private final Cache<String, ReadyAnswer> answers;
    private final int largest;
    private final Map<Long, Set<ReadyAnswer>> byTouch = new HashMap<>();
    private final Deque<Touched> recent = new ArrayDeque<>();
    /** Unlinked later: Caffeine says so under a lock of its own, which must not wait for ours. */
    private final Queue<ReadyAnswer> gone = new ConcurrentLinkedQueue<>();

    private long forgotten;
    private volatile long position;

    Answers(CacheConfig config) {
        largest = (int) Math.min(Integer.MAX_VALUE, config.largest().asLongValue());
        answers = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((String key, ReadyAnswer answer) -> answer.weight())
                .executor(Runnable::run)
                .removalListener((key, answer, cause) -> {
                    if (answer != null) {
                        gone.add(answer);
                    }
                })
                .build();
    }

    /** Null when there is none. */
    @Nullable
    ReadyAnswer get(String key) {
        return answers.getIfPresent(key);
    }

    /** Grows with everything that is touched. */
    long position() {
        return position;
    }

    /** Keeps an answer whose making began at {@code since}, if nothing has touched it since; says whether. */
    boolean put(ReadyAnswer answer, long since) {
        if (answer.weight() > largest) {
            return false;
        }
        synchronized (byTouch) {
            unlinkGone();
            if (since < forgotten || touchedSince(answer, since)) {
                return false;
            }
            for (long touch : answer.touches()) {
                byTouch.computeIfAbsent(touch, t -> new HashSet<>()).add(answer);
            }
            answers.put(answer.key(), answer);
            return true;
        }
    }

    private boolean touchedSince(ReadyAnswer answer, long since) {
        for (var newest = recent.descendingIterator(); newest.hasNext(); ) {
            Touched touched = newest.next();
            if (touched.position() <= since) {
                return false;
            }
            if (Arrays.binarySearch(answer.touches(), touched.touch()) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void committed(Collection<String> touched) {
        synchronized (byTouch) {
            unlinkGone();
            position++;
            for (String name : touched) {
                long touch = Touch.of(name);
                touch(touch);
                if (name.indexOf(COUNTERS) < 0) {
                    touch(Touch.counters(touch));
                }
            }
        }
    }

    private void touch(long touch) {
        recent.addLast(new Touched(position, touch));
        if (recent.size() > REMEMBERED) {
            forgotten = recent.removeFirst().position();
        }
        Set<ReadyAnswer> linked = byTouch.remove(touch);
        if (linked != null) {
            linked.forEach(answer -> answers.asMap().remove(answer.key(), answer));
        }
    }

    private void unlinkGone() {
        for (ReadyAnswer answer = gone.poll(); answer != null; answer = gone.poll()) {
            for (long touch : answer.touches()) {
                Set<ReadyAnswer> linked = byTouch.get(touch);
                if (linked != null && linked.remove(answer) && linked.isEmpty()) {
                    byTouch.remove(touch);
                }
            }
        }
    }

    @Override
    public void forget() {
        synchronized (byTouch) {
            position++;
            forgotten = position;
            recent.clear();
            answers.invalidateAll();
            byTouch.clear();
            gone.clear();
        }
    }

    /** How many bytes they take, about. */
    long bytes() {
        return answers.policy().eviction().map(e -> e.weightedSize().orElse(0)).orElse(0L);
    }
}
