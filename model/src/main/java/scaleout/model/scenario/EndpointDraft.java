package scaleout.model.scenario;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.InstanceType;
import scaleout.model.scenario.Scenario.Endpoint;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The `endpoint` of a scenario file while it is read: how many instances it may reach can follow from what starts.
///
/// @param kind              of what models are served by
/// @param instanceType      such as `ml.g6.2xlarge`
/// @param vCpus             of a type that the catalog does not have; null where it has
/// @param region            null where nobody says it
/// @param initialCount      instances at the start
/// @param minCount          at most `initialCount`
/// @param maxCount          at least `initialCount`; null where nobody says it
/// @param copiesPerInstance at least 1
record EndpointDraft(
        EndpointKind kind,
        String instanceType,
        @Nullable Integer vCpus,
        @Nullable String region,
        int initialCount,
        int minCount,
        @Nullable Integer maxCount,
        int copiesPerInstance) {

    /// More instances than any account may have.
    static final int MOST_INSTANCES = 100_000;

    private static final int MOST_COPIES = 1_000;

    static EndpointDraft read(JsonCursor json, GivenParameters parameters) throws FormatException {
        Fields fields =
                new Fields(
                        json,
                        "kind",
                        "instanceType",
                        "vCpus",
                        "region",
                        "initialCount",
                        "minCount",
                        "maxCount",
                        "copiesPerInstance");
        int initial = fields.whole("initialCount", 0, MOST_INSTANCES, 1);
        int min = fields.whole("minCount", 0, MOST_INSTANCES, Math.min(1, initial));
        Integer max = fields.findWhole("maxCount", 0, MOST_INSTANCES);
        requireOrder(fields, min, initial, max);
        Integer vCpus = fields.findWhole("vCpus", 1, 10_000);
        return new EndpointDraft(
                fields.oneOf("kind", EndpointKind.class, EndpointKind::id, EndpointKind.VARIANT),
                instanceType(fields, vCpus, parameters),
                vCpus,
                fields.findText("region"),
                initial,
                min,
                max,
                fields.whole("copiesPerInstance", 1, MOST_COPIES, 1));
    }

    private static void requireOrder(Fields fields, int min, int initial, @Nullable Integer max)
            throws FormatException {
        if (max != null && min > max) {
            throw fields.refused(
                    "minCount",
                    "at most maxCount, which is %d".formatted(max),
                    "Lower minCount or raise maxCount.");
        }
        if (initial < min) {
            throw fields.refused(
                    "initialCount",
                    "at least minCount, which is %d".formatted(min),
                    "Raise initialCount or lower minCount.");
        }
        if (max != null && initial > max) {
            throw fields.refused(
                    "initialCount",
                    "at most maxCount, which is %d".formatted(max),
                    "Lower initialCount or raise maxCount.");
        }
    }

    /// A type that the catalog does not have needs what the simulation would take from the catalog.
    private static String instanceType(
            Fields fields, @Nullable Integer vCpus, GivenParameters parameters)
            throws FormatException {
        JsonCursor json = fields.at("instanceType");
        String name = Fields.text(json);
        boolean described = vCpus != null && parameters.number("nicMBps").isPresent();
        if (InstanceType.named(name).isEmpty() && !described) {
            Optional<String> near = Nearest.to(name, InstanceType.names());
            throw json.expected(
                    "a known instance type",
                    near.map("Maybe \"%s\" is meant. "::formatted).orElse("")
                            + "Of a type that the catalog does not have, give endpoint/vCpus and parameters/nicMBps.");
        }
        return name;
    }

    /// Returns the endpoint; where nobody says how many instances it may reach, as many as the schedule starts.
    Endpoint endpoint(Schedule schedule) {
        int atOnce =
                schedule.spikes().stream()
                        .mapToInt(Schedule.Spike::count)
                        .max()
                        .orElse(schedule.startUps().count());
        return new Endpoint(
                kind,
                instanceType,
                vCpus,
                region,
                initialCount,
                minCount,
                maxCount == null ? initialCount + atOnce : maxCount,
                copiesPerInstance);
    }
}
