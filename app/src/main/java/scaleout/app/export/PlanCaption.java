package scaleout.app.export;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.HourlyPrice;
import scaleout.model.planning.Plan;
import scaleout.model.planning.PlanBands;
import scaleout.model.planning.Resolution;
import scaleout.model.report.Durations;
import scaleout.model.statistics.Sample;

/// Where the numbers of a plan come from, and what there was no room for.
final class PlanCaption {

    private PlanCaption() {}

    /// @param leftOut columns of the table
    static String text(PlanPicture.Content content, Provenance provenance, List<String> leftOut) {
        Plan plan = content.before().plan();
        return "%s Closed loop of demand, queue, alarms, policy and start-ups, %s of demand, seed %d, n = 1 for each combination, %s.%s%s Warm instead: so many instances that always run lose no minute either.%s Made by %s."
                .formatted(
                        provenance.words(),
                        Durations.text(plan.horizonSeconds()),
                        content.seed(),
                        resolution(content.table().resolution()),
                        bands(content.bands()),
                        price(plan.price()),
                        leftOut.isEmpty() ? "" : " No room for " + String.join(", ", leftOut) + ".",
                        provenance.program());
    }

    private static String resolution(Resolution resolution) {
        return switch (resolution) {
            case REQUESTS -> "request by request (resolution: requests)";
            case FLUID -> "in steps of one second (resolution: fluid)";
        };
    }

    private static String bands(@Nullable PlanBands bands) {
        if (bands == null) {
            return "";
        }
        Sample lost = Objects.requireNonNull(bands.answers().get("sloMinutesLost"));
        return String.format(
                Locale.ROOT,
                " SLO minutes lost in n = %d runs of now, each with a seed of its own, %s: p10 %.0f, p50 %.0f, p90 %.0f.",
                bands.runs(),
                resolution(bands.resolution()),
                lost.quantile(0.1),
                lost.quantile(0.5),
                lost.quantile(0.9));
    }

    private static String price(@Nullable HourlyPrice price) {
        return price == null
                ? " There is no cost, as nobody says a price."
                : String.format(
                        Locale.ROOT,
                        " Cost at %s for an instance-hour (%s).",
                        Double.toString(price.perHour()),
                        price.source());
    }
}
