package scaleout.model.calibration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Finding;
import scaleout.model.domain.StartUpKind;

/// What a timeline says about the start-up model, by instance type and kind of start-up.
///
/// @param types    the fits, in the order in which the types appear
/// @param findings what limits them
public record Calibration(List<TypeCalibration> types, List<Finding> findings) {

    public Calibration {
        types = List.copyOf(types);
        findings = List.copyOf(findings);
    }

    /// Returns the fit of a type, or empty where the timeline has no such start-up.
    public Optional<TypeCalibration> of(@Nullable String instanceType, StartUpKind kind) {
        return types.stream()
                .filter(type ->
                        type.kind() == kind && Objects.equals(type.instanceType(), instanceType))
                .findFirst();
    }
}
