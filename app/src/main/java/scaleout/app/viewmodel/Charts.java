package scaleout.app.viewmodel;

import java.time.ZoneId;
import java.util.Optional;
import scaleout.app.chart.Extent;
import scaleout.app.chart.GanttHeights;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Times;
import scaleout.app.chart.Viewport;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.state.Theme;
import scaleout.app.state.Visible;

/// What the charts show of a session.
///
/// @param scene         what is drawn
/// @param measured      from when to when anything was measured
/// @param all           the view in which everything is seen
/// @param contentHeight height of the axis and all rows, pixels
/// @param visible       the part that is seen
/// @param palette       its colours
public record Charts(
        Scene scene,
        Extent measured,
        Visible all,
        double contentHeight,
        Visible visible,
        Palette palette) {

    /// Returns what the charts show, or nothing where nothing is open.
    ///
    /// @param before what they showed before: as long as the data is the same, it is not measured again
    public static Optional<Charts> of(
            Session session, Projected projected, Optional<Charts> before) {
        OpenTrace open = session.open();
        if (open == null) {
            return Optional.empty();
        }
        Scene scene =
                new Scene(
                        open.timeline(),
                        projected.ifReady().orElse(null),
                        session.selected(),
                        times(session),
                        session.choice().rows());
        return Optional.of(
                before.filter(charts -> charts.isOfSameData(scene))
                        .orElseGet(() -> anew(scene, before))
                        .seenAs(scene, session));
    }

    private static Charts anew(Scene scene, Optional<Charts> before) {
        Extent measured =
                before.filter(charts -> charts.isOfSameTimeline(scene))
                        .map(Charts::measured)
                        .orElseGet(() -> Extent.measured(scene.timeline()));
        Viewport fit = measured.with(scene).viewport();
        Visible all = new Visible(fit.startSeconds(), fit.endSeconds(), 0);
        return new Charts(
                scene, measured, all, GanttHeights.contentHeight(scene), all, Palette.DARK);
    }

    private Charts seenAs(Scene newScene, Session session) {
        Visible part = session.visible();
        return new Charts(
                newScene,
                measured,
                all,
                contentHeight,
                part == null ? all : part.inside(all),
                palette(session.theme()));
    }

    @SuppressWarnings("ReferenceEquality") // another object means other data
    private boolean isOfSameTimeline(Scene other) {
        return scene.timeline() == other.timeline();
    }

    @SuppressWarnings("ReferenceEquality") // comparing all of it would take longer
    private boolean isOfSameData(Scene other) {
        return isOfSameTimeline(other)
                && scene.projection() == other.projection()
                && scene.rows().searching("").equals(other.rows().searching(""));
    }

    /// How a session calls its times.
    public static Times times(Session session) {
        return new Times(session.preferences().times(), ZoneId.systemDefault());
    }

    /// The part that is seen, as the layouts want it.
    public Viewport viewport() {
        return new Viewport(visible.startSeconds(), visible.endSeconds(), visible.scrollPixels());
    }

    /// The colours of a theme.
    public static Palette palette(Theme theme) {
        return switch (theme) {
            case DARK -> Palette.DARK;
            case LIGHT -> Palette.LIGHT;
        };
    }
}
