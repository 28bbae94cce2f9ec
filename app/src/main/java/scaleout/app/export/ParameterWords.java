package scaleout.app.export;

import java.util.Locale;
import scaleout.model.domain.Parameter;

/// A parameter in words, the same wherever a picture names it, and no more precise than it is known.
final class ParameterWords {

    private ParameterWords() {}

    /// Returns name, value in three significant digits, and unit.
    static String of(Parameter parameter) {
        String number = String.format(Locale.ROOT, "%.3g", parameter.value());
        double value = Double.parseDouble(number);
        String digits =
                value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : Double.toString(value);
        return "%s %s %s".formatted(parameter.name(), digits, parameter.unit());
    }
}
