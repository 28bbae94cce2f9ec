package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;

/// One decision to add capacity.
///
/// @param resource      what it scales
/// @param cause         in the words of the source
/// @param status        such as `Successful`, `InProgress`, `Overridden`; empty where the source has none
/// @param launch        when capacity was asked for
/// @param isLaunchKnown whether something says when; else `launch` is the first sign of what came of it
/// @param end           when everything that was asked for was ready, or it was given up; null where it was not
/// @param alarm         name of the alarm that triggered it; null where something else did
/// @param to            capacity asked for
/// @param from          capacity before; empty where nothing says
/// @param lastCausedBy  start of the activity before it that the same alarm triggered; null where there is none
/// @param firstReady    the earliest that the first of what was asked for can have been ready
record Growth(
        Resource resource,
        String cause,
        String status,
        Moment launch,
        boolean isLaunchKnown,
        @Nullable Moment end,
        @Nullable String alarm,
        int to,
        OptionalInt from,
        @Nullable Instant lastCausedBy,
        Instant firstReady) {

    /// A growth of which nothing says when the first of several was ready.
    Growth(
            Resource resource,
            String cause,
            String status,
            Moment launch,
            boolean isLaunchKnown,
            @Nullable Moment end,
            @Nullable String alarm,
            int to,
            OptionalInt from,
            @Nullable Instant lastCausedBy) {
        this(
                resource,
                cause,
                status,
                launch,
                isLaunchKnown,
                end,
                alarm,
                to,
                from,
                lastCausedBy,
                launch.at());
    }

    /// More than any endpoint has; an activity that asks for more is not believed.
    static final int MOST = 10_000;

    /// The activity ended without all that it had asked for.
    private static final Set<String> GIVEN_UP = Set.of("Overridden", "Unfulfilled");

    /// When capacity was asked for.
    Instant at() {
        return launch.at();
    }

    /// The earliest that capacity can have been asked for.
    Instant earliest() {
        return Moment.after(launch.at(), -launch.uncertaintySeconds());
    }

    /// How many start-ups it asks for; empty where the capacity before is unknown.
    OptionalInt added() {
        return from.isPresent() ? OptionalInt.of(to - from.getAsInt()) : OptionalInt.empty();
    }

    /// When everything that it asked for was ready; null where that was not, or is not yet.
    @Nullable Moment fulfilled() {
        return isGivenUp() ? null : end;
    }

    /// When everything that it asked for was ready; null where that was not, or is not yet.
    @Nullable Instant fulfilledAt() {
        Moment fulfilled = fulfilled();
        return fulfilled == null ? null : fulfilled.at();
    }

    /// The latest that everything can have been ready; null where that was not, or is not yet.
    @Nullable Instant fulfilledBy() {
        Moment fulfilled = fulfilled();
        if (fulfilled == null || fulfilled.evidence() == Evidence.MEASURED) {
            return fulfilledAt();
        }
        return Moment.after(fulfilled.at(), fulfilled.uncertaintySeconds());
    }

    /// Whether it ended without all that it had asked for: overridden by a later one, or for lack of capacity.
    boolean isGivenUp() {
        return GIVEN_UP.contains(status);
    }

    /// The same, triggered by an alarm.
    ///
    /// @param last the growth before it that the same alarm triggered
    Growth causedBy(@Nullable String other, @Nullable Instant last) {
        return new Growth(
                resource,
                cause,
                status,
                launch,
                isLaunchKnown,
                end,
                other,
                to,
                from,
                last,
                firstReady);
    }

    /// The same with another end.
    Growth endingAt(Moment other) {
        return new Growth(
                resource,
                cause,
                status,
                launch,
                isLaunchKnown,
                other,
                alarm,
                to,
                from,
                lastCausedBy,
                firstReady);
    }
}
