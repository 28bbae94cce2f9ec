package scaleout.model.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scaleout.model.calibration.CalibratedParameter;
import scaleout.model.calibration.Calibration;
import scaleout.model.calibration.FitQuality;
import scaleout.model.calibration.FitQuality.Residuals;
import scaleout.model.calibration.Noise;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.domain.Parameter;
import scaleout.model.projection.HeldOut;

/// A calibration as text for a terminal, and as JSON.
public final class CalibrationReport {

    private CalibrationReport() {}

    /// Returns a section per instance type and kind of start-up.
    public static String text(Calibration calibration) {
        StringBuilder text = new StringBuilder();
        calibration.types().forEach(type -> text.append(text(type)).append('\n'));
        return text.toString();
    }

    private static String text(TypeCalibration type) {
        TextTable table = new TextTable();
        table.row("", "value", "90 % interval", "unit", "learned");
        for (CalibratedParameter known : type.parameters()) {
            table.row(
                    known.parameter().name(),
                    number(known.parameter().value()),
                    "%s to %s".formatted(number(known.low()), number(known.high())),
                    known.parameter().unit(),
                    String.format(Locale.ROOT, "%.0f %%", 100 * known.learned()));
        }
        return name(type)
                + "\n"
                + table.text()
                + noise(type.noise())
                + residuals(type.quality())
                + String.join(
                        "",
                        type.quality().weak().stream().map(line -> "  - " + line + "\n").toList());
    }

    private static String name(TypeCalibration type) {
        int n = type.quality().startUps();
        return "%s, %s: %s"
                .formatted(
                        type.instanceType() == null
                                ? "unknown instance type"
                                : Outside.terminal(type.instanceType()),
                        type.kind().id(),
                        n == 1 ? "1 start-up" : n + " start-ups");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value)
                .replace("-", "−");
    }

    private static String noise(Noise noise) {
        return String.format(
                Locale.ROOT,
                "Start-ups differ by (standard deviation): provisioning %.1f s, transfers %.1f %%, init %.1f s%n",
                noise.provisioning(),
                100 * noise.transfers(),
                noise.init());
    }

    private static String residuals(FitQuality quality) {
        TextTable table = new TextTable();
        table.row("observed minus fitted", "n", "mean", "median size");
        for (Residuals residuals : quality.residuals()) {
            table.row(
                    residuals.what(),
                    Integer.toString(residuals.count()),
                    Durations.difference(residuals.bias()),
                    Durations.seconds(residuals.median()));
        }
        return quality.residuals().isEmpty() ? "" : table.text();
    }

    /// Returns the answer of `calibrate --json`.
    public static Map<String, Object> json(Calibration calibration) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "scaleout-calibration");
        json.put("version", 1);
        json.put("types", calibration.types().stream().map(CalibrationReport::json).toList());
        json.put("findings", FindingsReport.json(calibration.findings()));
        return json;
    }

    private static Map<String, Object> json(TypeCalibration type) {
        FitQuality quality = type.quality();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("instanceType", String.valueOf(type.instanceType()));
        json.put("kind", type.kind().id());
        json.put("n", quality.startUps());
        json.put("parameters", type.parameters().stream().map(CalibrationReport::json).toList());
        json.put(
                "standardDeviations",
                Json.object(
                        "provisioningSeconds", type.noise().provisioning(),
                        "transfersPart", type.noise().transfers(),
                        "containerInitSeconds", type.noise().init()));
        json.put("residuals", quality.residuals().stream().map(CalibrationReport::json).toList());
        json.put("outliers", quality.outliers());
        json.put("identifiability", quality.weak());
        return json;
    }

    private static Map<String, Object> json(CalibratedParameter known) {
        Parameter parameter = known.parameter();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("value", parameter.value());
        json.put("low", known.low());
        json.put("high", known.high());
        json.put("unit", parameter.unit());
        json.put("learned", known.learned());
        json.put("basis", parameter.basis().label());
        json.put("source", parameter.source());
        return json;
    }

    private static Map<String, Object> json(Residuals residuals) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", residuals.what());
        json.put("n", residuals.count());
        json.put("meanSeconds", residuals.bias());
        json.put("medianAbsoluteSeconds", residuals.median());
        return json;
    }

    /// Returns how well a calibration predicts start-ups that it has not seen.
    public static String text(HeldOut check) {
        return String.format(
                Locale.ROOT,
                "Start-ups that the fit has not seen: %d (%d left out). Median error of the total %.1f %%, bias %+.1f %%; %.0f %% lie"
                        + " in their 90 %% interval.%n",
                check.count(),
                check.leftOut(),
                100 * check.medianError(),
                100 * check.bias(),
                100 * check.coverage());
    }

    /// Returns the `heldOut` of an answer: how well a calibration predicts start-ups that it has not seen.
    public static Map<String, Object> json(HeldOut check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", check.count());
        json.put("leftOut", check.leftOut());
        json.put("medianAbsoluteError", check.medianError());
        json.put("bias", check.bias());
        json.put("coverage90", check.coverage());
        List<Map<String, Object>> startUps =
                check.startUps().stream()
                        .map(one -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("instance", one.instance());
                            each.put("observedSeconds", one.observed());
                            each.put("predictedSeconds", one.predicted().seconds());
                            each.put(
                                    "interval90",
                                    List.of(one.predicted().low(), one.predicted().high()));
                            return each;
                        })
                        .toList();
        json.put("startUps", startUps);
        return json;
    }
}
