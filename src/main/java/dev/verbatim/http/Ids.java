package dev.verbatim.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes ids: a prefix that says what it is ("art_") and a UUIDv7 (RFC 9562) as 26 characters of lower-case Crockford
 * base 32. Ids sort by the time they were made, also as text in the "C" collation.
 */
@ApplicationScoped
public class Ids {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final Pattern BODY = Pattern.compile("[0-9a-z]{26}");

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id; ids made by one replica increase strictly, also within one millisecond. */
    public String next(String prefix) {
        long high;
        synchronized (this) {
            long now = clock.millis();
            if (now > lastMillis) {
                lastMillis = now;
                counter = random.nextInt(0x800);
            } else if (++counter > 0xFFF) {
                lastMillis++;
                counter = 0;
            }
            high = lastMillis << 16 | 0x7000L | counter;
        }
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return prefix + "_" + encode(high, low);
    }

    /** Whether the text has the form of an id with this prefix; says nothing about existence. */
    public static boolean isId(String prefix, String text) {
        return text.length() == prefix.length() + 27
                && text.startsWith(prefix + "_")
                && BODY.matcher(text.substring(prefix.length() + 1)).matches();
    }

    /** 128 bits as 26 digits, most significant first; the first digit holds three bits. */
    private static String encode(long high, long low) {
        char[] out = new char[26];
        for (int i = 25; i >= 0; i--) {
            out[i] = DIGITS[(int) (low & 31)];
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(out).toLowerCase(Locale.ROOT);
    }
}
