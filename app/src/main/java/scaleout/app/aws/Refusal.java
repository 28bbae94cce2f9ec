package scaleout.app.aws;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// Why a call got no answer, in plain words that never repeat a credential.
///
/// @param kind   what it means for the other calls
/// @param reason what happened, without a full stop
/// @param advice what to do, a sentence
record Refusal(Kind kind, String reason, String advice) {

    /// What a refusal means for the other calls.
    enum Kind {
        /// Nobody to ask as: every call will fail.
        CREDENTIALS,
        /// The service cannot be reached: every call to it will fail.
        UNREACHABLE,
        /// This call only is not allowed.
        DENIED,
        /// What the call asks about does not exist.
        ABSENT,
        /// Anything else that concerns this call only.
        OTHER
    }

    private static final int MAX_WORDS_CHARS = 300;

    private static final Set<String> EXPIRED =
            Set.of(
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "RequestExpired",
                    "TokenRefreshRequired");

    /// Messages of these may repeat parts of what was sent.
    private static final Set<String> INVALID =
            Set.of(
                    "UnrecognizedClientException",
                    "UnrecognizedClient",
                    "InvalidClientTokenId",
                    "InvalidAccessKeyId",
                    "InvalidSignatureException",
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "IncompleteSignatureException",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "AuthFailure",
                    "InvalidToken");

    private static final Set<String> ABSENT =
            Set.of(
                    "ResourceNotFound",
                    "ResourceNotFoundException",
                    "NoSuchBucket",
                    "RepositoryNotFoundException",
                    "ImageNotFoundException",
                    "ObjectNotFoundException");

    /// Whether the same call may be answered later.
    boolean mayPass() {
        return switch (kind) {
            case CREDENTIALS, UNREACHABLE, OTHER -> true;
            case DENIED, ABSENT -> false;
        };
    }

    static Refusal of(SdkException failure) {
        if (failure instanceof AwsServiceException answered) {
            return answered(answered);
        }
        Optional<Refusal> network = unreachable(failure);
        return network.isPresent() ? network.get() : unsent(failure);
    }

    /// A refusal by HTTP status, of a service that has no SDK client.
    static Refusal ofStatus(int status, String words) {
        return switch (status) {
            case 401, 403 -> denied("HTTP %d %s".formatted(status, shorten(words)));
            case 404 ->
                    new Refusal(
                            Kind.UNREACHABLE,
                            "HTTP 404, this address does not know the call",
                            "Check whether the Region offers it.");
            case 500, 502, 503, 504 ->
                    new Refusal(
                            Kind.UNREACHABLE,
                            "HTTP %d, the service is out of order".formatted(status),
                            "Try again later.");
            default ->
                    new Refusal(
                            Kind.OTHER,
                            "HTTP %d %s".formatted(status, shorten(words)),
                            "Try again later.");
        };
    }

    private static Refusal answered(AwsServiceException answered) {
        @Nullable AwsErrorDetails details = answered.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String words =
                details == null || details.errorMessage() == null ? "" : details.errorMessage();
        if (EXPIRED.contains(code)) {
            return new Refusal(
                    Kind.CREDENTIALS,
                    "the credentials have expired (%s)".formatted(code),
                    "Sign in again, for example by aws sso login, and repeat the command.");
        }
        if (INVALID.contains(code)) {
            return new Refusal(
                    Kind.CREDENTIALS,
                    "AWS does not accept the credentials (%s)".formatted(code),
                    "Check --profile and the clock of this computer; AWS CLI: aws sts get-caller-identity.");
        }
        if (answered.statusCode() == 403 || code.startsWith("AccessDenied")) {
            return denied(shorten(code + ": " + words));
        }
        if (answered.isThrottlingException()) {
            return new Refusal(
                    Kind.OTHER,
                    "AWS kept asking to slow down (%s)".formatted(code),
                    "Try again later, or stop other tools that call the same service.");
        }
        String said =
                code.isEmpty() ? "HTTP " + answered.statusCode() : shorten(code + ": " + words);
        return ABSENT.contains(code) || words.toLowerCase(Locale.ROOT).contains("could not find")
                ? new Refusal(Kind.ABSENT, said, "Check the name, --region and --profile.")
                : new Refusal(Kind.OTHER, said, "Try again later.");
    }

    private static Refusal denied(String said) {
        return new Refusal(
                Kind.DENIED, said, "Ask for the permission; the README has the whole policy.");
    }

    private static Optional<Refusal> unreachable(SdkException failure) {
        if (failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException) {
            return Optional.of(unreachable("no answer in time"));
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException unknown -> {
                    return Optional.of(
                            unreachable("no such host %s".formatted(unknown.getMessage())));
                }
                case ConnectException refused -> {
                    return Optional.of(unreachable(String.valueOf(refused.getMessage())));
                }
                case SocketTimeoutException late -> {
                    return Optional.of(unreachable(String.valueOf(late.getMessage())));
                }
                case SocketException broken -> {
                    return Optional.of(unreachable(String.valueOf(broken.getMessage())));
                }
                case SSLException untrusted -> {
                    return Optional.of(unreachable(String.valueOf(untrusted.getMessage())));
                }
                default -> {
                    // look at what caused it
                }
            }
        }
        return Optional.empty();
    }

    private static Refusal unreachable(String why) {
        return new Refusal(
                Kind.UNREACHABLE,
                "AWS cannot be reached (%s)".formatted(shorten(why)),
                "Check the network, a proxy, --region and --endpoint-url.");
    }

    /// Nothing was sent: the SDK found no credentials, or could not make a request.
    private static Refusal unsent(SdkException failure) {
        String words = String.valueOf(failure.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("unmarshall") || lower.contains("parse xml")) {
            return unreadable();
        }
        if (lower.contains("sso") || lower.contains("expired")) {
            return new Refusal(
                    Kind.CREDENTIALS,
                    "the sign-in of the profile has expired or was never made",
                    "Run aws sso login (with --profile), and repeat the command.");
        }
        if (lower.contains("credential") || lower.contains("profile")) {
            return new Refusal(
                    Kind.CREDENTIALS,
                    "no credentials were found",
                    "Name a profile by --profile, or set up one: aws configure, or aws configure sso.");
        }
        return new Refusal(Kind.OTHER, shorten(words), "Try again later.");
    }

    /// Something answered, but not in the form of AWS.
    static Refusal unreadable() {
        return new Refusal(
                Kind.OTHER,
                "the answer is none of AWS, or was cut off on the way",
                "Try again; where it stays so, look for a proxy that answers instead, and check --endpoint-url.");
    }

    private static String shorten(String words) {
        String line = words.strip().lines().findFirst().orElse("").replaceAll("[.:\\s]+$", "");
        return line.length() <= MAX_WORDS_CHARS ? line : line.substring(0, MAX_WORDS_CHARS) + "…";
    }
}
