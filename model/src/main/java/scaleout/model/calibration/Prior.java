package scaleout.model.calibration;

import scaleout.model.domain.Parameter;

/// What is known of a parameter before the data: it, or its log, is normal.
///
/// @param parameter the median, greater than zero, with its unit and source
/// @param shape     whether the parameter or its log is normal
/// @param sd        standard deviation as a part of the median, or of the log; greater than zero
record Prior(Parameter parameter, Shape shape, double sd) {

    /// What is normal.
    enum Shape {
        /// The log: the parameter is positive.
        LOG,
        /// The parameter itself: it may be zero or less.
        LINEAR
    }

    Prior {
        if (!(parameter.value() > 0 && sd > 0)) {
            throw new IllegalArgumentException(
                    "prior of %s must be positive but is %s, %s"
                            .formatted(parameter.name(), parameter.value(), sd));
        }
    }

    String name() {
        return parameter.name();
    }

    /// The value `z` standard deviations above the median.
    double at(double z) {
        return switch (shape) {
            case LOG -> parameter.value() * Math.exp(sd * z);
            case LINEAR -> parameter.value() * (1 + sd * z);
        };
    }

    static Prior log(Parameter parameter, double sd) {
        return new Prior(parameter, Shape.LOG, sd);
    }
}
