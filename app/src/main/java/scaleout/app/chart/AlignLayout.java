package scaleout.app.chart;

import java.util.List;
import java.util.stream.Stream;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Strip.Aligned;
import scaleout.app.chart.Strip.Piece;
import scaleout.app.state.Boundary;
import scaleout.model.domain.Phase;
import scaleout.model.report.Durations;

/// Timelines under each other with one boundary at zero: of each the mean start-up, and below it every start-up as a thin
/// row.
public final class AlignLayout {

    private static final double NAME = 176;
    private static final double RIGHT = 24;
    private static final double TOP = 24;
    private static final double BOTTOM = 24;
    private static final double MEAN = 24;
    private static final double GAP = 16;
    private static final double THIN = 4;

    /// Room for what is said on the left.
    private static final double LEAST = 40;

    /// More start-ups than this are not drawn one by one: every so many is.
    private static final int MOST_ROWS = 24;

    private final List<Strip> strips;
    private final Boundary boundary;
    private final Sheet sheet;
    private final Ruling ruling;

    private AlignLayout(List<Strip> strips, Boundary boundary, Sheet sheet) {
        this.strips = strips;
        this.boundary = boundary;
        this.sheet = sheet;
        this.ruling =
                Ruling.over(
                        pieces().mapToDouble(Piece::fromSeconds).min().orElse(0),
                        pieces().mapToDouble(Piece::toSeconds).max().orElse(1),
                        NAME,
                        sheet.width() - RIGHT);
    }

    private Stream<Piece> pieces() {
        return strips.stream()
                .flatMap(strip -> strip.each().stream())
                .flatMap(one -> one.pieces().stream());
    }

    /// The height that it needs, pixels.
    public static double height(List<Strip> strips) {
        return TOP + BOTTOM + strips.stream().mapToDouble(AlignLayout::height).sum();
    }

    private static double height(Strip strip) {
        return Math.max(LEAST, MEAN + THIN * rows(strip)) + GAP;
    }

    private static int rows(Strip strip) {
        return strip.each().size() < 2 ? 0 : Math.min(MOST_ROWS, strip.each().size());
    }

    /// Returns the chart; its height is what it needs.
    public static Drawing layOut(
            List<Strip> strips, Boundary boundary, double width, TextRuler ruler) {
        return new AlignLayout(strips, boundary, new Sheet(width, height(strips), ruler)).drawing();
    }

    private Drawing drawing() {
        double bottom = sheet.height() - BOTTOM;
        ruling.draw(sheet, TOP, bottom);
        double y = TOP;
        for (Strip strip : strips) {
            strip(strip, y);
            y += height(strip);
        }
        zero(bottom);
        return sheet.drawing();
    }

    private void zero(double bottom) {
        double x = Math.floor(ruling.clamped(0)) + 0.5;
        sheet.add(
                new Mark.Polyline(
                        List.of(new double[] {x, TOP - 4}, new double[] {x, bottom}),
                        Ink.TEXT,
                        1,
                        false,
                        true));
        boolean end = x > sheet.width() / 2;
        sheet.label(
                x + (end ? -4 : 4),
                TOP - 8,
                "aligned on " + boundary.label(),
                Ink.TEXT,
                Style.SMALL,
                end ? Anchor.END : Anchor.START,
                200);
    }

    private void strip(Strip strip, double y) {
        sheet.label(0, y + 12, strip.name(), Ink.TEXT, Style.STRONG, Anchor.START, NAME - 8);
        if (strip.each().isEmpty()) {
            small(y + 26, counted(strip));
            return;
        }
        Aligned mean = strip.mean();
        small(y + 26, mean.name());
        small(y + 40, counted(strip));
        bar(mean, y + 4, MEAN - 8, strip.ghost());
        mean.pieces().forEach(piece -> spot(strip, mean.name(), piece, y));
        int rows = rows(strip);
        for (int row = 0; row < rows; row++) {
            Aligned one = strip.each().get(row * strip.each().size() / rows);
            bar(one, y + MEAN + THIN * row, THIN - 1, strip.ghost());
        }
    }

    private void small(double y, String words) {
        sheet.label(0, y, words, Ink.DIM, Style.SMALL, Anchor.START, NAME - 8);
    }

    private static String counted(Strip strip) {
        int n = strip.each().size();
        String drawn = n > MOST_ROWS ? ", %d drawn".formatted(MOST_ROWS) : "";
        String absent = strip.absent() > 0 ? ", %d left out".formatted(strip.absent()) : "";
        return "n = " + n + drawn + absent;
    }

    /// Pull and download side by side share the height.
    private void bar(Aligned one, double y, double height, boolean ghost) {
        for (Piece piece : one.pieces()) {
            double x = Math.rint(ruling.x(piece.fromSeconds()));
            double width = Math.rint(ruling.x(piece.toSeconds())) - x;
            if (piece.toSeconds() > piece.fromSeconds()) {
                boolean upper = piece.phases().equals(List.of(Phase.IMAGE_PULL));
                boolean lower = piece.phases().equals(List.of(Phase.MODEL_DOWNLOAD));
                double high = upper || lower ? height / 2 : height;
                add(piece, x, y + (lower ? height / 2 : 0), Math.max(1, width), high, ghost);
            }
        }
    }

    private void add(Piece piece, double x, double y, double width, double height, boolean ghost) {
        if (piece.phases().size() > 1) {
            sheet.add(
                    new Mark.Blend(
                            x, y, width, height, piece.phases().stream().map(Ink::of).toList()));
        } else {
            Phase phase = piece.phases().getFirst();
            sheet.add(
                    new Mark.Box(
                            x,
                            y,
                            width,
                            height,
                            Ink.of(phase),
                            height < 8 ? Pattern.PLAIN : Pattern.of(phase),
                            ghost && height >= 8 ? Surety.GHOST : Surety.SOLID));
        }
    }

    private void spot(Strip strip, String of, Piece piece, double y) {
        double x = ruling.x(piece.fromSeconds());
        String words =
                "%s, %s\n%s, %s, from %s to %s"
                        .formatted(
                                strip.name(),
                                PhaseWords.full(piece.phases()),
                                SpanWords.duration(piece.toSeconds() - piece.fromSeconds()),
                                of,
                                Durations.difference(Math.rint(piece.fromSeconds())),
                                Durations.difference(Math.rint(piece.toSeconds())));
        sheet.spot(x, y, ruling.x(piece.toSeconds()) - x, MEAN, strip.name(), words);
    }
}
