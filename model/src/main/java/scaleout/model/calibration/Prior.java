package scaleout.model.calibration;

/// What is known of a positive parameter before the data: its log is normal.
///
/// @param name   the term of the scenario format where it has one, such as `diskMBps`
/// @param value  the median, greater than zero
/// @param logSd  standard deviation of the log, greater than zero; about the relative one where it is small
/// @param source who says so
record Prior(String name, double value, double logSd, String source) {

    Prior {
        if (!(value > 0 && logSd > 0)) {
            throw new IllegalArgumentException(
                    "prior of %s must be positive but is %s, %s".formatted(name, value, logSd));
        }
    }

    /// The value `z` standard deviations above the median.
    double at(double z) {
        return value * Math.exp(logSd * z);
    }
}
