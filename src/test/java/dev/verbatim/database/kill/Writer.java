package dev.verbatim.database.kill;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Writes articles over and over, notes each acknowledgement and goes on through every failure. */
final class Writer implements Runnable {

    private static final int ARTICLES = 10;
    private static final int MILLIS_AFTER_A_FAILURE = 50;

    private final Service service;
    private final String source;
    private final String name;
    private final Ledger ledger = new Ledger();
    private final Map<Integer, Integer> failures = new TreeMap<>();
    private final SplittableRandom random;
    private volatile boolean stopped;

    Writer(Service service, String source, String name) {
        this.service = service;
        this.source = source;
        this.name = name;
        this.random = new SplittableRandom(name.hashCode());
    }

    Ledger ledger() {
        return ledger;
    }

    /** How often each status other than 200 and 201 was answered; 0 stands for no answer at all. */
    synchronized Map<Integer, Integer> failures() {
        return new TreeMap<>(failures);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            int status = write(name + "-" + random.nextInt(ARTICLES));
            if (status != 200 && status != 201) {
                failed(status);
            }
        }
    }

    private int write(String externalId) {
        int number = ledger.next(externalId);
        String text = "‘The ferry has made crossing number " + number + ",’ said Ada Fenwick, the harbour master.";
        try {
            Service.Answer answer = service.put(
                    "/v1/sources/" + source + "/items/" + externalId,
                    Map.of("title", "Crossing " + number, "bodyText", text, "lang", "en-GB"));
            if (answer.status() == 200 || answer.status() == 201) {
                String id = answer.body().get("id").asText();
                int version = answer.body().get("version").asInt();
                ledger.acknowledge(externalId, new Ledger.Acknowledged(id, number, version));
            }
            return answer.status();
        } catch (IOException e) {
            return 0;
        }
    }

    private synchronized void failed(int status) {
        failures.merge(status, 1, Integer::sum);
        try {
            Thread.sleep(MILLIS_AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
