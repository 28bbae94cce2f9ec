package scaleout.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;
import scaleout.app.files.AtomicFile;

/// What a picture can be written as; the ending of its name says which.
public enum PictureForm {
    PNG("PNG picture", ".png"),
    SVG("SVG drawing", ".svg"),
    PDF("PDF page", ".pdf");

    private final String label;
    private final String ending;

    PictureForm(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /// The name on screen.
    public String label() {
        return label;
    }

    /// How the names of its files end.
    public String ending() {
        return ending;
    }

    /// How large a picture is made where nobody says it: PNG for screens of twice the density.
    public double usualScale() {
        return this == PNG ? 2 : 1;
    }

    /// Returns the form that a file's name asks for; empty where it asks for none.
    public static Optional<PictureForm> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(form -> name.endsWith(form.ending)).findFirst();
    }

    /// Writes a drawing whole or not at all: the same bytes for the same drawing, with no time in them.
    ///
    /// @param title what the picture is called, for those who do not see it
    /// @param scale pixels of a PNG file per pixel of the drawing; how large an SVG drawing or a PDF page is shown
    /// @throws IOException              where the file cannot be written; it is then as it was
    /// @throws IllegalArgumentException where the picture would be too small or too large
    public void write(Drawing drawing, Palette palette, String title, double scale, Path out)
            throws IOException {
        AtomicFile.write(out, bytes(drawing, palette, title, scale));
    }

    byte[] bytes(Drawing drawing, Palette palette, String title, double scale) throws IOException {
        return switch (this) {
            case PNG -> PngExport.bytes(drawing, palette, scale);
            case SVG -> SvgExport.bytes(drawing, palette, title, scale);
            case PDF -> PdfExport.bytes(drawing, palette, title, scale);
        };
    }
}
