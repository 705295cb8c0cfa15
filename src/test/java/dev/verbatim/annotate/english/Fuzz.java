package dev.verbatim.annotate.english;

import dev.verbatim.annotate.Annotations;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * The long run: {@code Fuzz [texts [seed]]}, 100,000 by default from seed 0 on. Stops at the first text that throws or
 * gives unsound annotations, and prints it with its seed; ends with the time it took in all and for the slowest text.
 * Reported speech is looked for as well.
 */
final class Fuzz {

    private Fuzz() {}

    public static void main(String[] arguments) {
        long texts = arguments.length == 0 ? 100_000 : Long.parseLong(arguments[0]);
        long first = arguments.length < 2 ? 0 : Long.parseLong(arguments[1]);
        EnglishAnnotator annotator = EnglishAnnotator.load().withIndirect();
        long begin = System.nanoTime();
        AtomicLong slowest = new AtomicLong();
        LongStream.range(first, first + texts).parallel().forEach(seed -> {
            String text = new MutatedTexts(seed).next();
            long start = System.nanoTime();
            try {
                Annotations found = annotator.annotate(text, "en");
                Soundness.check(text, found);
            } catch (RuntimeException | AssertionError e) {
                throw new IllegalStateException("seed " + seed + ": " + text, e);
            }
            slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
        });
        System.out.printf(
                "%d texts from seed %d in %d s, none unsound, the slowest took %d ms%n",
                texts, first, (System.nanoTime() - begin) / 1_000_000_000, slowest.get() / 1_000_000);
    }
}
