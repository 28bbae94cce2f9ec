package scaleout.model.calibration;

import java.util.List;

/// How well the law fits the start-ups of one type, and on what it was fitted.
///
/// @param startUps  how many gave at least one equation
/// @param residuals by what was observed
/// @param outliers  start-ups that lie far from the law, by their names
/// @param weak      what the data cannot tell, in sentences
/// @param imageGb   sizes that were pulled, decimal GB
/// @param modelGb   sizes that were downloaded, decimal GB
public record FitQuality(
        int startUps,
        List<Residuals> residuals,
        List<String> outliers,
        List<String> weak,
        Range imageGb,
        Range modelGb) {

    public FitQuality {
        residuals = List.copyOf(residuals);
        outliers = List.copyOf(outliers);
        weak = List.copyOf(weak);
    }

    /// Observed minus predicted seconds of one kind of span.
    ///
    /// @param what   the phases
    /// @param count  how many spans
    /// @param bias   mean
    /// @param median of the absolute values
    public record Residuals(String what, int count, double bias, double median) {}

    /// Sizes seen; from NaN to NaN where there were none.
    ///
    /// @param least smallest
    /// @param most  largest
    public record Range(double least, double most) {

        /// Whether anything was seen.
        public boolean isEmpty() {
            return Double.isNaN(least);
        }

        /// Whether a size is at most `part` beyond what was seen.
        public boolean covers(double size, double part) {
            return size >= least * (1 - part) && size <= most * (1 + part);
        }
    }
}
