package scaleout.app.view;

import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import scaleout.app.chart.Extent;
import scaleout.app.chart.Ink;
import scaleout.app.chart.RowFinder;
import scaleout.app.chart.TimeScale;
import scaleout.app.chart.Viewport;
import scaleout.app.state.Theme;
import scaleout.app.state.Visible;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// The window for measuring, and a plain canvas to lay beside it.
public final class BenchWindow {

    private BenchWindow() {}

    /// The whole window over a view-model.
    public static Scene scene(PlannerViewModel viewModel, double width, double height) {
        return new PlannerWindow(
                        viewModel,
                        new PicturesTest.NoDialogs(),
                        List.of(),
                        new SimpleObjectProperty<>(List.of()))
                .scene(width, height);
    }

    /// Everything in view.
    public static Visible all(Timeline timeline) {
        Viewport fit = Extent.fit(new scaleout.app.chart.Scene(timeline, null, 0));
        return new Visible(fit.startSeconds(), fit.endSeconds(), 0);
    }

    /// The keys of all groups.
    public static Set<String> groups(Timeline timeline) {
        return Set.copyOf(RowFinder.groups(new scaleout.app.chart.Scene(timeline, null, 0)));
    }

    /// Draws every bar of 40 rows, as a canvas without an index must.
    public static final class Plain {

        private static final int ROWS = 40;

        private final Canvas canvas;
        private final double[] starts;
        private final double[] ends;
        private final byte[] phases;

        /// Takes the spans out of a timeline.
        public Plain(Timeline timeline, double width, double height) {
            canvas = new Canvas(width, height);
            TimeScale scale = TimeScale.of(timeline);
            List<Span> spans =
                    timeline.startUps().map(StartUp::spans).flatMap(List::stream).toList();
            starts = spans.stream().mapToDouble(s -> scale.seconds(s.start().at())).toArray();
            ends = spans.stream().mapToDouble(s -> scale.seconds(s.end().at())).toArray();
            phases = new byte[starts.length];
            List<Phase> all = List.of(Phase.values());
            for (int i = 0; i < phases.length; i++) {
                phases[i] = (byte) all.indexOf(spans.get(i).phase());
            }
        }

        /// The canvas alone.
        public Scene scene() {
            return new Scene(new Group(canvas));
        }

        /// Draws what lies between two times.
        public void draw(double from, double to) {
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            double perSecond = canvas.getWidth() / (to - from);
            double row = canvas.getHeight() / ROWS;
            List<Phase> all = List.of(Phase.values());
            for (int phase = 0; phase < all.size(); phase++) {
                int rgb = Charts.palette(Theme.DARK).rgb(Ink.of(all.get(phase)));
                graphics.setFill(Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
                for (int i = 0; i < starts.length; i++) {
                    if (phases[i] == phase && ends[i] > from && starts[i] < to) {
                        graphics.fillRect(
                                (starts[i] - from) * perSecond,
                                row * (i / 5 / 1000 % ROWS),
                                Math.max(1, (ends[i] - starts[i]) * perSecond),
                                row - 2);
                    }
                }
            }
        }
    }
}
