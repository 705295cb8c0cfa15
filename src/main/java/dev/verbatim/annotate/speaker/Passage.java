package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.quote.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * One quotation to be attributed: a stretch, or the chain of stretches of a quotation over several paragraphs.
 *
 * @param stretches indexes into the stretches of the text, in order
 * @param first     first token, the opening mark included
 * @param last      last token, the closing mark included
 */
record Passage(List<Integer> stretches, int first, int last) {

    Passage {
        stretches = List.copyOf(stretches);
    }

    /** All outermost passages in reading order; stretches that hold no token are left out. */
    static List<Passage> of(List<Stretch> stretches, Grammar grammar) {
        List<List<Integer>> chains = new ArrayList<>();
        for (int s = 0; s < stretches.size(); s++) {
            Stretch stretch = stretches.get(s);
            if (stretch.continues() && !chains.isEmpty()) {
                chains.get(chains.size() - 1).add(s);
            } else if (!stretch.nested()) {
                chains.add(new ArrayList<>(List.of(s)));
            }
        }
        List<Passage> passages = new ArrayList<>();
        for (List<Integer> chain : chains) {
            int first = grammar.tokenAt(stretches.get(chain.get(0)).outer().start());
            int last = grammar.tokenAt(
                            stretches.get(chain.get(chain.size() - 1)).outer().end())
                    - 1;
            if (first <= last) {
                passages.add(new Passage(chain, first, last));
            }
        }
        return passages;
    }
}
