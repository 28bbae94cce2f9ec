package scaleout.model.examination;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What really happened on one endpoint.
///
/// @param seed     what it was drawn from
/// @param endpoint the endpoint's name
/// @param from     begin of what was recorded
/// @param to       when it was captured
/// @param fleets   what scales
record World(long seed, String endpoint, Instant from, Instant to, List<Fleet> fleets) {

    /// Which server runs in the container.
    enum Server {
        VLLM,
        LMI,
        TGI
    }

    /// An alarm: M of N datapoints of a metric above a threshold.
    ///
    /// @param name      the alarm
    /// @param metric    its metric, in AWS/SageMaker
    /// @param statistic its statistic
    /// @param period    seconds
    /// @param needed    M
    /// @param of        N
    /// @param threshold a value above it breaches
    record Watch(
            String name,
            String metric,
            String statistic,
            int period,
            int needed,
            int of,
            double threshold) {}

    /// A variant, or an inference component on it.
    ///
    /// @param variant     the variant
    /// @param component   what scales by copies; null where the variant scales by instances
    /// @param server      what runs in its containers
    /// @param ownDownload whether the container downloads the model itself
    /// @param dataCache   whether the component's data cache is on
    /// @param watch       why it scales
    /// @param running     instances that serve it since long ago
    /// @param configured  initial count in the endpoint config, maybe long out of date
    /// @param toldBefore  whether an earlier activity tells the capacity before the first growth
    /// @param growths     in order of time
    /// @param scaleIns    in order of time
    record Fleet(
            String variant,
            @Nullable String component,
            Server server,
            boolean ownDownload,
            boolean dataCache,
            Watch watch,
            List<String> running,
            int configured,
            boolean toldBefore,
            List<Growth> growths,
            List<ScaleIn> scaleIns) {

        Stream<Course> courses() {
            return growths.stream().flatMap(growth -> growth.courses().stream());
        }

        String resource(String endpoint) {
            return component == null
                    ? "endpoint/%s/variant/%s".formatted(endpoint, variant)
                    : "inference-component/" + component;
        }
    }

    /// Capacity was taken away.
    record ScaleIn(Instant at, int to) {}

    /// A decision to add capacity.
    ///
    /// @param breaches stamps of the breaching datapoints that made the alarm; empty where it was still in ALARM
    /// @param alarmAt  when the alarm went to ALARM; null where it was in ALARM
    /// @param at       start of the scaling activity
    /// @param end      its end; null while it goes on
    /// @param status   of the activity
    /// @param from     capacity before
    /// @param to       capacity asked for
    /// @param courses  what came; fewer than asked for where AWS had no capacity
    record Growth(
            List<Instant> breaches,
            @Nullable Instant alarmAt,
            Instant at,
            @Nullable Instant end,
            String status,
            int from,
            int to,
            List<Course> courses) {

        Instant lastReady() {
            return courses.stream().map(Course::ready).max(Instant::compareTo).orElse(at);
        }
    }

    /// How one instance or copy became ready.
    ///
    /// @param instance    its id
    /// @param isCopy      whether it is a copy on an instance that ran already
    /// @param provisioned end of provisioning
    /// @param pulled      end of the pull; `provisioned` where the image was there
    /// @param downloaded  end of the platform's download; `provisioned` where there is none
    /// @param container   start of the container
    /// @param firstLine   its first words
    /// @param fetchFrom   begin of the container's own download; null where there is none
    /// @param fetchTo     its end
    /// @param up          the server's own word that it is up
    /// @param ready       first passed health check
    record Course(
            String instance,
            boolean isCopy,
            Instant provisioned,
            Instant pulled,
            Instant downloaded,
            Instant container,
            Instant firstLine,
            @Nullable Instant fetchFrom,
            @Nullable Instant fetchTo,
            Instant up,
            Instant ready) {}
}
