package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import java.util.Optional;
import java.util.Set;

/** Shaves what is no part of a name off its edges: articles, titles, nationalities, possessive endings, marks. */
final class Borders {

    private static final Set<String> LEADING = Set.of(
            "the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my", "your", "and", "or", "of",
            "at", "in", "on", "for", "to", "from", "by", "with", "former", "ex", "late", "then", "said", "but", "as",
            "both");
    private static final Set<String> TRAILING =
            Set.of("and", "or", "of", "the", "in", "at", "for", "'s", "’s", "'", "’", "said");

    private final Words words;
    private final Titles titles;
    private final Lexicon lexicon;
    private final Heads heads;

    Borders(Words words, Titles titles, Lexicon lexicon, Heads heads) {
        this.words = words;
        this.heads = heads;
        this.titles = titles;
        this.lexicon = lexicon;
    }

    /** The name inside the chunk; empty when nothing is left. */
    Optional<Chunk> trim(Chunk chunk) {
        int from = chunk.from();
        int to = chunk.to();
        while (from < to && isNoStart(from, chunk.type())) {
            from++;
        }
        if (chunk.type() == Type.PERSON) {
            from = Math.min(to, titles.endAt(from, to));
        }
        while (to > from && isNoEnd(to - 1) && !lexicon.isOrganisation(words.text(from, to))) {
            to--;
        }
        while (to > from && chunk.type() != Type.EVENT && !words.isCapitalised(to - 1) && isLowerCase(to - 1)) {
            to--;
        }
        return from < to && hasName(from, to) && !isAlone(from, to)
                ? Optional.of(chunk.within(from, to))
                : Optional.empty();
    }

    private boolean isNoStart(int index, Type type) {
        String form = words.form(index);
        boolean word = Shape.hasLetter(form);
        return (!word && !Character.isDigit(form.charAt(0)))
                || LEADING.contains(form.toLowerCase(java.util.Locale.ROOT))
                || (type == Type.PERSON
                        && (!words.isCapitalised(index) || lexicon.isPeople(form))
                        && !isParticle(form));
    }

    private boolean isLowerCase(int index) {
        return words.form(index).chars().allMatch(Character::isLowerCase);
    }

    private boolean isAlone(int from, int to) {
        String name = words.text(from, to);
        return heads.has(Heads.Kind.ALONE, name) || lexicon.isPeople(name) && !lexicon.isOrganisation(name);
    }

    private boolean isNoEnd(int index) {
        String form = words.form(index);
        return TRAILING.contains(form.toLowerCase(java.util.Locale.ROOT))
                || (!Shape.hasLetter(form) && !Character.isLetterOrDigit(form.charAt(0)));
    }

    private boolean hasName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParticle(String form) {
        return PersonNames.PARTICLES.contains(form.toLowerCase(java.util.Locale.ROOT));
    }
}
