package scaleout.app.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Extent;
import scaleout.app.chart.GanttLayout;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextRuler;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Span;

/// What colours, patterns and hatches mean: all phases, and of the rest what the scene shows.
final class Legend {

    private static final double ROW = 22;
    private static final double SWATCH = 22;
    private static final double GAP = 18;

    private final Sheet sheet;
    private double x;
    private double y;

    private Legend(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Returns the legend of a scene, as many rows as its width in pixels needs.
    static Drawing layOut(Scene scene, double width, TextRuler ruler) {
        Legend measured = new Legend(new Sheet(width, ROW, ruler));
        measured.entries(scene);
        Legend legend = new Legend(new Sheet(width, measured.y + ROW, ruler));
        legend.entries(scene);
        return legend.sheet.drawing();
    }

    private void entries(Scene scene) {
        for (Phase phase : Phase.values()) {
            entry(phase.label(), List.of(box(Ink.of(phase), Pattern.of(phase), Surety.SOLID)));
        }
        Set<Evidence> shown = EnumSet.noneOf(Evidence.class);
        scene.timeline()
                .startUps()
                .flatMap(startUp -> startUp.spans().stream())
                .forEach(span -> shown.add(span.evidence()));
        shown.forEach(this::evidence);
        if (scene.timeline()
                .startUps()
                .flatMap(startUp -> startUp.spans().stream())
                .anyMatch(Span::isBlock)) {
            entry(
                    "nothing separates them",
                    List.of(
                            new Mark.Blend(
                                    0, 0, SWATCH, 12, List.of(Ink.PROVISIONING, Ink.IMAGE_PULL))));
        }
        if (GanttLayout.showsUncertainty(scene, Extent.fit(scene), sheet.width())) {
            entry("where an end can lie", List.of(GanttLayout.uncertainty(SWATCH, 12)));
        }
        if (Stream.ofNullable(scene.projection())
                .anyMatch(p -> !p.whatIf().equals(WhatIf.NOTHING))) {
            entry("projected", List.of(box(Ink.DIM, Pattern.PLAIN, Surety.GHOST)));
        }
        entry(
                "critical path",
                List.of(
                        new Mark.Polyline(
                                List.of(new double[] {0, 6}, new double[] {SWATCH, 6}),
                                Ink.TEXT,
                                1.5,
                                false,
                                true)));
    }

    private void evidence(Evidence evidence) {
        String text = evidence.label();
        switch (evidence) {
            case MEASURED, PUBLISHED ->
                    entry(text, List.of(box(Ink.DIM, Pattern.PLAIN, Surety.SOLID)));
            case BOUNDED -> entry(text, List.of(box(Ink.DIM, Pattern.PLAIN, Surety.HATCHED_ENDS)));
            case INFERRED -> entry(text, List.of(box(Ink.DIM, Pattern.PLAIN, Surety.HATCHED)));
            case SIMULATED -> entry(text, List.of(box(Ink.DIM, Pattern.PLAIN, Surety.OUTLINED)));
        }
    }

    private static Mark box(Ink ink, Pattern pattern, Surety surety) {
        return new Mark.Box(0, 0, SWATCH, 12, ink, pattern, surety);
    }

    private void entry(String text, List<Mark> swatch) {
        double width =
                SWATCH + 6 + Math.ceil(sheet.width(text.toLowerCase(Locale.ROOT), Style.SMALL));
        if (x > 0 && x + width > sheet.width()) {
            x = 0;
            y += ROW;
        }
        for (Mark mark : swatch) {
            sheet.add(mark.moved(x, y + 4));
        }
        sheet.label(x + SWATCH + 6, y + 14, text.toLowerCase(Locale.ROOT), Ink.DIM, Style.SMALL);
        x += width + GAP;
    }
}
