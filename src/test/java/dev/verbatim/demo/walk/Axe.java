package dev.verbatim.demo.walk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** axe-core over the page that a tab shows. */
public final class Axe {

    private static final String FAULTS = """
            axe.run(document, {resultTypes: ["violations"]}).then(r => r.violations
              .filter(v => v.impact === "serious" || v.impact === "critical")
              .flatMap(v => v.nodes.map(n => v.id + ": " + n.html.slice(0, 160) + " " + n.failureSummary)))""";

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    /** The release that the build names. */
    public static Axe load() throws IOException {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new Axe(new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What shuts somebody out, seriously; empty for a page that may go out. */
    public List<String> seriousFaults(Tab tab) {
        tab.run("window.axe || (() => {" + script + "})(); 0");
        List<String> faults = new ArrayList<>();
        tab.run(FAULTS).forEach(fault -> faults.add(fault.asText()));
        return faults;
    }
}
