package scaleout.model.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scaleout.model.calibration.Prediction;
import scaleout.model.calibration.PublishedFit;
import scaleout.model.calibration.PublishedFit.SharedParameter;
import scaleout.model.catalog.PublishedCase;
import scaleout.model.projection.Validation;
import scaleout.model.projection.Validation.Change;
import scaleout.model.projection.Validation.Single;
import scaleout.model.projection.Validation.Total;

/// Predicted against published: as text for a terminal, and as JSON with fixed field names.
public final class ValidationReport {

    /// What published sources contradict each other in, and which the model can follow.
    private static final List<String> DISAGREEMENTS =
            List.of(
                    "The pull of qwen3-8b: one source says 333 s, another 252 s, of the same 525 s. The rest of the start-up is then"
                            + " 192 s or 273 s; after caching it is 181 s (258 s without 77 s of download), so 333 s is the consistent one. The"
                            + " fit takes it with a standard deviation of 15 %.",
                    "Whether the customers' image sizes are compressed is not said; they are taken as compressed.",
                    "Whether single-model endpoints have the image cache too: one source says so, another names inference components"
                            + " only.");

    private ValidationReport() {}

    /// Returns the tables.
    public static String text(Validation validation) {
        return "Totals of published pairs, predicted from sizes and instance type alone:\n"
                + totals(validation.totals())
                + "\nBefore measured, after projected (the pair gives nothing to the prior):\n"
                + changes(validation.changes())
                + "\nImage pulls on other platforms, which the fit has not seen:\n"
                + singles(validation.pulls())
                + "\nvLLM on A100, from start to ready: each from the others, by a straight line over the model's size:\n"
                + singles(validation.starts())
                + "\nThe eight parameters that all types share:\n"
                + parameters(validation.fit())
                + "\nWhere sources disagree:\n"
                + String.join(
                        "", DISAGREEMENTS.stream().map(line -> "  - " + line + "\n").toList());
    }

    private static String totals(List<Total> totals) {
        TextTable table = new TextTable();
        table.row("", "", "published", "predicted", "80 % interval", "error");
        for (Total total : totals) {
            String how = total.heldOut() ? "held out" : "fitted";
            String name = total.pair().name();
            table.row(row(name + " before", how, total.pair().beforeSeconds(), total.before()));
            table.row(row(name + " after", how, total.pair().afterSeconds(), total.after()));
        }
        return table.text();
    }

    private static List<String> row(
            String name, String how, double published, Prediction prediction) {
        return List.of(
                name,
                how,
                Durations.seconds(published),
                Durations.seconds(Math.rint(prediction.seconds())),
                interval(prediction.low(), prediction.high()),
                percent(prediction.seconds() / published - 1));
    }

    private static String interval(double low, double high) {
        return String.format(Locale.ROOT, "%.0f to %.0f s", low, high);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * part).replace("-", "−");
    }

    private static String changes(List<Change> changes) {
        TextTable table = new TextTable();
        table.row("", "measured before", "projected after", "80 % interval", "published", "error");
        for (Change change : changes) {
            double published = change.pair().afterSeconds();
            table.row(
                    change.pair().name(),
                    Durations.seconds(change.pair().beforeSeconds()),
                    Durations.seconds(Math.rint(change.projected())),
                    interval(change.interval().p10(), change.interval().p90()),
                    Durations.seconds(published),
                    percent(change.projected() / published - 1));
        }
        return table.text();
    }

    private static String singles(List<Single> singles) {
        TextTable table = new TextTable();
        table.row("", "", "published", "predicted", "80 % interval", "error");
        for (Single single : singles) {
            table.row(
                    row(
                            single.published().name(),
                            size(single.published()),
                            single.observed(),
                            single.predicted()));
        }
        return table.text();
    }

    private static String size(PublishedCase published) {
        double gigabytes = published.imageGb().orElse(published.modelGb().orElse(0));
        return String.format(Locale.ROOT, "%.1f GB", gigabytes);
    }

    private static String parameters(PublishedFit fit) {
        TextTable table = new TextTable();
        table.row("", "fitted", "before", "");
        for (SharedParameter shared : fit.parameters()) {
            table.row(
                    shared.parameter().name(),
                    number(shared.parameter().value(), shared.logSd()),
                    number(shared.before().value(), shared.logSdBefore()),
                    shared.before().unit());
        }
        return table.text()
                + String.format(
                        Locale.ROOT,
                        "Between endpoints pulls differ by %.0f %% and the rest by %.0f %% more than sizes and types tell.%n",
                        100 * fit.pullSpread(),
                        100 * fit.restSpread());
    }

    private static String number(double value, double logSd) {
        return String.format(Locale.ROOT, "%.4g ±%.0f %%", value, 100 * logSd);
    }

    /// Returns the answer of `validate --json`.
    public static Map<String, Object> json(Validation validation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cases", validation.totals().stream().map(ValidationReport::json).toList());
        json.put("changes", validation.changes().stream().map(ValidationReport::json).toList());
        json.put("pulls", validation.pulls().stream().map(ValidationReport::json).toList());
        json.put("serverStarts", validation.starts().stream().map(ValidationReport::json).toList());
        json.put(
                "parameters",
                validation.fit().parameters().stream().map(ValidationReport::json).toList());
        json.put("pullSpread", validation.fit().pullSpread());
        json.put("restSpread", validation.fit().restSpread());
        json.put("disagreements", DISAGREEMENTS);
        return json;
    }

    private static Map<String, Object> json(Total total) {
        double before = total.pair().beforeSeconds();
        double after = total.pair().afterSeconds();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", total.pair().name());
        json.put("fit", total.heldOut() ? "held-out" : "in-sample");
        json.put("instanceType", total.pair().type().name());
        json.put("publishedBeforeSeconds", before);
        json.put("publishedAfterSeconds", after);
        json.put("predictedBeforeSeconds", total.before().seconds());
        json.put("predictedAfterSeconds", total.after().seconds());
        json.put("interval80Before", List.of(total.before().low(), total.before().high()));
        json.put("interval80After", List.of(total.after().low(), total.after().high()));
        json.put("errorBefore", total.before().seconds() / before - 1);
        json.put("errorAfter", total.after().seconds() / after - 1);
        return json;
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", change.pair().name());
        json.put("measuredBeforeSeconds", change.pair().beforeSeconds());
        json.put("projectedAfterSeconds", change.projected());
        json.put("publishedAfterSeconds", change.pair().afterSeconds());
        json.put("interval80After", List.of(change.interval().p10(), change.interval().p90()));
        json.put("errorAfter", change.projected() / change.pair().afterSeconds() - 1);
        json.put("missedPartOfChange", change.missedPartOfChange());
        return json;
    }

    private static Map<String, Object> json(Single single) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", single.published().name());
        json.put("publishedSeconds", single.observed());
        json.put("predictedSeconds", single.predicted().seconds());
        json.put("interval80", List.of(single.predicted().low(), single.predicted().high()));
        json.put("error", single.predicted().seconds() / single.observed() - 1);
        json.put("source", single.published().source());
        return json;
    }

    private static Map<String, Object> json(SharedParameter shared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", shared.parameter().name());
        json.put("value", shared.parameter().value());
        json.put("unit", shared.before().unit());
        json.put("logSd", shared.logSd());
        json.put("priorValue", shared.before().value());
        json.put("priorLogSd", shared.logSdBefore());
        json.put("priorSource", shared.before().source());
        return json;
    }
}
