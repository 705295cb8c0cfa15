package dev.verbatim.annotate.mention;

import dev.verbatim.text.Countries;
import dev.verbatim.text.Country;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the word lists know. Keys are lower case without full stops, see {@link #key}, so that "U.S.", "US" and "us" need
 * a look at the capitals by the caller.
 */
final class Lexicon {

    private final Map<String, Gender> firstNames = new HashMap<>();
    private final Map<String, Gender> titles = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> ambiguousPlaces = new HashSet<>();
    /** Each name of a country to its ISO code. */
    private final Map<String, String> countries = new HashMap<>();

    private final Set<String> organisations = new HashSet<>();
    private final Set<String> peoples = new HashSet<>();
    private final Set<String> honorifics = new HashSet<>();
    /** Titles that without their full stop are something else: Del. Ann Lee, but Benicio Del Toro. */
    private final Set<String> dotted = new HashSet<>();

    private final Set<String> abbreviations = new HashSet<>();
    private int longestTitle = 1;

    private Lexicon() {}

    static Lexicon english() {
        Lexicon lexicon = new Lexicon();
        lexicon.readFirstNames();
        lexicon.readTitles();
        lexicon.readCountries();
        lexicon.readPlaces();
        LexiconFile.sections("organisations.txt")
                .values()
                .forEach(names -> names.forEach(name -> lexicon.organisations.add(key(name))));
        LexiconFile.sections("peoples.txt").values().forEach(words -> words.forEach(lexicon::addPeople));
        return lexicon;
    }

    /** The form in which words are looked up. */
    static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
    }

    /** A first name and the gender it tells; null when the word is not one. */
    @Nullable
    Gender firstName(String word) {
        return firstNames.get(key(word));
    }

    boolean isFirstName(String word) {
        return firstNames.containsKey(key(word));
    }

    /** A title of one or more words and the gender it tells; null when it is none. */
    @Nullable
    Gender title(String words) {
        return lacksStop(words) ? null : titles.get(key(words));
    }

    /** A title that stands before surnames only: "Mr", "Senator", but not "king" or "chief". */
    boolean isHonorific(String words) {
        return !lacksStop(words) && honorifics.contains(key(words));
    }

    private boolean lacksStop(String words) {
        return !words.endsWith(".") && dotted.contains(key(words));
    }

    /** "Calif.", "N.Y.": only with its full stops. */
    boolean isAbbreviatedState(String words) {
        return abbreviations.contains(words);
    }

    /** How many words the longest title has. */
    int longestTitle() {
        return longestTitle;
    }

    boolean isPlace(String words) {
        return places.contains(key(words));
    }

    /** A place whose name is as well a usual first name, surname or word. */
    boolean isAmbiguousPlace(String words) {
        return ambiguousPlaces.contains(key(words));
    }

    /** A well-known organisation whose name does not tell that it is one. */
    boolean isOrganisation(String words) {
        return organisations.contains(key(words));
    }

    /** The ISO code of the country that bears this name; all names of a country share it. */
    Optional<String> country(String words) {
        return Optional.ofNullable(countries.get(key(words)));
    }

    /** A nationality, faith, language or political direction: "Venezuelan", "Sunni", "Tories". */
    boolean isPeople(String word) {
        return peoples.contains(key(word));
    }

    private void readFirstNames() {
        Map<String, Gender> genders = Map.of("m", Gender.MALE, "f", Gender.FEMALE, "u", Gender.UNKNOWN);
        LexiconFile.sections("first-names.txt")
                .forEach((key, names) ->
                        names.forEach(name -> firstNames.put(name, genders.getOrDefault(key, Gender.UNKNOWN))));
    }

    private void readTitles() {
        Map<String, Gender> genders =
                Map.of("m", Gender.MALE, "hm", Gender.MALE, "f", Gender.FEMALE, "hf", Gender.FEMALE);
        LexiconFile.sections("titles.txt")
                .forEach((key, words) -> words.forEach(word -> {
                    String title = key(word);
                    if (word.endsWith(".")) {
                        dotted.add(title);
                    }
                    if (key.startsWith("h")) {
                        honorifics.add(title);
                    }
                    titles.putIfAbsent(title, genders.getOrDefault(key, Gender.UNKNOWN));
                    longestTitle = Math.max(longestTitle, title.split(" ").length);
                }));
    }

    private void readCountries() {
        for (Country country : Countries.all()) {
            country.names().forEach(name -> {
                countries.put(key(name), country.code());
                places.add(key(name));
            });
            country.demonyms().forEach(this::addPeople);
            country.capitals().forEach(city -> places.add(key(city)));
        }
    }

    private void readPlaces() {
        LexiconFile.sections("places.txt").forEach((key, names) -> {
            Set<String> target = key.equals("also") ? ambiguousPlaces : places;
            if (key.equals("abbreviations")) {
                abbreviations.addAll(names);
            } else {
                names.forEach(name -> target.add(key(name)));
            }
        });
    }

    private void addPeople(String word) {
        String key = key(word);
        if (!key.isEmpty() && !key.equals("us")) {
            peoples.add(key);
            peoples.add(key + "s");
        }
    }
}
