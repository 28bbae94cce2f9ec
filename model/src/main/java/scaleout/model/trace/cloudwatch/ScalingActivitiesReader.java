package scaleout.model.trace.cloudwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `application-autoscaling describe-scaling-activities`.
final class ScalingActivitiesReader implements TraceReader {

    @Override
    public String format() {
        return "describe-scaling-activities";
    }

    @Override
    public String list() {
        return "ScalingActivities";
    }

    @Override
    public boolean recognizes(JsonCursor activity) {
        return activity.has("ActivityId") && activity.has("ResourceId");
    }

    @Override
    public void read(JsonCursor activity, TraceBuilder trace) throws FormatException {
        Instant start = activity.at("StartTime").instant();
        Optional<Instant> end = activity.findInstant("EndTime");
        if (end.isPresent() && end.get().isBefore(start)) {
            throw activity.at("EndTime").expected("an instant not before StartTime " + start, "");
        }
        trace.add(
                new ScalingActivity(
                        activity.at("ActivityId").text(),
                        activity.at("ResourceId").text(),
                        activity.findText("Description").orElse(""),
                        activity.findText("Cause").orElse(""),
                        start,
                        end.orElse(null),
                        activity.findText("StatusCode").orElse(""),
                        activity.findText("StatusMessage").orElse(""),
                        notScaled(activity)));
    }

    private static List<String> notScaled(JsonCursor activity) throws FormatException {
        List<String> codes = new ArrayList<>();
        for (JsonCursor reason : activity.list("NotScaledReasons")) {
            codes.add(reason.at("Code").text());
        }
        return codes;
    }
}
