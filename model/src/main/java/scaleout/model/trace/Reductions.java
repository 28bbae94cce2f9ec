package scaleout.model.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import scaleout.model.domain.Finding;

/// What the user should know of what was read and not kept.
final class Reductions {

    private Reductions() {}

    static List<Finding> findings(
            PointStore<?> points,
            EventStore events,
            long recordsLeftOut,
            Collection<String> otherNamespaces) {
        List<Finding> findings = new ArrayList<>();
        if (points.keptEverySeconds() > 0) {
            findings.add(
                    Finding.notice(
                            "Of the metrics outside of the scale-outs one datapoint in %d s was kept."
                                    .formatted(points.keptEverySeconds()),
                            "There are more than fit into memory; round the scaling activities every datapoint counts.",
                            "Export a shorter time range to keep all."));
        }
        if (events.isReduced()) {
            findings.add(
                    Finding.notice(
                            "Of the log only lines about start-ups were kept.",
                            "There are more than fit into memory.",
                            ""));
        }
        if (points.leftOut() + events.leftOut() > 0) {
            findings.add(
                    Finding.warning(
                            "%d datapoints and %d log events were left out."
                                    .formatted(points.leftOut(), events.leftOut()),
                            "There are more round the scale-outs than fit into memory.",
                            "Export fewer metrics, or one scale-out at a time."));
        }
        if (recordsLeftOut > 0) {
            findings.add(
                    Finding.warning(
                            "%d records of other kinds were left out.".formatted(recordsLeftOut),
                            "There are more than any endpoint has, and more than fit into memory.",
                            "Export the answers of one endpoint only."));
        }
        if (!otherNamespaces.isEmpty()) {
            findings.add(
                    Finding.info(
                            "Metrics of other namespaces are left out.",
                            String.join(", ", otherNamespaces),
                            ""));
        }
        return findings;
    }
}
