package dev.verbatim.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressRulesTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, this network",
        "10.1.2.3, private",
        "100.64.0.1, carrier",
        "100.100.100.200, metadata of a cloud",
        "100.127.255.255, carrier",
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "168.63.129.16, host of virtual machines",
        "169.254.169.254, metadata",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.0.0.192, metadata of a cloud",
        "192.0.2.1, documentation",
        "192.88.99.1, 6to4 relay",
        "192.168.1.1, private",
        "198.18.0.1, benchmarks",
        "198.19.255.255, benchmarks",
        "198.51.100.1, documentation",
        "203.0.113.1, documentation",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "240.0.0.1, reserved",
        "255.255.255.255, broadcast",
        "::, unspecified",
        "::1, loopback",
        "::ffff:127.0.0.1, IPv4 mapped",
        "::ffff:10.0.0.1, IPv4 mapped",
        "::7f00:1, IPv4 compatible",
        "64:ff9b::7f00:1, NAT64",
        "64:ff9b:1::1, NAT64 local",
        "100::1, discard",
        "2001::1, Teredo",
        "2001:10::1, ORCHID",
        "2001:db8::1, documentation",
        "2002:7f00:1::1, 6to4 of loopback",
        "3fff::1, documentation",
        "5f00::1, segment routing",
        "fc00::1, unique local",
        "fd00:ec2::254, metadata of a cloud",
        "fe80::1, link-local",
        "fec0::1, site-local",
        "ff02::1, multicast"
    })
    void an_address_inside_is_refused(String address, String why) throws Exception {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address)))
                .as(why)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void an_address_of_the_internet_is_let_through(String address) throws Exception {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "ftp://1.1.1.1/",
                "https://",
                "https:///path",
                "https://user:key@1.1.1.1/",
                "https://1.1.1.1/#part",
                "https://1.1.1.1:0/",
                "https://1.1.1.1:65536/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0/",
                "https://0.0.0.0/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://01.1.1.1/",
                "https://1.1.1/",
                "https://1.1.1.1./",
                "https://100.64.0.1/",
                "https://user@1.1.1.1/",
                "https://1.1.1.1@127.0.0.1/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[2606:4700::1111%25eth0]/",
                "https://[fe80::1%25eth0]/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest",
                "not a url",
                "file:///etc/passwd",
                "//1.1.1.1/"
            })
    void a_url_that_leads_inside_or_is_none_is_refused(String url) {
        assertThatThrownBy(() -> Target.resolve(url, false)).isInstanceOf(Target.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://1.1.1.1/", "https://169.254.169.254/", "ftp://127.0.0.1/"})
    void the_switch_for_tests_opens_loopback_and_nothing_else(String url) {
        assertThatThrownBy(() -> Target.resolve(url, true)).isInstanceOf(Target.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://1.1.1.1/a?b=c, 1.1.1.1, 443, /a?b=c",
        "https://[2606:4700::1111]:8443, 2606:4700::1111, 8443, /",
        "HTTPS://1.0.0.1:444/x, 1.0.0.1, 444, /x"
    })
    void the_connection_goes_to_the_address_that_was_judged(String url, String host, int port, String path)
            throws Exception {
        Target target = Target.resolve(url, false);
        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.pathAndQuery()).isEqualTo(path);
        assertThat(target.address()).isEqualTo(InetAddress.getByName(host));
    }
}
