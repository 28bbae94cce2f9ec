package scaleout.model.samples;

import java.time.Duration;
import java.time.Instant;

/// When the long-lived things round an endpoint were made, and what they are called.
final class Resources {
    private Resources() {}

    static Instant endpointCreated(Truth truth) {
        return truth.windowStart().minus(Duration.ofDays(9)).plusMillis(115);
    }

    static Instant configCreated(Truth truth) {
        return endpointCreated(truth).minusMillis(1_423);
    }

    static Instant modelCreated(Truth truth) {
        return endpointCreated(truth).minusMillis(2_871);
    }

    static Instant policyCreated(Truth truth) {
        return endpointCreated(truth).plusSeconds(840);
    }

    static String configName(Truth truth) {
        return truth.endpoint() + "-2026-06-09";
    }

    static String bucket() {
        return "models-" + Names.ACCOUNT;
    }

    static String roleArn() {
        return "arn:aws:iam::" + Names.ACCOUNT + ":role/inference";
    }
}
