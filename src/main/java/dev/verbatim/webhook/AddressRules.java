package dev.verbatim.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are part of the public internet (IANA special-purpose registries, RFC 6890). Everything else is
 * refused: a partner must not make us call machines that only we can reach.
 */
final class AddressRules {

    private static final List<Block> REFUSED_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            // shared address space of carriers; also the metadata service of one cloud
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            // link-local, the metadata service of most clouds
            Block.of("169.254.0.0", 16),
            // the host of virtual machines in one cloud, though its address looks public
            Block.of("168.63.129.16", 32),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    private static final Block GLOBAL_V6 = Block.of("2000::", 3);

    /** Inside 2000::/3: Teredo and others, documentation, and 6to4, which hides an IPv4 address. */
    private static final List<Block> REFUSED_V6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private AddressRules() {}

    /** IPv4-mapped IPv6 addresses arrive here as IPv4: {@link InetAddress} unwraps them. */
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? REFUSED_V4.stream().noneMatch(block -> block.holds(address))
                : GLOBAL_V6.holds(address) && REFUSED_V6.stream().noneMatch(block -> block.holds(address));
    }

    /** All addresses that share the first {@code bits} bits. */
    private record Block(byte[] start, int bits) {

        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((other[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
