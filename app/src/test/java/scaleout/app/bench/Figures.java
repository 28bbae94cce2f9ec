package scaleout.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Sheet;
import scaleout.app.export.PictureForm;

/// What was measured, and how it gets into a README: a table between two marks, and a chart beside the file.
final class Figures {

    private static final String BEGIN = "<!-- measured -->";
    private static final String END = "<!-- /measured -->";
    private static final String CHART = "frame-times.svg";
    private static final double AIM_MILLIS = 8;
    private static final double WIDTH = 720;
    private static final double ROW = 40;
    private static final double NAMES = 250;
    private static final double NUMBERS = 136;

    private final List<String> lines = new ArrayList<>();
    private final List<Times> times = new ArrayList<>();

    /// Times of one kind, milliseconds.
    private record Times(String name, double median, double p90) {}

    void say(String what, String figure) {
        lines.add("| %s | %s |".formatted(what, figure));
        System.out.println(what + ": " + figure);
    }

    void say(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double p90 = sorted[(int) (0.9 * sorted.length)];
        times.add(new Times(what, median, p90));
        say(
                what,
                "median %s, P90 %s, P99 %s, n = %d"
                        .formatted(
                                ms(median),
                                ms(p90),
                                ms(sorted[(int) (0.99 * sorted.length)]),
                                sorted.length));
    }

    static String ms(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f ms", milliseconds);
    }

    void write(Path readme) throws IOException {
        String before = Files.readString(readme);
        int begin = before.indexOf(BEGIN) + BEGIN.length();
        int end = before.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException("%s: no lines %s and %s".formatted(readme, BEGIN, END));
        }
        String table = "\n\n| | |\n|---|---|\n" + String.join("\n", lines) + "\n\n";
        Files.writeString(readme, before.substring(0, begin) + table + before.substring(end));
        PictureForm.SVG.write(
                chart().drawing(), Palette.LIGHT, "Frame times", 1, readme.resolveSibling(CHART));
    }

    private Sheet chart() {
        Sheet sheet = new Sheet(WIDTH, ROW * times.size() + 48, AwtFonts.ruler());
        double most = times.stream().mapToDouble(Times::p90).max().orElse(1);
        double perDecade = (WIDTH - NAMES - NUMBERS) / Math.log10(Math.max(10, most));
        for (int i = 0; i < times.size(); i++) {
            Times one = times.get(i);
            double y = 8 + i * ROW;
            sheet.label(8, y + 20, one.name(), Ink.TEXT, Style.SMALL, Anchor.START, NAMES - 16);
            bar(sheet, y + 4, one.median(), perDecade, Ink.ACCENT, "median ");
            bar(sheet, y + 18, one.p90(), perDecade, Ink.DIM, "P90 ");
        }
        double aim = NAMES + perDecade * Math.log10(AIM_MILLIS);
        sheet.line(aim, 0, aim, ROW * times.size() + 16, Ink.LOSS);
        sheet.label(
                aim + 4,
                ROW * times.size() + 32,
                "8 ms; logarithmic from 1 ms",
                Ink.DIM,
                Style.SMALL);
        return sheet;
    }

    private static void bar(
            Sheet sheet, double y, double millis, double perDecade, Ink ink, String word) {
        double width = Math.max(1, perDecade * Math.log10(Math.max(1, millis)));
        sheet.plain(NAMES, y, width, 12, ink);
        sheet.label(
                WIDTH - 24,
                y + 10,
                word + ms(millis),
                Ink.TEXT,
                Style.SMALL,
                Anchor.END,
                NUMBERS - 16);
    }
}
