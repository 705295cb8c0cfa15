package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.annotate.mention.Chunk.Witness;
import java.util.ArrayList;
import java.util.List;

/** Laws, treaties, prizes and the like, which a model takes for organisations: "Clean Air Act", "Constitution of Northland". */
final class WorkRules {

    private static final double TRUST = 0.9;

    private final Words words;
    private final Heads heads;
    private final Run run;

    WorkRules(Words words, Heads heads, Run run) {
        this.words = words;
        this.heads = heads;
        this.run = run;
    }

    List<Chunk> find() {
        List<Chunk> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (run.isPart(i) && heads.has(Heads.Kind.WORKS, words.form(i)) && run.endsAt(i)) {
                int from = run.left(i);
                boolean linked = words.form(i + 1).equals("of") && words.sameSentence(i, i + 2);
                int to = linked ? Math.max(i + 1, run.rightOfLink(i + 1, false)) : i + 1;
                if (to - from > 1) {
                    found.add(new Chunk(from, to, Type.OTHER, TRUST, Witness.RULE));
                }
            }
        }
        return found;
    }
}
