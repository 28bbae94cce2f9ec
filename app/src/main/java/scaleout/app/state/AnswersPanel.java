package scaleout.app.state;

/// How the user likes the answers below the charts.
///
/// @param shown whether they are seen
/// @param share of the window's height that they take, from [#LEAST] to [#MOST]
/// @param tab   which of them is seen
public record AnswersPanel(boolean shown, double share, AnswerTab tab) {

    /// The least part of the height.
    public static final double LEAST = 0.15;

    /// The greatest part of the height.
    public static final double MOST = 0.8;

    /// A third of the height, with distributions.
    public static final AnswersPanel USUAL = new AnswersPanel(true, 0.34, AnswerTab.DISTRIBUTION);

    /// Returns this seen or folded.
    public AnswersPanel shown(boolean nowShown) {
        return new AnswersPanel(nowShown, share, tab);
    }

    /// Returns this with another part of the height: the nearest that is allowed.
    public AnswersPanel taking(double part) {
        return new AnswersPanel(shown, Math.clamp(part, LEAST, MOST), tab);
    }

    /// Returns this with another tab, seen.
    public AnswersPanel showing(AnswerTab other) {
        return new AnswersPanel(true, share, other);
    }
}
