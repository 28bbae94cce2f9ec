package scaleout.model.domain;

/// A number that a projection rests on, with where it comes from.
///
/// @param name   the term of the scenario format, such as `modelClientMBps`
/// @param value  finite
/// @param unit   such as `MB/s` (decimal), `s`, `bytes per byte`
/// @param basis  what kind of source it has
/// @param source the source in words
public record Parameter(String name, double value, String unit, Basis basis, String source) {

    /// What kind of source a number has, the most trusted first.
    public enum Basis {
        /// The user's own trace says so.
        MEASURED("measured"),
        /// Chosen so that the model reproduces what a trace, or published cases, show.
        FITTED("fitted"),
        /// The user typed it.
        GIVEN("given"),
        /// A public source says so.
        PUBLISHED("published"),
        /// Nobody says so; it is our assumption.
        ASSUMED("assumed");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /// The word on screen and in reports.
        public String label() {
            return label;
        }
    }

    public Parameter {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "parameter %s must be finite but is %s".formatted(name, value));
        }
    }

    /// Returns this parameter with another value and its source.
    public Parameter with(double newValue, Basis newBasis, String newSource) {
        return new Parameter(name, newValue, unit, newBasis, newSource);
    }
}
