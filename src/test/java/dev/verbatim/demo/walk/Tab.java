package dev.verbatim.demo.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One page of the browser. Every method waits for its answer; what the page complains about is kept. */
public final class Tab implements WebSocket.Listener {

    private static final int PATIENCE_SECONDS = 120;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private Tab() {}

    static Tab connect(URI address) {
        Tab tab = new Tab();
        tab.socket = Chromium.HTTP
                .newWebSocketBuilder()
                .buildAsync(address, tab)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(method -> tab.send(method, Map.of()));
        tab.send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        return tab;
    }

    /** Errors and violations of the security policy since the last call. Each stands on its own line. */
    public List<String> complaints() {
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        return found;
    }

    /** Shows an address and waits until {@code condition}, an expression of JavaScript, is true there. */
    public void show(String address, String condition) {
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", address));
        await(condition);
    }

    /** Waits until the expression is true. */
    public void await(String condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!run("Boolean(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never true: " + condition + "\n" + complaints + "\n"
                        + run("document.body.innerText.slice(0, 800)").asText());
            }
            pause();
        }
    }

    /** The value of an expression, of a promise when it is fulfilled. */
    public JsonNode run(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Types into what has the focus. */
    public void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Presses one key: {@code Enter}, {@code Tab}, {@code ArrowDown}, {@code Escape}, or a letter. */
    public void press(String key) {
        Map<String, Integer> codes = Map.of("Enter", 13, "Tab", 9, "ArrowDown", 40, "Escape", 27);
        int code = codes.getOrDefault(key, (int) Character.toUpperCase(key.charAt(0)));
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        send(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** Looks like a window of this width, in the light or in the dark. */
    public void look(int width, boolean dark) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", width < 600));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Keeps a picture of the whole page. */
    public void picture(Path file) throws IOException {
        JsonNode shot = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = Chromium.JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", Chromium.JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true);
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
        partial.append(data);
        if (complete) {
            String text = partial.toString();
            partial.setLength(0);
            take(text);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void take(String text) {
        JsonNode message;
        try {
            message = Chromium.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.get("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(new AssertionError(message.get("error")));
            } else {
                answer.complete(message.get("result"));
            }
        }
        if (message.path("method").asText().equals("Runtime.exceptionThrown")) {
            complaints.add(
                    message.at("/params/exceptionDetails/exception/description").asText());
        }
        if (message.at("/params/entry/level").asText().equals("error")) {
            complaints.add(message.at("/params/entry/text").asText() + " "
                    + message.at("/params/entry/url").asText());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
