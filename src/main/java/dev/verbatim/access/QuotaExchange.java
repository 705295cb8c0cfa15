package dev.verbatim.access;

import dev.verbatim.http.PeerListener;
import dev.verbatim.http.Peers;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the quotas of all replicas one: each second it tells the others who asked how much here. Only while the
 * database is away each replica counts alone.
 */
@ApplicationScoped
class QuotaExchange implements PeerListener {

    private static final String TOPIC = "quotas";

    /** Told in one second; who asked less often waits for the next. */
    private static final int MOST_CALLERS = 2_000;

    private static final Pattern TAKEN = Pattern.compile("([a-z]+ [^=;]{1,64})=([0-9]{1,9})/([1-9][0-9]{0,8})");

    private final Quotas quotas;
    private final Peers peers;

    QuotaExchange(Quotas quotas, Peers peers) {
        this.quotas = quotas;
        this.peers = peers;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        List<Quota> untold = quotas.untold(MOST_CALLERS);
        StringBuilder message = new StringBuilder();
        for (Quota quota : untold) {
            String taken = quota.caller() + "=" + quota.tell() + "/" + quota.perMinute();
            if (message.length() + taken.length() >= Peers.LONGEST) {
                send(message);
            }
            message.append(message.isEmpty() ? "" : ";").append(taken);
        }
        send(message);
    }

    private void send(StringBuilder message) {
        if (!message.isEmpty()) {
            peers.tell(TOPIC, message.toString());
            message.setLength(0);
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String message) {
        for (String taken : message.split(";")) {
            Matcher parts = TAKEN.matcher(taken);
            if (parts.matches()) {
                quotas.takenElsewhere(
                        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            }
        }
    }
}
