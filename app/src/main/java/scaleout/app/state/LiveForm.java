package scaleout.app.state;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.app.aws.Connection;
import scaleout.app.aws.TimeRange;

/// What the user wants to have fetched from AWS.
///
/// @param profile  of the shared AWS files; empty for the default credential chain
/// @param region   such as `eu-central-1`, as written
/// @param filter   part of the names of the endpoints that are shown
/// @param endpoint the endpoint to fetch, as written
/// @param time     the range
/// @param from     where the range begins, as written; counts for [TimeChoice#FROM_TO] only
/// @param to       where it ends, as written; empty for now
/// @param parent   where the folder of the bundle is made
public record LiveForm(
        String profile,
        String region,
        String filter,
        String endpoint,
        TimeChoice time,
        String from,
        String to,
        Path parent) {

    /// What can be wrong.
    public enum Field {
        REGION,
        ENDPOINT,
        FROM,
        TO
    }

    private static final String REGION = "[a-z]{2,3}(-[a-z]+)+-\\d{1,2}";
    private static final String ENDPOINT = "[A-Za-z0-9](-*[A-Za-z0-9]){0,62}";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Returns the form before the user touches it.
    public static LiveForm start(Path parent) {
        return new LiveForm("", "", "", "", TimeChoice.LAST_3_HOURS, "", "", parent);
    }

    /// Returns this with another profile.
    public LiveForm as(String newProfile) {
        return new LiveForm(newProfile, region, filter, endpoint, time, from, to, parent);
    }

    /// Returns this with another Region.
    public LiveForm in(String newRegion) {
        return new LiveForm(profile, newRegion, filter, endpoint, time, from, to, parent);
    }

    /// Returns this with a name that is being typed; it also says which endpoints are shown.
    public LiveForm typed(String name) {
        return new LiveForm(profile, region, name, name, time, from, to, parent);
    }

    /// Returns this with an endpoint of the list; the same ones are shown.
    public LiveForm picked(String name) {
        return new LiveForm(profile, region, filter, name, time, from, to, parent);
    }

    /// Returns this with another range. Where the user writes it, the last three hours are proposed.
    public LiveForm at(TimeChoice choice, Instant now) {
        boolean proposes = choice == TimeChoice.FROM_TO && from.isEmpty();
        String begin =
                proposes ? WrittenTime.words(now.minus(TimeChoice.LAST_3_HOURS.back())) : from;
        return new LiveForm(profile, region, filter, endpoint, choice, begin, to, parent);
    }

    /// Returns this with a range that the user writes.
    public LiveForm between(String begin, String end) {
        return new LiveForm(profile, region, filter, endpoint, time, begin, end, parent);
    }

    /// Returns this with another place for the bundle.
    public LiveForm into(Path folder) {
        return new LiveForm(profile, region, filter, endpoint, time, from, to, folder);
    }

    /// Returns what is wrong with which field, for people.
    public Map<Field, String> complaints(Instant now) {
        Map<Field, String> complaints = new EnumMap<>(Field.class);
        regionComplaint().ifPresent(words -> complaints.put(Field.REGION, words));
        if (!endpoint.strip().matches(ENDPOINT)) {
            complaints.put(
                    Field.ENDPOINT,
                    endpoint.isBlank()
                            ? "Choose an endpoint, or type its name."
                            : "A name has letters, digits and hyphens, at most 63, and begins and ends with none of the hyphens.");
        }
        if (time == TimeChoice.FROM_TO) {
            complaints.putAll(timeComplaints(now));
        }
        return complaints;
    }

    /// Returns what is wrong with the Region; a Region newer than this program must do.
    public Optional<String> regionComplaint() {
        if (region.strip().matches(REGION)) {
            return Optional.empty();
        }
        return Optional.of(
                region.isBlank() ? "Choose a Region." : "Regions are named like us-east-1.");
    }

    private Map<Field, String> timeComplaints(Instant now) {
        Map<Field, String> complaints = new EnumMap<>(Field.class);
        Optional<Instant> begin = WrittenTime.read(from);
        Optional<Instant> end = end(now);
        String form = "Write a time in UTC such as %s.".formatted(WrittenTime.EXAMPLE);
        if (begin.isEmpty()) {
            complaints.put(Field.FROM, form);
        } else if (!begin.get().isBefore(now)) {
            complaints.put(Field.FROM, "This lies in the future.");
        }
        if (end.isEmpty()) {
            complaints.put(Field.TO, "Write a time in UTC, or nothing for now.");
        } else if (begin.isPresent()
                && begin.get().isBefore(now)
                && !begin.get().isBefore(end.get())) {
            complaints.put(Field.TO, "The end must be after the beginning.");
        }
        return complaints;
    }

    /// Returns the range, where it is one. A range that ends in the future ends now.
    public Optional<TimeRange> range(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        if (time != TimeChoice.FROM_TO) {
            return Optional.of(new TimeRange(second.minus(time.back()), second));
        }
        return WrittenTime.read(from)
                .flatMap(begin ->
                        end(second)
                                .map(end -> end.isAfter(second) ? second : end)
                                .filter(begin::isBefore)
                                .map(end -> new TimeRange(begin, end)));
    }

    private Optional<Instant> end(Instant now) {
        return to.isBlank() ? Optional.of(now) : WrittenTime.read(to);
    }

    /// Returns whom to ask, and as whom.
    ///
    /// @param endpointUrl stands for AWS; null for AWS itself
    public Connection connection(@Nullable URI endpointUrl) {
        return new Connection(region.strip(), profile.isEmpty() ? null : profile, endpointUrl);
    }

    /// Returns the folder for the bundle, such as `chat-prod-2026-06-01-1200`.
    public Path bundle(Instant now) {
        String name = endpoint.strip().matches(ENDPOINT) ? endpoint.strip() : "endpoint";
        return parent.resolve("%s-%s".formatted(name, STAMP.format(now)));
    }
}
