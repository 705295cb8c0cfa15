package dev.verbatim.annotate.english;

import dev.verbatim.annotate.Annotations;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;

/**
 * Proves that no text holds the engine up: {@code Stress [length]}, 200,000 by default, the longest text that the API
 * extracts. Prints the CPU seconds of each {@link HostileTexts} at a quarter of the length and at the whole of it, checks
 * that what was found is sound, and ends with status 1 when a text took longer than {@link #LONGEST}.
 */
final class Stress {

    /** CPU seconds; news of that length takes about 3. Generous, because a loaded machine is slower. */
    private static final double LONGEST = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Stress() {}

    public static void main(String[] arguments) {
        int length = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        String wanted = arguments.length < 2 ? "" : arguments[1];
        EnglishAnnotator annotator = EnglishAnnotator.load().withIndirect();
        HostileTexts.of(5_000).values().forEach(text -> seconds(annotator, text));
        Map<String, String> quarters = HostileTexts.of(length / 4);
        double slowest = 0;
        for (Map.Entry<String, String> text : HostileTexts.of(length).entrySet()) {
            if (text.getKey().contains(wanted)) {
                double quarter = seconds(annotator, quarters.getOrDefault(text.getKey(), ""));
                double whole = seconds(annotator, text.getValue());
                System.out.printf("%6.2f s, %6.2f s for a quarter: %s%n", whole, quarter, text.getKey());
                slowest = Math.max(slowest, whole);
            }
        }
        System.exit(slowest > LONGEST ? 1 : 0);
    }

    private static double seconds(EnglishAnnotator annotator, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        Annotations found = annotator.annotate(text, "en");
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        Soundness.check(text, found);
        return seconds;
    }
}
