package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Scene;
import scaleout.app.chart.TextRuler;
import scaleout.app.export.PngExport;
import scaleout.app.export.Provenance;
import scaleout.app.export.ReviewPicture;
import scaleout.app.state.OpenTrace;

/// The picture of what is open, as the command line makes it too.
///
/// @param open    where the numbers come from
/// @param scene   what is drawn
/// @param palette its colours
record Picture(OpenTrace open, Scene scene, Palette palette) {

    private static final double WIDTH = 1440;
    private static final double PIXELS_PER_PIXEL = 2;

    /// Returns the file that a user means who may have left out its ending.
    static Path named(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".png")
                ? chosen
                : chosen.resolveSibling(name + ".png");
    }

    /// Writes the picture as PNG, off the UI thread.
    void write(Path file) throws IOException {
        Provenance provenance = provenance();
        TextRuler ruler = AwtFonts.ruler();
        double height = ReviewPicture.naturalHeight(scene, provenance, WIDTH, ruler);
        Drawing drawing = ReviewPicture.layOut(scene, provenance, WIDTH, height, ruler);
        PngExport.write(drawing, palette, PIXELS_PER_PIXEL, file);
    }

    /// Several inputs have no fingerprint: which of them was read for what, no one number says.
    private Provenance provenance() throws IOException {
        List<Path> inputs = open.source().inputs();
        return inputs.size() == 1
                ? Provenance.of(inputs.getFirst())
                : new Provenance(open.source().name(), "", Provenance.thisProgram());
    }
}
