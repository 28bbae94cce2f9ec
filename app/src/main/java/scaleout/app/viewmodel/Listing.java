package scaleout.app.viewmodel;

import java.util.List;
import java.util.Locale;
import scaleout.app.aws.EndpointList;

/// Which endpoints there are, as far as AWS was asked.
public sealed interface Listing {

    /// Nobody was asked.
    record NotAsked() implements Listing {}

    /// AWS is being asked.
    record Asking() implements Listing {}

    /// AWS has answered.
    ///
    /// @param endpoints the newest first
    /// @param hasMore   whether there are more than are listed
    record Listed(List<EndpointList.Found> endpoints, boolean hasMore) implements Listing {

        public Listed {
            endpoints = List.copyOf(endpoints);
        }

        /// Returns those whose names contain a text, however it is written.
        public List<EndpointList.Found> named(String part) {
            String wanted = part.strip().toLowerCase(Locale.ROOT);
            return endpoints.stream()
                    .filter(found -> found.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .toList();
        }
    }
}
