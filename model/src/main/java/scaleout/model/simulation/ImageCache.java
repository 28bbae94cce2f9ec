package scaleout.model.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The container image cache of one endpoint: what it holds when, as a state machine without side effects.
///
/// For each image digest: absent, then filling (from the end of a full pull for `fillSeconds`), then held, then, where it has
/// a lifetime, absent again. It belongs to one endpoint and is never shared; deleting the endpoint purges it. A miss is never
/// a failure: the start-up pulls in full. Source: launch of container image caching, June 2026; when the cache is filled, and
/// how long it holds an image, is not published and so a parameter.
///
/// The data cache of running instances is one of these, too: it is filled at once and knows image and artifacts together.
///
/// @param isOn            whether there is one: turned on, and supported
/// @param fillSeconds     from the end of a full pull until the cache serves the image
/// @param lifetimeSeconds how long it then does; may be infinite
/// @param servedFrom      per digest that was pulled: since when the cache serves it
public record ImageCache(
        boolean isOn, double fillSeconds, double lifetimeSeconds, Map<String, Double> servedFrom) {

    /// There is no cache.
    public static final ImageCache OFF = new ImageCache(false, 0, 0, Map.of());

    public ImageCache {
        servedFrom = Collections.unmodifiableMap(new LinkedHashMap<>(servedFrom));
    }

    /// Returns an empty cache.
    public static ImageCache empty(double fillSeconds, double lifetimeSeconds) {
        return new ImageCache(true, fillSeconds, lifetimeSeconds, Map.of());
    }

    /// Returns what a start-up that needs an image finds at a time.
    public Meeting meets(String digest, double atSeconds) {
        if (!isOn) {
            return Meeting.NONE;
        }
        if (holds(digest, atSeconds)) {
            return Meeting.WARM;
        }
        return servedFrom.keySet().stream().anyMatch(other -> holds(other, atSeconds))
                ? Meeting.STALE
                : Meeting.COLD;
    }

    private boolean holds(String digest, double atSeconds) {
        Double from = servedFrom.get(digest);
        return from != null && from <= atSeconds && atSeconds < from + lifetimeSeconds;
    }

    /// Returns the cache after a full pull that ended at a time. It changes nothing where an earlier pull has filled the cache,
    /// or is about to.
    public ImageCache afterPull(String digest, double endedSeconds) {
        Double from = servedFrom.get(digest);
        boolean serves = from != null && endedSeconds < from + lifetimeSeconds;
        return serves || !isOn ? this : serving(digest, endedSeconds + fillSeconds);
    }

    /// Returns the cache with an image that it serves since a time.
    public ImageCache serving(String digest, double fromSeconds) {
        Map<String, Double> more = new LinkedHashMap<>(servedFrom);
        more.put(digest, fromSeconds);
        return new ImageCache(isOn, fillSeconds, lifetimeSeconds, more);
    }

    /// Returns the cache of the endpoint that takes the place of a deleted one: empty.
    public ImageCache purged() {
        return new ImageCache(isOn, fillSeconds, lifetimeSeconds, Map.of());
    }
}
