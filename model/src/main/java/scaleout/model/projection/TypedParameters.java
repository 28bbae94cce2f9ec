package scaleout.model.projection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.CalibratedParameter;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.domain.StartUpKind;

/// What a projection rests on for one instance type and kind of start-up.
///
/// @param instanceType null where nothing says it
/// @param kind         what became ready
/// @param startUps     how many start-ups calibrated it
/// @param parameters   rates, provisioning and init, with what the user sets
public record TypedParameters(
        @Nullable String instanceType,
        StartUpKind kind,
        int startUps,
        List<CalibratedParameter> parameters) {

    public TypedParameters {
        parameters = List.copyOf(parameters);
    }

    static TypedParameters of(TypeCalibration type, Map<String, Double> set) {
        return new TypedParameters(
                type.instanceType(),
                type.kind(),
                type.quality().startUps(),
                type.parameters().stream().map(parameter -> given(parameter, set)).toList());
    }

    private static CalibratedParameter given(CalibratedParameter known, Map<String, Double> set) {
        Parameter parameter = known.parameter();
        Double value = set.get(parameter.name());
        return value == null
                ? known
                : new CalibratedParameter(
                        parameter.with(value, Basis.GIVEN, "given by the user"), value, value, 1);
    }

    /// The same without how sure they are.
    public List<Parameter> values() {
        return parameters.stream().map(CalibratedParameter::parameter).toList();
    }
}
