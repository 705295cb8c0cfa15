package dev.verbatim.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what was measured as a table and as a plot of cost against the number of articles. */
final class Report {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;
    private static final int LEFT = 70;
    private static final int RIGHT = 330;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS = List.of(
            "#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#d68910", "#117a65", "#7b241c", "#5d6d7e", "#b7950b",
            "#2471a3", "#e75480", "#222222");

    private Report() {}

    static String table(List<Measured> all) {
        return "| articles | question | | answers/s | service CPU µs | database CPU µs | p50 µs | p99 µs | failures |\n"
                + "|---:|---|---|---:|---:|---:|---:|---:|---:|\n"
                + all.stream().map(Measured::toString).collect(Collectors.joining("\n"))
                + "\n";
    }

    static String notes(List<String> notes) {
        return notes.stream().map(n -> "- " + n + "\n").collect(Collectors.joining());
    }

    /** Cold, since warm answers cost the same whatever their number; both axes are logarithmic. */
    static String plot(List<Measured> all) {
        List<Measured> cold =
                all.stream().filter(m -> !m.state().equals("warm")).toList();
        Map<String, TreeMap<Integer, Double>> lines = new LinkedHashMap<>();
        cold.forEach(m -> lines.computeIfAbsent(m.question(), q -> new TreeMap<>())
                .put(m.articles(), m.cost() + m.databaseCost()));
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="22" font-size="15">Processor time of a cold answer, service and database, µs</text>
                """.formatted(WIDTH, HEIGHT, LEFT));
        for (int power = 1; power <= 6; power++) {
            axis(svg, y(Math.pow(10, power)), "%,d".formatted((int) Math.pow(10, power)));
        }
        cold.stream()
                .mapToInt(Measured::articles)
                .distinct()
                .forEach(n -> svg.append("<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n"
                        .formatted(x(n), HEIGHT - BOTTOM + 20, n)));
        int[] at = {0};
        lines.forEach((name, points) -> line(svg, name, points, at[0]++));
        return svg.append("</svg>\n").toString();
    }

    private static void axis(StringBuilder svg, double y, String label) {
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %.0fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%s</text>%n",
                LEFT,
                y,
                WIDTH - RIGHT,
                LEFT - 6,
                y + 4,
                label));
    }

    private static void line(StringBuilder svg, String name, TreeMap<Integer, Double> points, int number) {
        String colour = COLOURS.get(number % COLOURS.size());
        String path = points.entrySet().stream()
                .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", x(p.getKey()), y(p.getValue())))
                .collect(Collectors.joining(" "));
        int y = TOP + 22 * number + 10;
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(path, colour))
                .append("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>"
                        .formatted(WIDTH - RIGHT + 20, y - 10, colour))
                .append("<text x=\"%d\" y=\"%d\">%s</text>%n".formatted(WIDTH - RIGHT + 38, y, name));
    }

    private static double x(int articles) {
        return LEFT + 20 + (Math.log10(articles) - 3) / 3 * (WIDTH - LEFT - RIGHT - 40);
    }

    private static double y(double micros) {
        return HEIGHT - BOTTOM - (Math.log10(Math.max(10, micros)) - 1) / 5 * (HEIGHT - TOP - BOTTOM);
    }
}
