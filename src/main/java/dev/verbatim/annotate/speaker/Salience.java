package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Gender;
import dev.verbatim.annotate.mention.NamedReferent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in the reader's mind at a place of the text: the people mentioned so far, by how lately and how prominently.
 *
 * <p>The numbers are hand-set in the order linguists give: subjects before objects, the last sentence before earlier
 * ones, the person that the last pronoun meant before others.
 */
final class Salience {

    /** A person is forgotten after this many sentences without a mention. */
    private static final int MEMORY = 12;

    /** "it" means a body that was just mentioned. */
    private static final int MEMORY_OF_BODIES = 3;

    /** Where a referent was last mentioned. */
    private static final class Trace {
        private int sentence;
        private int paragraph;
        private int token;
        private double role;
        private int count;
    }

    /** A referent that a pronoun may mean. */
    record Antecedent(int referent, double score) {}

    private final List<NamedReferent> referents;
    private final Grammar grammar;
    private final Map<Integer, Trace> traces = new LinkedHashMap<>();

    Salience(Grammar grammar, List<NamedReferent> referents) {
        this.grammar = grammar;
        this.referents = referents;
    }

    /** The referent is mentioned by the token, with a weight for its role in the sentence. */
    void mention(int referent, int token, double role) {
        forget(grammar.sentence(token));
        Trace trace = traces.computeIfAbsent(referent, r -> new Trace());
        boolean sameSentence = trace.count > 0 && trace.sentence == grammar.sentence(token);
        trace.role = sameSentence ? Math.max(role, trace.role) : role;
        trace.sentence = grammar.sentence(token);
        trace.paragraph = grammar.paragraph(token);
        trace.token = token;
        trace.count++;
    }

    /** Drops who is forgotten, so that long texts cost no more a pronoun than short ones. */
    private void forget(int sentence) {
        if (traces.size() > 200) {
            traces.values().removeIf(trace -> sentence - trace.sentence > MEMORY);
        }
    }

    /** Persons a singular pronoun at the token may mean, best first. */
    List<Antecedent> persons(int token, Gender gender, int excluded) {
        List<Antecedent> found = new ArrayList<>();
        traces.forEach((referent, trace) -> {
            NamedReferent named = referents.get(referent);
            boolean person = named.referent().type() == Referent.Type.PERSON;
            boolean fits = gender == Gender.UNKNOWN || named.gender() == gender || named.gender() == Gender.UNKNOWN;
            int age = grammar.sentence(token) - trace.sentence;
            if (person && fits && referent != excluded && age <= MEMORY) {
                Gender known = gender == Gender.UNKNOWN ? Gender.MALE : named.gender();
                found.add(new Antecedent(referent, score(trace, token, known)));
            }
        });
        found.sort(Comparator.comparingDouble(Antecedent::score).reversed().thenComparing(Antecedent::referent));
        return found;
    }

    /** Organisations that "it" may mean, best first. */
    List<Antecedent> bodies(int token) {
        List<Antecedent> found = new ArrayList<>();
        traces.forEach((referent, trace) -> {
            boolean body = referents.get(referent).referent().type() == Referent.Type.ORGANISATION;
            if (body && grammar.sentence(token) - trace.sentence <= MEMORY_OF_BODIES) {
                found.add(new Antecedent(referent, score(trace, token, Gender.MALE)));
            }
        });
        found.sort(Comparator.comparingDouble(Antecedent::score).reversed().thenComparing(Antecedent::referent));
        return found;
    }

    private double score(Trace trace, int token, Gender gender) {
        int sentences = grammar.sentence(token) - trace.sentence;
        int paragraphs = grammar.paragraph(token) - trace.paragraph;
        double recency = 2.4 - 0.45 * Math.min(sentences, 5) - 0.25 * Math.min(paragraphs, 4);
        double fame = 0.25 * Math.log(trace.count);
        double doubt = gender == Gender.UNKNOWN ? 0.8 : 0;
        return recency + trace.role + fame - doubt;
    }
}
