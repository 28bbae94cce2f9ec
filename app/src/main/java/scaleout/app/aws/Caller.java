package scaleout.app.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.JsonNode;

/// Makes calls one after the other, hands each answer on, and keeps what was refused as gaps, so that the rest goes on.
final class Caller {

    /// Takes every answer, scrubbed.
    interface Sink {
        void take(Call call, JsonNode answer) throws IOException;
    }

    /// Gives out the pages of an answer; AWS is asked for each when it is looked at.
    interface Pages<R> extends Supplier<Iterable<R>> {}

    /// A list of more pages than this is cut: its file count would exceed what a bundle may have.
    static final int MAX_PAGES = 200;

    private final Sink sink;
    private final UnaryOperator<JsonNode> scrub;
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Map<String, Refusal> dead = new HashMap<>();
    private @Nullable Refusal noCredentials;
    private boolean hasContent;
    private boolean mayAnswerLater;

    /// @param scrub every answer passes through it before `sink` sees it
    Caller(UnaryOperator<JsonNode> scrub, Sink sink) {
        this.scrub = scrub;
        this.sink = sink;
    }

    /// What was asked for and not got, so far.
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /// Forgets the gaps and asks services that could not be reached again.
    void startAnew() {
        gaps.clear();
        dead.clear();
        noCredentials = null;
        mayAnswerLater = false;
    }

    /// Forgets whether a call got no answer for a reason that may pass.
    void watch() {
        mayAnswerLater = false;
    }

    /// Whether a call since [#watch] got no answer for a reason that may pass.
    boolean mayAnswerLater() {
        return mayAnswerLater;
    }

    /// Whether any answer said anything.
    boolean hasContent() {
        return hasContent;
    }

    /// Why nothing can be asked any more: there is nobody to ask as.
    Optional<Refusal> noCredentials() {
        return Optional.ofNullable(noCredentials);
    }

    /// Asks for one answer.
    ///
    /// @param subject what it asks about, for people
    /// @return the answer, or empty where there is a gap instead
    <R extends SdkPojo> Optional<R> one(Call call, String subject, Supplier<R> answer)
            throws IOException {
        return pages(call, subject, () -> List.of(answer.get())).stream().findFirst();
    }

    /// Asks for all pages of an answer.
    ///
    /// @return the pages that came before the first refusal, if any
    <R extends SdkPojo> List<R> pages(Call call, String subject, Pages<R> pages)
            throws IOException {
        return pages(call, subject, pages, UnaryOperator.identity());
    }

    /// Asks for all pages of an answer, and keeps part of each.
    <R extends SdkPojo> List<R> pages(
            Call call, String subject, Pages<R> pages, UnaryOperator<R> keep) throws IOException {
        List<R> got = new ArrayList<>();
        each(
                call,
                subject,
                pages,
                page -> {
                    R kept = keep.apply(page);
                    got.add(kept);
                    return kept;
                });
        return got;
    }

    /// Asks for all pages of an answer, each of which may be large, and hands them on.
    ///
    /// @param keep the part to hand on of each
    <R extends SdkPojo> void each(Call call, String subject, Pages<R> pages, UnaryOperator<R> keep)
            throws IOException {
        if (isSkipped(call, subject)) {
            return;
        }
        try {
            Iterator<R> left = Interruptible.get(() -> pages.get().iterator());
            for (int taken = 0; Interruptible.get(left::hasNext); taken++) {
                R page = Interruptible.get(left::next);
                requireNotCancelled();
                if (taken == MAX_PAGES) {
                    note(cut(call, subject));
                    break;
                }
                take(call, AwsJson.of(keep.apply(page)), taken == 0);
            }
        } catch (AbortedException cancelled) {
            throw cancelled();
        } catch (SdkException refused) {
            requireNotCancelled();
            refused(call, subject, Refusal.of(refused));
        }
    }

    /// Hands on an answer. Further pages without content say nothing and are dropped.
    void take(Call call, JsonNode answer, boolean isFirst) throws IOException {
        boolean says = says(call, answer);
        hasContent |= says;
        if (isFirst || says) {
            sink.take(call, scrub.apply(answer));
        }
    }

    /// Keeps a refusal as a gap, and spares the calls that would meet the same.
    void refused(Call call, String subject, Refusal refusal) {
        mayAnswerLater |= refusal.mayPass();
        switch (refusal.kind()) {
            case CREDENTIALS -> noCredentials = refusal;
            case UNREACHABLE -> dead.put(call.service(), refusal);
            case DENIED, ABSENT, OTHER -> {
                // concerns this call only
            }
        }
        note(Gap.of(call, subject, refusal));
    }

    void note(Gap gap) {
        gaps.add(gap);
    }

    /// Whether a call is not even tried, for one before it has shown that it would fail; that is a gap too.
    boolean isSkipped(Call call, String subject) throws InterruptedIOException {
        requireNotCancelled();
        @Nullable Refusal known = noCredentials != null ? noCredentials : dead.get(call.service());
        if (known != null) {
            mayAnswerLater = true;
            note(Gap.of(call, subject, known));
        }
        return known != null;
    }

    static void requireNotCancelled() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled();
        }
    }

    static InterruptedIOException cancelled() {
        return new InterruptedIOException("cancelled");
    }

    private static Gap cut(Call call, String subject) {
        return new Gap(
                call.toString(),
                subject,
                "more than %d pages".formatted(MAX_PAGES),
                "the rest of it",
                "Ask for a shorter range around the scale-out (--from, --to).");
    }

    /// Whether an answer says anything; one of empty lists does not.
    private static boolean says(Call call, JsonNode answer) {
        return switch (call) {
            case DESCRIBE_ENDPOINT,
                    DESCRIBE_ENDPOINT_CONFIG,
                    DESCRIBE_INFERENCE_COMPONENT,
                    DESCRIBE_MODEL ->
                    answer.valueStream()
                            .anyMatch(field -> !field.isContainer() || !field.isEmpty());
            case GET_METRIC_DATA ->
                    answer.path("MetricDataResults")
                            .valueStream()
                            .anyMatch(result -> !result.path("Values").isEmpty());
            case QUERY_RANGE -> !answer.at("/data/result").isEmpty();
            case LIST_INFERENCE_COMPONENTS,
                    DESCRIBE_SCALABLE_TARGETS,
                    DESCRIBE_SCALING_POLICIES,
                    DESCRIBE_SCALING_ACTIVITIES,
                    DESCRIBE_ALARMS,
                    DESCRIBE_ALARM_HISTORY,
                    DESCRIBE_LOG_STREAMS,
                    FILTER_LOG_EVENTS,
                    LIST_METRICS,
                    DESCRIBE_IMAGES,
                    LIST_OBJECTS ->
                    answer.valueStream().anyMatch(field -> field.isArray() && !field.isEmpty());
        };
    }
}
