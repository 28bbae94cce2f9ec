package scaleout.model.flow;

/// A way over shared links that flows of many hosts may take.
///
/// @param links       shared links, by index in their network, in the order of the flows
/// @param coefficient per link: bytes of the link per byte of the flow
@SuppressWarnings("ArrayRecordComponent") // Compared by interning, and read in the innermost loops.
record Path(int[] links, double[] coefficient) {

    /// Index of the path over no shared link at all.
    static final int NONE = 0;
}
