package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Scene;
import scaleout.app.chart.TextRuler;
import scaleout.app.export.Beside;
import scaleout.app.export.PictureForm;
import scaleout.app.export.Provenance;
import scaleout.app.export.ReviewPicture;
import scaleout.app.export.Subject;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Tracks;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.timeline.Timeline;

/// The picture of what is open, as the command line makes it too.
///
/// @param open    where the numbers come from
/// @param scene   what is drawn
/// @param tracks  those beside its rows
/// @param fit     what fits the timeline where the lanes are among them
/// @param palette its colours
record Picture(
        OpenTrace open,
        Scene scene,
        Tracks tracks,
        BiFunction<Timeline, Sizes, FittedTimeline> fit,
        Palette palette) {

    private static final double WIDTH = 1440;

    /// Writes the picture, off the UI thread.
    void write(PictureForm form, double scale, Path file) throws IOException {
        Subject subject =
                new Subject(scene, Beside.of(tracks, scene, open.around(), fit), provenance());
        TextRuler ruler = AwtFonts.ruler();
        double height = ReviewPicture.naturalHeight(subject, WIDTH, ruler);
        Drawing drawing = ReviewPicture.layOut(subject, WIDTH, height, ruler);
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
