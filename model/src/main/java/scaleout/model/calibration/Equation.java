package scaleout.model.calibration;

/// One observed duration of one start-up.
///
/// @param load     index of what it transfers
/// @param start    where the span begins
/// @param end      where it ends
/// @param seconds  how long it took
/// @param variance of `seconds` as far as the evidence leaves it open, square seconds
/// @param startUp  index of the start-up
record Equation(int load, Edge start, Edge end, double seconds, double variance, int startUp) {

    boolean hasProvisioning() {
        return start == Edge.LAUNCH && end != Edge.LAUNCH;
    }

    boolean hasInit() {
        return end == Edge.READY && start != Edge.READY;
    }
}
