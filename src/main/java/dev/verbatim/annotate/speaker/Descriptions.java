package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Names;
import dev.verbatim.annotate.speaker.Roles.Role;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds whom "the striker" and "the company" mean: somebody who was given that role by the text before, when nobody else
 * fits as well. Adds to what {@code annotate.mention} resolves by titles.
 */
final class Descriptions {

    private static final double CONFIDENCE = 0.8;

    /** How much better the best must be than the next. */
    private static final double MARGIN = 0.3;

    /** A body is "the company" for so many sentences. */
    private static final int NEAR = 4;

    private static final Set<String> DETERMINERS = Set.of("the", "this", "that");

    private final Grammar grammar;
    private final Names names;
    private final SpeakerKinds kinds;
    private final Map<Integer, List<Role>> rolesOf = new HashMap<>();
    private final Map<String, Set<Integer>> bearers = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> named = new HashMap<>();
    private final TreeMap<Integer, Integer> bodies = new TreeMap<>();

    private Descriptions(Grammar grammar, Names names) {
        this.grammar = grammar;
        this.names = names;
        this.kinds = new SpeakerKinds(grammar, names);
        for (Role role : Roles.find(grammar, names)) {
            rolesOf.computeIfAbsent(role.referent(), r -> new ArrayList<>()).add(role);
            for (String noun : RoleNouns.alike(role.noun())) {
                bearers.computeIfAbsent(noun, n -> new LinkedHashSet<>()).add(role.referent());
            }
        }
        names.mentions().forEach(this::index);
    }

    private void index(Mention mention) {
        int token = grammar.tokenAt(mention.span().start());
        if (mention.referent() == Referent.NONE || token == grammar.size()) {
            return;
        }
        named.computeIfAbsent(mention.referent(), r -> new TreeSet<>()).add(token);
        Referent.Type type =
                names.referents().get(mention.referent()).referent().type();
        if (type == Referent.Type.ORGANISATION && mention.kind() == Mention.Kind.NAME) {
            bodies.put(token, mention.referent());
        }
    }

    /** The names and, as further nominals, the descriptions that could be resolved. */
    static Names resolve(Grammar grammar, Names names) {
        return new Descriptions(grammar, names).resolve();
    }

    private Names resolve() {
        List<Mention> mentions = new ArrayList<>(names.mentions());
        for (int i = 0; i < grammar.size(); i++) {
            int article = article(i);
            if (article != Grammar.NONE) {
                int who = meant(i);
                if (who != Referent.NONE) {
                    Span span = new Span(grammar.start(article), grammar.end(i));
                    mentions.add(new Mention(span, Mention.Kind.NOMINAL, who, CONFIDENCE));
                }
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return new Names(mentions, names.referents());
    }

    /** The determiner of a singular description that stands for itself, {@link Grammar#NONE} when it is none. */
    private int article(int noun) {
        String tag = grammar.tag(noun);
        if (grammar.quoted(noun) || !(tag.equals("NN") || tag.equals("NNP")) || kinds.mentionAt(noun) != Grammar.NONE) {
            return Grammar.NONE;
        }
        int article = Grammar.NONE;
        for (int child : grammar.children(noun)) {
            String label = grammar.label(child);
            if (label.equals("det") && DETERMINERS.contains(lower(child))) {
                article = child;
            } else if (label.equals("appos") || label.equals("relcl") || label.equals("poss") || label.equals("conj")) {
                return Grammar.NONE;
            }
        }
        boolean alone =
                !grammar.label(noun).equals("compound") && !grammar.label(noun).equals("appos");
        return alone && article != Grammar.NONE && article < noun ? article : Grammar.NONE;
    }

    private int meant(int noun) {
        Map<Integer, Double> scores = new HashMap<>();
        Set<String> modifiers = Roles.modifiersOf(grammar, noun);
        for (int who : bearers.getOrDefault(lower(noun), Set.of())) {
            Integer before = named.getOrDefault(who, new TreeSet<>()).lower(noun);
            if (before == null || grammar.sentence(before) == grammar.sentence(noun)) {
                // in "Rooke thanked the manager" the manager is another
                continue;
            }
            int age = Math.min(20, grammar.sentence(noun) - grammar.sentence(before));
            scores.put(who, likeness(who, noun) + fit(modifiers, who) - 0.02 * age);
        }
        boolean body = scores.isEmpty() && RoleNouns.isBody(lower(noun)) && modifiers.isEmpty();
        return body ? nearestBody(noun) : best(scores);
    }

    /** How well the noun fits the roles that the text gave before it; below zero when it gave none, or a former one. */
    private double likeness(int who, int noun) {
        double best = -1;
        for (Role role : rolesOf.getOrDefault(who, List.of())) {
            if (role.token() < noun && !role.modifiers().contains("former")) {
                best = Math.max(best, RoleNouns.likeness(lower(noun), role.noun()));
            }
        }
        return best > 0 ? best : -1;
    }

    private static int best(Map<Integer, Double> scores) {
        int best = Referent.NONE;
        double top = 0.4;
        double second = 0;
        for (Map.Entry<Integer, Double> entry : scores.entrySet()) {
            if (entry.getValue() > top) {
                second = best == Referent.NONE ? second : top;
                top = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        return top - second >= MARGIN ? best : Referent.NONE;
    }

    /** Words with the description that the text also uses for the person speak for it, others against. */
    private double fit(Set<String> modifiers, int referent) {
        double fit = 0;
        for (String modifier : modifiers) {
            boolean known = rolesOf.getOrDefault(referent, List.of()).stream()
                    .anyMatch(r -> r.modifiers().contains(modifier) || r.noun().equals(modifier));
            fit += known ? 0.5 : -0.4;
        }
        return fit;
    }

    /** The only organisation that was named in the last sentences. */
    private int nearestBody(int noun) {
        int from = grammar.first(Math.max(0, grammar.sentence(noun) - NEAR));
        Set<Integer> near = new HashSet<>(bodies.subMap(from, noun).values());
        return near.size() == 1 ? near.iterator().next() : Referent.NONE;
    }

    private String lower(int i) {
        return grammar.form(i).toLowerCase(Locale.ROOT);
    }
}
