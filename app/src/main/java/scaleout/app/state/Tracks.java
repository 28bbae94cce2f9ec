package scaleout.app.state;

/// Which tracks are shown beside the rows.
///
/// @param demand     demand and capacity, above
/// @param contention who slows whom, below
/// @param lanes      what retained state would change, below
public record Tracks(boolean demand, boolean contention, boolean lanes) {

    /// All but the lanes, which compare and do not measure.
    public static final Tracks USUAL = new Tracks(true, true, false);

    /// Returns this with demand and capacity shown or not.
    public Tracks showingDemand(boolean shown) {
        return new Tracks(shown, contention, lanes);
    }

    /// Returns this with contention shown or not.
    public Tracks showingContention(boolean shown) {
        return new Tracks(demand, shown, lanes);
    }

    /// Returns this with the lanes shown or not.
    public Tracks showingLanes(boolean shown) {
        return new Tracks(demand, contention, shown);
    }

    /// The least height of the rows and of contention, pixels.
    public static final double LEAST_ROWS = 112;

    /// The least height of demand and capacity, pixels.
    public static final double LEAST_DEMAND = 64;

    /// The least height of the lanes, pixels.
    public static final double LEAST_LANES = 104;

    /// Returns those for which there is room beside the rows: demand gives way first, the lanes, which somebody asked for, last.
    ///
    /// @param height of all together, pixels
    public Tracks fitting(double height) {
        double left = height - LEAST_ROWS;
        boolean lanesFit = lanes && left >= LEAST_LANES;
        left -= lanesFit ? LEAST_LANES : 0;
        boolean contentionFits = contention && left >= LEAST_ROWS;
        left -= contentionFits ? LEAST_ROWS : 0;
        return new Tracks(demand && left >= LEAST_DEMAND, contentionFits, lanesFit);
    }
}
