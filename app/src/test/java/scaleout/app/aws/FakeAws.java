package scaleout.app.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A server on this computer that replays answers of AWS by the name of the operation. The last answer of an operation
/// is repeated; an operation without any is refused as AccessDenied.
final class FakeAws implements AutoCloseable {

    /// @param status HTTP status
    /// @param body   JSON or XML, as the service answers
    /// @param isCut  whether the connection breaks before all of it was sent
    record Reply(int status, String body, boolean isCut) {
        Reply(int status, String body) {
            this(status, body, false);
        }
    }

    /// @param operation such as `DescribeEndpoint`
    /// @param body      of the request, decoded
    record Asked(String operation, String body) {}

    private static final String TARGET = "X-Amz-Target";

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Runnable> unanswered = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    FakeAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// Credentials that the SDK finds, and no other source of any.
    static void useTestCredentials() {
        System.setProperty("aws.accessKeyId", "AKIATESTACCESSKEY");
        System.setProperty("aws.secretAccessKey", "test-secret-access-key");
        System.setProperty("aws.sessionToken", "test-session-token");
        System.setProperty("aws.disableEc2Metadata", "true");
        System.setProperty("aws.configFile", "target/no-such-aws-config");
        System.setProperty("aws.sharedCredentialsFile", "target/no-such-aws-credentials");
    }

    Connection connection() {
        return new Connection("us-east-1", null, uri());
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Answers an operation with 200 and these bodies, one after the other.
    FakeAws on(String operation, String... bodies) {
        for (String body : bodies) {
            on(operation, new Reply(200, body));
        }
        return this;
    }

    FakeAws on(String operation, Reply reply) {
        replies.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(reply);
        return this;
    }

    /// Forgets the answers of an operation.
    FakeAws forget(String operation) {
        replies.remove(operation);
        return this;
    }

    /// Never answers an operation, but does something when it is asked.
    FakeAws neverAnswer(String operation, Runnable whenAsked) {
        unanswered.put(operation, whenAsked);
        return this;
    }

    static Reply refusal(int status, String code, String words) {
        return new Reply(status, "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, words));
    }

    List<Asked> asked(String operation) {
        synchronized (asked) {
            return asked.stream().filter(ask -> ask.operation().equals(operation)).toList();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isForm = exchange.getRequestHeaders().getFirst(TARGET) == null;
            String plain = isForm ? URLDecoder.decode(body, StandardCharsets.UTF_8) : body;
            String operation = operation(exchange, body);
            asked.add(new Asked(operation, plain));
            if (unanswered.containsKey(operation)) {
                unanswered.get(operation).run();
                awaitClose();
                return;
            }
            Reply reply = next(operation);
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            long announced = reply.isCut() ? bytes.length + 1 : bytes.length;
            exchange.sendResponseHeaders(reply.status(), announced == 0 ? -1 : announced);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void awaitClose() throws IOException {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private Reply next(String operation) {
        @Nullable Deque<Reply> left = replies.get(operation);
        if (left == null) {
            return denied(operation);
        }
        synchronized (left) {
            return left.size() > 1 ? left.removeFirst() : left.getFirst();
        }
    }

    private static Reply denied(String operation) {
        return operation.equals("ListObjectsV2")
                ? new Reply(403, "<Error><Code>AccessDenied</Code><Message>no</Message></Error>")
                : isQuery(operation)
                        ? new Reply(
                                403,
                                "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>")
                        : refusal(400, "AccessDeniedException", "not authorized");
    }

    private static boolean isQuery(String operation) {
        return List.of("DescribeAlarms", "DescribeAlarmHistory", "ListMetrics", "GetMetricData")
                .contains(operation);
    }

    private static String operation(HttpExchange exchange, String body) {
        @Nullable String target = exchange.getRequestHeaders().getFirst(TARGET);
        if (target != null) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        if (exchange.getRequestURI().getPath().endsWith("/query_range")) {
            return "query_range";
        }
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return form.getOrDefault("Action", "ListObjectsV2");
    }
}
