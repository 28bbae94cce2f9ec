package scaleout.app.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/// The clients of one connection. Throttled and failed attempts are repeated with growing pauses.
final class AwsClients implements AutoCloseable {

    /// Of a call that is made once, with pauses of up to 1, 2, 4, 8 and 16 s when AWS asks to slow down.
    static final int PATIENT = 6;

    /// Of a call that the next poll repeats anyway.
    static final int BRISK = 3;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /// The slowest call, filter-log-events, answers within some seconds.
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final int attempts;
    private final Region region;
    private final @Nullable URI endpointUrl;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final SageMakerClient sageMaker;
    private final ApplicationAutoScalingClient scaling;
    private final CloudWatchClient cloudWatch;
    private final CloudWatchLogsClient logs;
    private final S3Client s3;

    private AwsClients(
            Region region,
            @Nullable URI endpointUrl,
            AwsCredentialsProvider credentials,
            int attempts) {
        this.attempts = attempts;
        this.region = region;
        this.endpointUrl = endpointUrl;
        this.credentials = credentials;
        http =
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER)
                        .build();
        sageMaker = configure(SageMakerClient.builder(), region).httpClient(http).build();
        scaling =
                configure(ApplicationAutoScalingClient.builder(), region).httpClient(http).build();
        cloudWatch = configure(CloudWatchClient.builder(), region).httpClient(http).build();
        logs = configure(CloudWatchLogsClient.builder(), region).httpClient(http).build();
        s3 =
                configure(S3Client.builder(), region)
                        .httpClient(http)
                        .crossRegionAccessEnabled(endpointUrl == null)
                        .forcePathStyle(endpointUrl != null)
                        .build();
    }

    /// Makes the clients; asks nobody yet.
    ///
    /// @param attempts at most so many attempts of each call
    /// @throws AwsException where the profile is unknown or no Region is named anywhere
    static AwsClients open(Connection connection, int attempts) throws AwsException {
        requireProfile(connection.profile());
        return new AwsClients(
                region(connection),
                connection.endpointUrl(),
                credentials(connection.profile()),
                attempts);
    }

    Region region() {
        return region;
    }

    SageMakerClient sageMaker() {
        return sageMaker;
    }

    ApplicationAutoScalingClient scaling() {
        return scaling;
    }

    CloudWatchClient cloudWatch() {
        return cloudWatch;
    }

    CloudWatchLogsClient logs() {
        return logs;
    }

    S3Client s3() {
        return s3;
    }

    /// Returns a client of the registry in a Region, which need not be that of the endpoint. To be closed.
    EcrClient ecr(Region registry) {
        return configure(EcrClient.builder(), registry).httpClient(http).build();
    }

    /// Returns what asks by PromQL.
    PromQl promQl() {
        URI base =
                endpointUrl != null
                        ? endpointUrl
                        : URI.create(
                                "https://monitoring.%s.%s"
                                        .formatted(
                                                region.id(),
                                                region.metadata().partition().dnsSuffix()));
        return new PromQl(http, credentials, region, base);
    }

    @Override
    public void close() {
        sageMaker.close();
        scaling.close();
        cloudWatch.close();
        logs.close();
        s3.close();
        http.close();
    }

    private <B extends AwsClientBuilder<B, ?>> B configure(B builder, Region in) {
        B configured =
                builder.region(in)
                        .credentialsProvider(credentials)
                        .overrideConfiguration(
                                ClientOverrideConfiguration.builder()
                                        .retryStrategy(
                                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                                        .maxAttempts(attempts)
                                                        .build())
                                        .build());
        return endpointUrl == null ? configured : configured.endpointOverride(endpointUrl);
    }

    /// A profile that is named goes before what the environment says, as with the AWS CLI.
    private static AwsCredentialsProvider credentials(@Nullable String profile) {
        return profile == null
                ? DefaultCredentialsProvider.builder().build()
                : ProfileCredentialsProvider.builder().profileName(profile).build();
    }

    private static void requireProfile(@Nullable String profile) throws AwsException {
        if (profile != null && ProfileFile.defaultProfileFile().profile(profile).isEmpty()) {
            throw new AwsException(
                    "There is no AWS profile named %s.".formatted(profile),
                    "Profiles on this computer: %s."
                            .formatted(
                                    Profiles.names().isEmpty()
                                            ? "none (aws configure makes one)"
                                            : String.join(", ", Profiles.names())));
        }
    }

    private static Region region(Connection connection) throws AwsException {
        if (connection.region() != null) {
            return known(connection.region());
        }
        try {
            var chain = DefaultAwsRegionProviderChain.builder();
            return connection.profile() == null
                    ? chain.build().getRegion()
                    : chain.profileName(connection.profile()).build().getRegion();
        } catch (SdkClientException nowhere) {
            throw new AwsException(
                    "No AWS Region is named: not by --region, the profile or AWS_REGION.",
                    "Name it, for example --region us-east-1.");
        }
    }

    /// A Region newer than the SDK must work too, so only the form of the name is checked.
    private static Region known(String name) throws AwsException {
        if (!name.matches("[a-z]{2,3}(-[a-z]+)+-\\d{1,2}")) {
            throw new AwsException(
                    "%s is not the name of an AWS Region.".formatted(name),
                    "Regions are named like us-east-1.");
        }
        return Region.of(name);
    }
}
