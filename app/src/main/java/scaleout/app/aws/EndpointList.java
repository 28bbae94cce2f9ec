package scaleout.app.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.model.EndpointSortKey;
import software.amazon.awssdk.services.sagemaker.model.EndpointSummary;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsRequest;
import software.amazon.awssdk.services.sagemaker.model.OrderKey;

/// Finds endpoints by name.
public final class EndpointList {

    /// An endpoint that can be fetched.
    ///
    /// @param name       its name
    /// @param status     such as `InService`
    /// @param createdAt  when it was made
    /// @param modifiedAt when it was last changed
    public record Found(String name, String status, Instant createdAt, Instant modifiedAt) {}

    /// As many as `sagemaker list-endpoints` gives at once.
    private static final int PAGE = 100;

    private EndpointList() {}

    /// Returns endpoints, the newest first.
    ///
    /// @param nameContains part of the name; empty for all
    /// @param most         at most so many
    /// @throws AwsException           where AWS refuses or cannot be reached
    /// @throws InterruptedIOException where the thread was interrupted
    public static List<Found> find(Connection connection, String nameContains, int most)
            throws AwsException, IOException {
        var request =
                ListEndpointsRequest.builder()
                        .maxResults(Math.min(PAGE, most))
                        .sortBy(EndpointSortKey.CREATION_TIME)
                        .sortOrder(OrderKey.DESCENDING);
        if (!nameContains.isBlank()) {
            request.nameContains(nameContains.strip());
        }
        List<Found> found = new ArrayList<>();
        try (AwsClients clients = AwsClients.open(connection, AwsClients.PATIENT)) {
            Iterator<EndpointSummary> left =
                    clients.sageMaker()
                            .listEndpointsPaginator(request.build())
                            .endpoints()
                            .iterator();
            while (found.size() < most && Interruptible.get(left::hasNext)) {
                EndpointSummary endpoint = left.next();
                found.add(
                        new Found(
                                endpoint.endpointName(),
                                endpoint.endpointStatusAsString(),
                                endpoint.creationTime(),
                                endpoint.lastModifiedTime()));
            }
        } catch (AbortedException cancelled) {
            throw Caller.cancelled();
        } catch (SdkException refused) {
            Caller.requireNotCancelled();
            Refusal refusal = Refusal.of(refused);
            throw new AwsException(
                    "The endpoints cannot be listed: %s.".formatted(refusal.reason()),
                    refusal.advice());
        }
        return List.copyOf(found);
    }
}
