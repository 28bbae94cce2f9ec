package scaleout.model.trace.cloudwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// What an endpoint says of its capacity, in the fields that `describe-endpoint` and its events share.
final class VariantCounts {

    private VariantCounts() {}

    /// Returns a report for each variant that has a name, or one for the endpoint as a whole where none has.
    ///
    /// @param endpoint the answer, or an event's detail
    /// @param at       when it said so
    /// @param source   which answer or event it is
    /// @param isEvent  whether it is an event
    /// @throws FormatException where it is not what it looks like
    static List<CapacityReport> reports(
            JsonCursor endpoint, Instant at, String source, boolean isEvent)
            throws FormatException {
        List<JsonCursor> variants = endpoint.list("ProductionVariants");
        List<CapacityReport> reports = new ArrayList<>();
        for (JsonCursor variant : variants) {
            if (variant.has("VariantName")) {
                reports.add(report(endpoint, Optional.of(variant), at, source, isEvent));
            }
        }
        if (reports.isEmpty()) {
            // what one variant without a name says is true of the endpoint
            Optional<JsonCursor> only =
                    variants.size() == 1 ? Optional.of(variants.getFirst()) : Optional.empty();
            reports.add(report(endpoint, only, at, source, isEvent));
        }
        return reports;
    }

    private static CapacityReport report(
            JsonCursor endpoint,
            Optional<JsonCursor> variant,
            Instant at,
            String source,
            boolean isEvent)
            throws FormatException {
        JsonCursor holder = variant.orElse(endpoint);
        return new CapacityReport(
                endpoint.at("EndpointName").text(),
                variant.isPresent() ? holder.findText("VariantName").orElse(null) : null,
                null,
                at,
                count(holder, "CurrentInstanceCount"),
                count(holder, "DesiredInstanceCount"),
                endpoint.findText("EndpointStatus").orElse(""),
                since(holder),
                source,
                isEvent);
    }

    /// Returns a number of instances or copies; null where not said.
    static @Nullable Integer count(JsonCursor holder, String field) throws FormatException {
        Optional<JsonCursor> count = holder.find(field);
        return count.isEmpty() ? null : (int) count.get().whole(0, Integer.MAX_VALUE);
    }

    /// The start of what the variant does last; null where not said.
    private static @Nullable Instant since(JsonCursor variant) throws FormatException {
        Instant last = null;
        for (JsonCursor status : variant.list("VariantStatus")) {
            Instant start = status.findInstant("StartTime").orElse(null);
            if (start != null && (last == null || start.isAfter(last))) {
                last = start;
            }
        }
        return last;
    }
}
