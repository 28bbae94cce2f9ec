package scaleout.app.view;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The charts and the panel beside them. Where there is no room for both, the panel folds, and opens over the charts.
final class Workspace extends Pane {

    /// Narrower than so many times the panel, the panel folds.
    private static final double NARROW = 2.85;

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Region charts;
    private final Region panel;
    private final ReadOnlyBooleanWrapper panelShown = new ReadOnlyBooleanWrapper(true);
    private boolean narrow;

    Workspace(Region charts, Region panel) {
        this.charts = charts;
        this.panel = panel;
        getChildren().addAll(charts, panel);
        panel.visibleProperty().bind(panelShown);
        panelShown.subscribe(shown -> requestLayout());
    }

    /// Whether the panel is seen.
    ReadOnlyBooleanProperty panelShown() {
        return panelShown.getReadOnlyProperty();
    }

    void togglePanel() {
        panelShown.set(!panelShown.get());
    }

    private void fold(double panelWidth) {
        boolean nowNarrow = getWidth() < NARROW * panelWidth;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            panelShown.set(!narrow);
            panel.pseudoClassStateChanged(OVER, narrow);
        }
    }

    @Override
    protected void layoutChildren() {
        fold(panel.prefWidth(-1));
        double panelWidth = Math.min(panel.prefWidth(-1), getWidth());
        double taken = panelShown.get() && !narrow ? panelWidth : 0;
        charts.resizeRelocate(0, 0, getWidth() - taken, getHeight());
        panel.resizeRelocate(getWidth() - panelWidth, 0, panelWidth, getHeight());
    }
}
