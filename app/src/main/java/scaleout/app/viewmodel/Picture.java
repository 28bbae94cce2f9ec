package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Scene;
import scaleout.app.chart.TextRuler;
import scaleout.app.export.PictureForm;
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

    /// Writes the picture, off the UI thread.
    void write(PictureForm form, double scale, Path file) throws IOException {
        Provenance provenance = provenance();
        TextRuler ruler = AwtFonts.ruler();
        double height = ReviewPicture.naturalHeight(scene, provenance, WIDTH, ruler);
        Drawing drawing = ReviewPicture.layOut(scene, provenance, WIDTH, height, ruler);
        form.write(drawing, palette, open.timeline().endpointForPeople(), scale, file);
    }

    /// Several inputs have no fingerprint: which of them was read for what, no one number says.
    private Provenance provenance() throws IOException {
        List<Path> inputs = open.source().inputs();
        return inputs.size() == 1
                ? Provenance.of(inputs.getFirst())
                : new Provenance(open.source().name(), "", Provenance.thisProgram());
    }
}
