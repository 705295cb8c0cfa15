package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.TextHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the models see of a word's letters: digits and marks folded, its shape, and orthographic traits. */
final class Spelling {

    private static final String LINK = "#hlink#";
    private static final Pattern LINK_INSIDE =
            Pattern.compile("\\w\\.\\p{Alpha}{2}|\\d{3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final List<String> PROTOCOLS = List.of("http://", "https://", "ftp://", "sftp://");
    private static final Set<String> FILE_ENDINGS = Set.of(
            ("3gp 7z ace ai aif aiff amr asf asp aspx asx avi bat bin bmp bup cab cbr cda cdl cdr chm dat divx dll dmg"
                            + " doc dss dvf dwg eml eps exe fla flv gif gz hqx htm html shtml ifo indd iso jar jsp jpg"
                            + " jpeg lnk log m4a m4b m4p m4v mcd mdb mid mov mp2 mp3 mp4 mpg mpeg msi mswmm ogg pdf php"
                            + " png pps ppt ps psd pst ptb pub qbb qbw qxd ram rar rm rmvb rtf sea ses sit sitx sql ss"
                            + " swf tgz tif torrent ttf txt vcd vob wav wma wmv wpd wps xls xml xtm zip")
                    .split(" "));

    private Spelling() {}

    /** Digits become one 0, quotes and dashes typewriter marks, three equal marks two, links {@code #hlink#}. */
    static String simplified(String form) {
        if (isLink(form)) {
            return LINK;
        }
        char[] units = form.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = typewriter(units[i]);
        }
        return collapseMarks(collapseDigits(units));
    }

    private static boolean isLink(String form) {
        int dot = form.lastIndexOf('.');
        if (dot < 0) {
            return startsWithProtocol(form);
        }
        boolean file = FILE_ENDINGS.contains(form.substring(dot + 1));
        return file || LINK_INSIDE.matcher(form).find() || startsWithProtocol(form);
    }

    static boolean startsWithProtocol(String form) {
        return PROTOCOLS.stream().anyMatch(protocol -> form.regionMatches(true, 0, protocol, 0, protocol.length()));
    }

    private static char typewriter(char c) {
        if (Marks.isCurrency(c)) {
            return '$';
        }
        if (Marks.isSingleQuote(c)) {
            return '\'';
        }
        if (Marks.isDoubleQuote(c)) {
            return '"';
        }
        boolean listMark = c == '\u2022' || c == '\u2023' || c == '\u203B' || c == '\u2043';
        return listMark || Marks.isHyphen(c) ? '-' : c;
    }

    private static String collapseDigits(char[] units) {
        StringBuilder text = new StringBuilder(units.length);
        char previous = 0;
        for (int i = 0; i < units.length; i++) {
            i = pastMoneySign(units, i);
            char unit = units[i];
            if (unit == '%' && Marks.isDigit(previous)) {
                continue;
            }
            int next = joinsNumber(unit) && i + 1 < units.length ? pastMoneySign(units, i + 1) : units.length;
            if (next < units.length && Marks.isDigit(units[next])) {
                if (i == 0) {
                    i = next;
                    unit = units[i];
                } else if (Marks.isDigit(previous)) {
                    i = next;
                    continue;
                }
            }
            if (!Marks.isDigit(unit)) {
                text.append(unit);
            } else if (!Marks.isDigit(previous)) {
                text.append('0');
            }
            previous = unit;
        }
        return text.toString();
    }

    private static boolean joinsNumber(char unit) {
        return Marks.isNumberSign(unit) || ",:/=".indexOf(unit) >= 0;
    }

    private static int pastMoneySign(char[] units, int i) {
        boolean sign = units[i] == '$' || units[i] == '#';
        return sign && i + 1 < units.length && Marks.isDigit(units[i + 1]) ? i + 1 : i;
    }

    private static String collapseMarks(String form) {
        StringBuilder text = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char unit = form.charAt(i);
            boolean third =
                    i > 1 && Marks.isPunctuation(unit) && unit == form.charAt(i - 1) && unit == form.charAt(i - 2);
            if (!third) {
                text.append(unit);
            }
        }
        return text.toString();
    }

    /** {@code Aa.1x} for upper, lower, mark, digit and other, no more than two of a kind in a row. */
    static String shape(String form) {
        StringBuilder shape = new StringBuilder();
        char previous = 0;
        int repeated = 0;
        for (int i = 0; i < form.length(); i++) {
            char kind = kind(form.charAt(i));
            repeated = kind == previous ? repeated + 1 : 0;
            previous = kind;
            if (repeated < 2) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    private static char kind(char c) {
        if (Marks.isUpper(c)) {
            return 'A';
        }
        if (Marks.isLower(c)) {
            return 'a';
        }
        if (Marks.isDigit(c)) {
            return '1';
        }
        return Marks.isPunctuation(c) ? '.' : 'x';
    }

    /** Hashes of the numbers that the models know orthographic traits by. */
    static long[] traits(String simplified, boolean first) {
        return Traits.of(simplified, first).stream()
                .mapToLong(trait -> TextHash.of(Integer.toString(trait)))
                .toArray();
    }

    /** The traits' numbers are nlp4j's; their order is the order in which weights are added up. */
    private record Traits(String form, long upper, long lower, long digits, long marks) {

        static List<Integer> of(String form, boolean first) {
            if (form.equals(LINK)) {
                return List.of(0);
            }
            return new Traits(
                            form,
                            form.chars().filter(c -> Marks.isUpper((char) c)).count(),
                            form.chars().filter(c -> Marks.isLower((char) c)).count(),
                            form.chars().filter(c -> Marks.isDigit((char) c)).count(),
                            form.chars()
                                    .filter(c -> Marks.isPunctuation((char) c))
                                    .count())
                    .list(first);
        }

        private List<Integer> list(boolean first) {
            List<Integer> list = new ArrayList<>();
            int size = form.length();
            addKind(list, size);
            if (upper < size) {
                addCapitals(list, first);
            }
            addIf(list, 6, digits > 0 && digits < size);
            boolean period = form.indexOf('.') >= 0;
            boolean hyphen = form.indexOf('-') >= 0;
            addIf(list, 7, period);
            addIf(list, 8, hyphen);
            addIf(list, 9, marks > 0 && marks < size && !period && !hyphen);
            return list;
        }

        private void addKind(List<Integer> list, int size) {
            if (upper == size) {
                list.add(1);
            } else if (lower == size) {
                list.add(2);
            } else if (digits == size) {
                list.add(3);
            } else if (marks == size) {
                list.add(4);
            } else if (digits + marks == size) {
                list.add(5);
            } else if (lower == 0) {
                list.add(10);
            }
        }

        private void addCapitals(List<Integer> list, boolean first) {
            boolean capitalised = Marks.isUpper(form.charAt(0));
            addIf(list, 11, capitalised && !first);
            long inside = capitalised ? upper - 1 : upper;
            addIf(list, 12, inside == 1);
            addIf(list, 13, inside > 1);
        }

        private static void addIf(List<Integer> list, int trait, boolean present) {
            if (present) {
                list.add(trait);
            }
        }
    }
}
