package scaleout.app.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;

/// Asks CloudWatch by PromQL: Prometheus's own HTTP interface, with requests signed as all requests to AWS.
final class PromQl {

    /// CloudWatch refuses a longer range in one request.
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String SERVICE = "monitoring";

    /// Prometheus answers at most 11,000 points per series.
    private static final long MOST_POINTS = 10_080;

    private static final int FINEST_STEP_SECONDS = 10;

    private static final int MAX_ANSWER_BYTES = 64_000_000;

    /// @param status HTTP status
    /// @param body   as answered
    record Answer(int status, String body) {}

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final URI base;

    PromQl(SdkHttpClient http, AwsCredentialsProvider credentials, Region region, URI base) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
        this.base = base;
    }

    /// The range that one request may cover: the last seven days of it.
    static TimeRange within(TimeRange range) {
        Instant earliest = range.to().minus(LONGEST);
        return range.from().isBefore(earliest) ? new TimeRange(earliest, range.to()) : range;
    }

    /// The distance of the points, seconds: 10 s, or as much more as the range needs.
    static long stepSeconds(TimeRange range) {
        long needed = Math.ceilDiv(range.length().toSeconds(), MOST_POINTS);
        return Math.max(FINEST_STEP_SECONDS, needed);
    }

    /// Asks for the values of a query over a range of at most [#LONGEST].
    ///
    /// @throws software.amazon.awssdk.core.exception.SdkException where there are no credentials, or no answer comes
    Answer queryRange(String query, TimeRange range) {
        Map<String, String> form = new TreeMap<>();
        form.put("query", query);
        form.put("start", Long.toString(range.from().getEpochSecond()));
        form.put("end", Long.toString(range.to().getEpochSecond()));
        form.put("step", Long.toString(stepSeconds(range)));
        byte[] body = encode(form).getBytes(StandardCharsets.UTF_8);
        SignedRequest signed = sign(body);
        try {
            return send(signed);
        } catch (IOException broken) {
            throw SdkClientException.create("no whole answer", broken);
        }
    }

    private SignedRequest sign(byte[] body) {
        AwsCredentialsIdentity identity = credentials.resolveCredentials();
        String path = base.getPath() == null ? "" : base.getPath().replaceAll("/$", "");
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(base)
                        .encodedPath(path + "/api/v1/query_range")
                        .putHeader("Content-Type", "application/x-www-form-urlencoded")
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .build();
        return AwsV4HttpSigner.create()
                .sign(sign ->
                        sign.identity(identity)
                                .request(request)
                                .payload(ContentStreamProvider.fromByteArray(body))
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                                .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
    }

    private Answer send(SignedRequest signed) throws IOException {
        HttpExecuteRequest.Builder request = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(request::contentStreamProvider);
        HttpExecuteResponse response = http.prepareRequest(request.build()).call();
        int status = response.httpResponse().statusCode();
        Optional<AbortableInputStream> body = response.responseBody();
        return new Answer(status, body.isPresent() ? text(body.get()) : "");
    }

    private static String text(InputStream body) throws IOException {
        try (body) {
            return new String(body.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
