package scaleout.model.simulation;

import java.util.List;
import scaleout.model.flow.RateSeries;
import scaleout.model.flow.RateSeries.Step;

/// A pull and a download of one instance that start together and share nothing with other instances, in closed form.
///
/// Two flows have at most two pieces of constant rates: side by side, then the longer one alone. The answer is the one of
/// the flow engine ([Wave]), at the cost of a few divisions.
///
/// @param pullSeconds     how long the pull takes; zero where nothing is pulled
/// @param downloadSeconds how long the download takes; zero where nothing is downloaded
public record SideBySide(double pullSeconds, double downloadSeconds) {

    /// Returns how long both take.
    ///
    /// @param rates      bytes per second
    /// @param imageBytes compressed bytes to pull, at least 0
    /// @param modelBytes bytes to download, at least 0
    public static SideBySide of(Rates rates, double imageBytes, double modelBytes) {
        if (imageBytes <= 0 || modelBytes <= 0) {
            return new SideBySide(
                    Math.max(0, imageBytes) / rates.pullAlone(),
                    Math.max(0, modelBytes) / rates.downloadAlone());
        }
        double pullRate = rates.pullBeside();
        double downloadRate = rates.downloadBeside();
        double pull = imageBytes / pullRate;
        double download = modelBytes / downloadRate;
        if (pull < download) {
            double left = modelBytes - downloadRate * pull;
            return new SideBySide(pull, pull + left / rates.downloadAlone());
        }
        double left = imageBytes - pullRate * download;
        return new SideBySide(download + left / rates.pullAlone(), download);
    }

    /// How long both take together, seconds.
    public double seconds() {
        return Math.max(pullSeconds, downloadSeconds);
    }

    /// The rate of the pull over time, bytes per second.
    RateSeries imageRate(Rates rates) {
        return series(rates.pullBeside(), downloadSeconds, rates.pullAlone(), pullSeconds);
    }

    /// The rate of the download over time, bytes per second.
    RateSeries modelRate(Rates rates) {
        return series(rates.downloadBeside(), pullSeconds, rates.downloadAlone(), downloadSeconds);
    }

    /// The rate `beside` until the other one has ended, then `alone` until the own end.
    private static RateSeries series(double beside, double otherEnd, double alone, double ownEnd) {
        if (ownEnd <= 0) {
            return new RateSeries(List.of());
        }
        Step end = new Step(ownEnd, 0);
        if (otherEnd <= 0) {
            return new RateSeries(List.of(new Step(0, alone), end));
        }
        return otherEnd < ownEnd && beside != alone
                ? new RateSeries(List.of(new Step(0, beside), new Step(otherEnd, alone), end))
                : new RateSeries(List.of(new Step(0, beside), end));
    }
}
