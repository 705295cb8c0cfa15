package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts a witness's chunk to the name: no articles, titles, nationalities, possessive endings, marks, nor two names in one. */
final class Borders {

    private static final Set<String> LEADING = Set.of(
            "the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my", "your", "and", "or", "of",
            "at", "in", "on", "for", "to", "from", "by", "with", "former", "ex", "late", "then", "said", "but", "as",
            "both");
    private static final Set<String> TRAILING =
            Set.of("and", "or", "of", "the", "in", "at", "for", "'s", "’s", "‘s", "`s", "'", "’", "said");
    private static final Set<String> SEPARATORS = Set.of(",", "/", ";", "(", ")", "-", "–", "—", ":", "\"", "“", "”");
    private static final Set<String> NO_NAME_ENDING = Set.of(
            "led", "based", "style", "born", "era", "like", "backed", "run", "owned", "wide", "area", "made", "old");

    private final Words words;
    private final Titles titles;
    private final Lexicon lexicon;
    private final Heads heads;

    Borders(Words words, Titles titles, Lexicon lexicon, Heads heads) {
        this.words = words;
        this.titles = titles;
        this.lexicon = lexicon;
        this.heads = heads;
    }

    /** The names inside the chunk: one as a rule, several where the chunk runs over a comma, none when nothing is left. */
    List<Chunk> names(Chunk chunk) {
        List<Chunk> names = new ArrayList<>();
        int from = chunk.from();
        for (int i = chunk.from(); i <= chunk.to(); i++) {
            if (i == chunk.to() || separates(i, chunk)) {
                trim(chunk.within(from, i)).ifPresent(names::add);
                from = words.opensLine(Math.min(i, words.size() - 1)) && i > from ? i : i + 1;
            }
        }
        return names;
    }

    private boolean separates(int index, Chunk chunk) {
        if (index > chunk.from() && words.opensLine(index)) {
            return true;
        }
        if (words.form(index).equals("of") && lexicon.isFirstName(words.form(chunk.from())) && !isRule(chunk)) {
            return true;
        }
        boolean company = heads.has(Heads.Kind.COMPANY, words.form(index + 1));
        return SEPARATORS.contains(words.form(index)) && !words.isHyphen(index) && !company && !isRule(chunk);
    }

    private static boolean isRule(Chunk chunk) {
        return chunk.witness() == Chunk.Witness.RULE;
    }

    private Optional<Chunk> trim(Chunk chunk) {
        int from = chunk.from();
        int to = chunk.to();
        while (from < to && isNoStart(from, chunk.type())) {
            from++;
        }
        Type type = isPersonBehindParty(from, to, chunk.type()) ? Type.PERSON : chunk.type();
        if (type == Type.PERSON) {
            from += type == chunk.type() ? 0 : 1;
            from = isFirstNameLikeTitle(from, to) ? from : Math.min(to, titles.endAt(from, to));
        }
        while (to > from && isNoEnd(to - 1, type) && !isWholeOrganisation(from, to)) {
            to--;
        }
        to = type == Type.PERSON ? withSyllable(from, to) : to;
        Chunk name = new Chunk(from, to, type, chunk.trust(), chunk.witness());
        boolean capital = type == Type.EVENT || words.hasCapital(from, to);
        return from < to && capital && !isAlone(name) ? Optional.of(name) : Optional.empty();
    }

    /** "Dean Watson": a title that is a first name too, before one word only. */
    private boolean isFirstNameLikeTitle(int from, int to) {
        return to - from == 2 && lexicon.isFirstName(words.form(from));
    }

    private boolean isNoStart(int index, Type type) {
        String form = words.form(index);
        boolean word = Shape.hasLetter(form);
        boolean particle = PersonNames.PARTICLES.contains(form.toLowerCase(Locale.ROOT));
        return (!word && !Character.isDigit(form.charAt(0)))
                || LEADING.contains(form.toLowerCase(Locale.ROOT))
                || (word && type != Type.EVENT && !words.isCapitalised(index) && !particle)
                || (type == Type.PERSON && lexicon.isPeople(form) && !particle && !lexicon.isFirstName(form));
    }

    /** "Liberal Stephen Owens" looks like a party to the model. */
    private boolean isPersonBehindParty(int from, int to, Type type) {
        return type != Type.PERSON
                && type != Type.EVENT
                && to - from == 3
                && lexicon.isPeople(words.form(from))
                && lexicon.isFirstName(words.form(from + 1))
                && !heads.has(Heads.Kind.ORG, words.form(to - 1))
                && !lexicon.isPeople(words.form(to - 1));
    }

    private boolean isNoEnd(int index, Type type) {
        String form = words.form(index);
        return TRAILING.contains(form.toLowerCase(Locale.ROOT))
                || (!Shape.hasLetter(form) && !Character.isLetterOrDigit(form.charAt(0)))
                || (type != Type.EVENT && Shape.isLowerCase(form) && !heads.has(Heads.Kind.COMPANY, form))
                || (type == Type.PERSON && form.equals("Administration"))
                || (type != Type.PERSON && isTitleOfNext(index));
    }

    /** "Labour MP Colin Reed": the model takes the title for a part of the party. */
    private boolean isTitleOfNext(int index) {
        return lexicon.title(words.form(index)) != null
                && words.isCapitalised(index + 1)
                && words.sameSentence(index, index + 1)
                && !words.opensLine(index + 1);
    }

    /** "Kim Jong-" goes on with "un" though that is written small. */
    private int withSyllable(int from, int to) {
        boolean dangling = to - from > 1 && words.form(to - 1).endsWith("-") && words.isAdjacent(to - 1);
        int syllable = dangling ? to : to + 1;
        boolean hyphen = dangling || (to - from > 1 && words.form(to).equals("-") && words.isJoined(to));
        boolean small = Shape.isLowerCase(words.form(syllable))
                && words.form(syllable).length() <= 6
                && !NO_NAME_ENDING.contains(words.form(syllable));
        return hyphen && small ? syllable + 1 : to;
    }

    /** "Sainsbury's" ends in what is elsewhere a possessive. */
    private boolean isWholeOrganisation(int from, int to) {
        return Shape.hasLetter(words.form(to - 1)) && lexicon.isOrganisation(words.text(from, to));
    }

    /** A word that is no name when it stands alone. */
    private boolean isAlone(Chunk name) {
        String surface = words.text(name.from(), name.to());
        boolean people = lexicon.isPeople(surface) && !lexicon.isOrganisation(surface);
        boolean title = name.type() != Type.PERSON && lexicon.title(surface) != null;
        return heads.has(Heads.Kind.ALONE, surface) || people || title;
    }
}
