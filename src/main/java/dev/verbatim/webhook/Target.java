package dev.verbatim.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where to connect: a URL whose host has been looked up and found fit. The connection goes to {@code address} by
 * number; the name is only what is said in SNI, certificate check and Host, so a second answer of the name server
 * (DNS rebinding) has no effect.
 */
record Target(URI url, InetAddress address) {

    /** A host that some programs take for an IPv4 address, and an address as everybody writes it. */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final int MOST_PORT = 65_535;

    private static final Pattern PLAIN_V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    /** An endpoint that we do not call; the message says why, for the log of deliveries. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Judges the form of a URL without looking its host up. */
    static URI parse(String text, boolean allowLoopback) throws Refused {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new Refused("The address is no URL.");
        }
        boolean http = allowLoopback && "http".equalsIgnoreCase(url.getScheme());
        if (!"https".equalsIgnoreCase(url.getScheme()) && !http) {
            throw new Refused("The address must start with https://.");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new Refused("The address must have a host, and neither user nor fragment.");
        }
        if (url.getPort() == 0 || url.getPort() > MOST_PORT) {
            throw new Refused("The address must have a port from 1 to " + MOST_PORT + ", or none.");
        }
        if (isDisguised(url.getHost())) {
            throw new Refused("The host must be a name or an address in its usual form.");
        }
        return url;
    }

    /** Octal, hexadecimal, one number, an IPv6 zone: each library reads them in its own way, so none may. */
    private static boolean isDisguised(String host) {
        return host.indexOf('%') >= 0
                || LIKE_A_NUMBER.matcher(host).matches()
                        && !PLAIN_V4.matcher(host).matches();
    }

    /** Looks the host up; one address that is not public is enough to refuse it. May block. */
    static Target resolve(String text, boolean allowLoopback) throws Refused, UnknownHostException {
        URI url = parse(text, allowLoopback);
        InetAddress[] all = InetAddress.getAllByName(url.getHost());
        for (InetAddress address : all) {
            boolean loopback = allowLoopback && address.isLoopbackAddress();
            if (!loopback && !AddressRules.isPublic(address)) {
                throw new Refused("The host has an address that is not public.");
            }
            if (!loopback && "http".equalsIgnoreCase(url.getScheme())) {
                throw new Refused("The address must start with https://.");
            }
        }
        return new Target(url, all[0]);
    }

    boolean ssl() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : ssl() ? 443 : 80;
    }

    /** Host without the brackets of an IPv6 literal. */
    String host() {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    String pathAndQuery() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
