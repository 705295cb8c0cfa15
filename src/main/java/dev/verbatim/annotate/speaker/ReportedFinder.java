package dev.verbatim.annotate.speaker;

import static dev.verbatim.annotate.speaker.Grammar.NONE;

import dev.verbatim.annotate.speaker.Reported.How;
import dev.verbatim.annotate.speaker.Subjects.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what is reported without quotation marks: the clause that hangs on a reporting verb, the sentence around one,
 * what follows "according to".
 *
 * <p>Taken only where somebody is told to have said it. Words denied ("did not say"), possible ("would argue"), asked
 * about or said to the subject ("was told") are somebody's words only by chance, and so is whatever the writer says of
 * himself.
 */
final class ReportedFinder {

    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_REST = 9;
    private static final Set<String> PREDICATIVE = Set.of("of", "for", "as");
    private static final Set<String> POSSIBLE = Set.of("would", "could", "might", "may", "should", "can", "must");

    /** Classes of verbs whose clause is somebody's words; a study "shows" them, though no person does. */
    private static final Set<String> CLAUSES = Set.of("say", "add", "state", "ask", "write", "shout", "quote", "think");

    private static final Set<String> INFINITIVES = Set.of("say", "state", "ask", "think");

    /** "The bridge, she hopes, is safe": what stands around these is as often the writer's as hers. */
    private static final Set<String> NO_ASIDES = Set.of("think");

    private final Grammar grammar;
    private final SpeakerKinds kinds;

    private ReportedFinder(Grammar grammar, SpeakerKinds kinds) {
        this.grammar = grammar;
        this.kinds = kinds;
    }

    /** In reading order of the words; what is reported within a report belongs to the outer one. */
    static List<Reported> find(Grammar grammar, SpeakerKinds kinds, List<Source> sources) {
        ReportedFinder finder = new ReportedFinder(grammar, kinds);
        List<Reported> found = new ArrayList<>();
        for (Source source : sources) {
            if (finder.isSaid(source)) {
                finder.of(source, found);
            }
        }
        Map<Integer, List<Reported>> bySentence =
                found.stream().collect(Collectors.groupingBy(reported -> grammar.sentence(reported.first())));
        found.removeIf(inner -> bySentence.getOrDefault(grammar.sentence(inner.first()), List.of()).stream()
                .anyMatch(outer -> outer != inner && contains(outer, inner)));
        return found;
    }

    /** Of two that are the same, the one found first stays. */
    private static boolean contains(Reported outer, Reported inner) {
        boolean longer = outer.tokens().size() > inner.tokens().size()
                || outer.tokens().size() == inner.tokens().size()
                        && outer.source().anchor() < inner.source().anchor();
        return longer && outer.first() <= inner.last() && inner.first() <= outer.last();
    }

    private boolean isSaid(Source source) {
        int anchor = source.anchor();
        if (kinds.kind(source.speaker()).equals("i") || source.relation() == Relation.PASSIVE) {
            return false;
        }
        if (source.kind() != Source.Kind.VERB) {
            return true;
        }
        boolean wanted =
                grammar.label(anchor).equals("xcomp") && grammar.tag(anchor).equals("VB");
        boolean asked = grammar.form(grammar.past(grammar.sentence(anchor)) - 1).equals("?");
        return !wanted && !asked && grammar.child(anchor, "neg") == NONE && !isPossible(anchor);
    }

    private boolean isPossible(int verb) {
        for (int child : grammar.children(verb)) {
            String form = grammar.form(child).toLowerCase(java.util.Locale.ROOT);
            boolean modal = grammar.label(child).equals("aux") && POSSIBLE.contains(form);
            if (modal || grammar.label(child).equals("mark") && form.equals("if")) {
                return true;
            }
        }
        return false;
    }

    private void of(Source source, List<Reported> found) {
        switch (source.kind()) {
            case VERB -> verb(source, found);
            case ACCORDING -> according(source, found);
            case NOUN -> noun(source, found);
            default -> {}
        }
    }

    private void verb(Source source, List<Reported> found) {
        int verb = source.anchor();
        boolean complete = false;
        for (int child : grammar.children(verb)) {
            Optional<How> how = child == source.speaker() ? Optional.empty() : complement(source, child);
            boolean told = how.filter(How.CLAUSE::equals).isPresent()
                    && grammar.label(child).equals("dobj");
            how.ifPresent(h -> add(source, h, told ? clauseOf(child) : child, NONE, found));
            complete |= how.isPresent();
        }
        if (!complete && reports(source) && !NO_ASIDES.contains(source.cueClass())) {
            around(source, found);
        }
    }

    private void around(Source source, List<Reported> found) {
        int verb = source.anchor();
        if (isAside(verb)) {
            add(source, How.AROUND, grammar.head(verb), verb, found);
        } else if (source.speaks() && source.relation() != Relation.AGENT && closesSentence(source)) {
            int sentence = grammar.sentence(verb);
            TreeSet<Integer> tokens = new TreeSet<>();
            for (int i = grammar.first(sentence); i < first(source.speaker()); i++) {
                tokens.add(i);
            }
            add(source, How.AROUND, tokens, found);
        }
    }

    /** "The bridge is safe, the minister told the council.": a comma, who, the cue, and no clause behind it. */
    private boolean closesSentence(Source source) {
        int verb = source.anchor();
        int past = grammar.past(grammar.sentence(verb));
        int subject = source.speaker();
        boolean close = subject < verb && verb - subject <= 3 && past - verb <= LONGEST_REST;
        for (int i = subject + 1; close && i < past; i++) {
            close = (i == verb || !grammar.isVerb(i)) && !grammar.quoted(i);
        }
        int comma = close ? first(subject) - 1 : 0;
        return comma > grammar.first(grammar.sentence(verb))
                && grammar.form(comma).equals(",");
    }

    private static boolean reports(Source source) {
        return CLAUSES.contains(source.cueClass()) || source.lemma().equals("show");
    }

    /** How a dependent of the cue tells what was said; empty when it does not. */
    private Optional<How> complement(Source source, int child) {
        String lemma = source.lemma();
        boolean behind = child > source.anchor();
        return switch (grammar.label(child)) {
            case "ccomp" -> only(reports(source), How.CLAUSE);
            case "xcomp" ->
                only(
                        behind
                                && hasTo(child)
                                && (INFINITIVES.contains(source.cueClass()) || ReportingVerbs.takesInfinitive(lemma)),
                        How.INFINITIVE);
            case "dobj" ->
                lemma.equals("tell")
                        ? only(clauseOf(child) != NONE, How.CLAUSE)
                        : only(behind && ReportingVerbs.takesObject(lemma), How.OBJECT);
            case "advcl", "prep" -> only(behind && isPredicate(source, child), How.PREDICATE);
            default -> Optional.empty();
        };
    }

    /** "of lying", "for an inquiry", "as a mistake" right behind "accused him", "called" and "described it". */
    private boolean isPredicate(Source source, int child) {
        boolean clause = grammar.label(child).equals("advcl");
        String form = grammar.form(child);
        boolean fits = PREDICATIVE.contains(form)
                || form.equals("to") && source.lemma().equals("refer");
        return ReportingVerbs.takesPredicate(source.lemma())
                && source.relation() != Relation.AGENT
                && (clause ? !grammar.form(first(child) - 1).equals(",") : fits);
    }

    private int first(int token) {
        int first = token;
        for (int child : grammar.children(token)) {
            first = child < token ? Math.min(first, first(child)) : first;
        }
        return first;
    }

    private static Optional<How> only(boolean holds, How how) {
        return holds ? Optional.of(how) : Optional.empty();
    }

    private boolean isAside(int verb) {
        return grammar.label(verb).equals("parataxis") || grammar.label(verb).equals("advcl") && isAs(verb);
    }

    /** "As she reported, ..." */
    private boolean isAs(int verb) {
        int mark = grammar.child(verb, "mark");
        return mark != NONE && grammar.form(mark).equalsIgnoreCase("as");
    }

    private boolean hasTo(int verb) {
        for (int child : grammar.children(verb)) {
            if (grammar.tag(child).equals("TO")) {
                return true;
            }
        }
        return false;
    }

    private void according(Source source, List<Reported> found) {
        int head = grammar.head(source.anchor());
        while (head != NONE && !grammar.isVerb(head)) {
            head = grammar.head(head);
        }
        if (head != NONE) {
            add(source, How.SENTENCE, head, source.anchor(), found);
        }
    }

    private void noun(Source source, List<Reported> found) {
        int clause = clauseOf(source.anchor());
        if (clause != NONE) {
            add(source, How.NOUN_CLAUSE, clause, NONE, found);
        }
    }

    /** The "that" clause of a noun; also where it is the verb's: "told the council that ...". */
    private int clauseOf(int noun) {
        for (int child : grammar.children(noun)) {
            if (child > noun && grammar.label(child).equals("acl") && grammar.child(child, "mark") != NONE) {
                return child;
            }
        }
        return NONE;
    }

    /** Takes what hangs on {@code head}, without the branch at {@code without}; nothing where marks say it themselves. */
    private void add(Source source, How how, int head, int without, List<Reported> found) {
        TreeSet<Integer> tokens = new TreeSet<>();
        spread(head, without, tokens);
        add(source, how, tokens, found);
    }

    private void add(Source source, How how, TreeSet<Integer> tokens, List<Reported> found) {
        while (!tokens.isEmpty() && isEdge(tokens.first())) {
            tokens.pollFirst();
        }
        while (!tokens.isEmpty() && grammar.isPunctuation(tokens.last())) {
            tokens.pollLast();
        }
        if (tokens.size() >= FEWEST_WORDS && tokens.stream().noneMatch(grammar::quoted)) {
            found.add(new Reported(source, how, List.copyOf(tokens)));
        }
    }

    private boolean isEdge(int token) {
        return grammar.isPunctuation(token)
                || grammar.label(token).equals("mark") && grammar.form(token).equalsIgnoreCase("that");
    }

    private void spread(int i, int without, Set<Integer> tokens) {
        tokens.add(i);
        for (int child : grammar.children(i)) {
            if (child != without) {
                spread(child, without, tokens);
            }
        }
    }
}
