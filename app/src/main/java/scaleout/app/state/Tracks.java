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
}
