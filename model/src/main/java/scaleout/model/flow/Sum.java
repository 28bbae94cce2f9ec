package scaleout.model.flow;

/// A running sum that does not forget small terms beside large ones, so that taking terms away again leaves the
/// others exact.
///
/// The sum is kept as two doubles, the second holding what rounding cut off the first.
/// Source: Knuth, The Art of Computer Programming, volume 2, section 4.2.2, theorem B (TwoSum).
final class Sum {

    private double high;
    private double low;

    void clear() {
        high = 0;
        low = 0;
    }

    void set(Sum other) {
        high = other.high;
        low = other.low;
    }

    void add(double term) {
        double sum = high + term;
        double part = sum - high;
        low += (high - (sum - part)) + (term - part);
        high = sum;
    }

    /// Adds `count` times `term`, without rounding the product.
    void addTimes(double count, double term) {
        double product = count * term;
        add(product);
        low += Math.fma(count, term, -product);
    }

    double value() {
        return high + low;
    }
}
