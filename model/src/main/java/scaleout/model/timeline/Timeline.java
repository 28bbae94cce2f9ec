package scaleout.model.timeline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When each start-up of an endpoint was in each phase. Measured, published and simulated runs meet here.
///
/// @param endpoint   the endpoint's name
/// @param clock      what the instants mean
/// @param capturedAt when the trace was captured, where it is known; open spans are drawn up to here
/// @param scaleOuts  in order of time
public record Timeline(
        String endpoint, Clock clock, @Nullable Instant capturedAt, List<ScaleOut> scaleOuts) {

    /// What the instants of a timeline mean.
    public enum Clock {
        /// Dates in UTC.
        UTC("utc"),
        /// Seconds since an arbitrary zero, kept as seconds since the epoch.
        RELATIVE("relative");

        private final String id;

        Clock(String id) {
            this.id = id;
        }

        /// The word in files.
        public String id() {
            return id;
        }
    }

    public Timeline {
        scaleOuts = List.copyOf(scaleOuts);
    }

    /// All start-ups, in the order of their scale-outs.
    public Stream<StartUp> startUps() {
        return scaleOuts.stream().flatMap(scaleOut -> scaleOut.startUps().stream());
    }

    /// The endpoint's name for people, also where nothing says it.
    public String endpointForPeople() {
        return endpoint.isEmpty() ? "unknown endpoint" : endpoint;
    }
}
