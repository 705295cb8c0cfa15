package dev.verbatim.annotate.english;

import dev.verbatim.annotate.Annotations;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * The long run: {@code Fuzz [texts]}, 100,000 by default. Stops at the first text that throws or gives unsound
 * annotations, and prints it; ends with the slowest text's time.
 */
final class Fuzz {

    private Fuzz() {}

    public static void main(String[] arguments) {
        long texts = arguments.length == 0 ? 100_000 : Long.parseLong(arguments[0]);
        EnglishAnnotator annotator = EnglishAnnotator.load();
        AtomicLong slowest = new AtomicLong();
        LongStream.range(0, texts).parallel().forEach(seed -> {
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
        System.out.printf("%d texts, none unsound, the slowest took %d ms%n", texts, slowest.get() / 1_000_000);
    }
}
