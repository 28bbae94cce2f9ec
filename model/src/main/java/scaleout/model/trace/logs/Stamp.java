package scaleout.model.trace.logs;

import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;

/// A time as a line of a log gives it.
///
/// @param text              as written
/// @param day               month and day
/// @param time              time of day
/// @param year              where it says so
/// @param offset            from UTC, where it says so
/// @param resolutionSeconds the unit of its last digit: a second or a part of one
record Stamp(
        String text,
        MonthDay day,
        LocalTime time,
        Optional<Year> year,
        Optional<ZoneOffset> offset,
        double resolutionSeconds) {}
