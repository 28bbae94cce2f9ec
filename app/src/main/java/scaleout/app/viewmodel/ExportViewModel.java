package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Scene;
import scaleout.app.export.DataForm;
import scaleout.app.export.PictureForm;
import scaleout.app.files.Fingerprint;
import scaleout.app.state.ExportForm;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.state.Tracks;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.bundle.Redaction;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.report.TimelineRedaction;
import scaleout.model.timeline.Timeline;

/// Writes what is open as a picture or as data, as the command line does.
public final class ExportViewModel {

    private final Latest exporting;
    private final ReadOnlyObjectProperty<Session> session;
    private final ReadOnlyObjectProperty<Projected> projected;
    private final BiFunction<Timeline, Sizes, FittedTimeline> fit;
    private final Consumer<Banner> say;
    private final ReadOnlyObjectWrapper<ExportForm> form =
            new ReadOnlyObjectWrapper<>(ExportForm.START);

    ExportViewModel(
            Executor worker,
            Executor ui,
            ReadOnlyObjectProperty<Session> session,
            ReadOnlyObjectProperty<Projected> projected,
            BiFunction<Timeline, Sizes, FittedTimeline> fit,
            Consumer<Banner> say) {
        this.exporting = new Latest(worker, ui);
        this.session = session;
        this.projected = projected;
        this.fit = fit;
        this.say = say;
    }

    /// What is wanted.
    public ReadOnlyObjectProperty<ExportForm> form() {
        return form.getReadOnlyProperty();
    }

    /// Wants something else.
    public void change(UnaryOperator<ExportForm> how) {
        form.set(how.apply(form.get()));
    }

    /// How the names of files of a kind end.
    public static String ending(ExportForm.What what) {
        return what.isPicture() ? picture(what).ending() : data(what).ending();
    }

    /// The name of a kind on screen.
    public static String label(ExportForm.What what) {
        return what.isPicture() ? picture(what).label() : data(what).label();
    }

    /// The file name to propose, such as `chat-prod.png`; empty where nothing is open.
    public Optional<String> name() {
        return Optional.ofNullable(session.get().open())
                .map(open ->
                        open.timeline().endpoint().replaceAll("[^\\w.-]", "-")
                                + ending(form.get().what()));
    }

    /// Writes what is open, off the UI thread.
    public void export(Path chosen) {
        Session now = session.get();
        OpenTrace open = now.open();
        if (open != null) {
            Charts.of(now, projected.get(), Optional.empty())
                    .ifPresent(charts ->
                            export(open, charts.scene(), now.preferences().tracks(), chosen));
        }
    }

    private void export(OpenTrace open, Scene scene, Tracks tracks, Path chosen) {
        ExportForm wanted = form.get();
        Path file = named(chosen, ending(wanted.what()));
        exporting.start(
                () -> {
                    if (wanted.what().isPicture()) {
                        new Picture(open, scene, tracks, fit, palette(wanted.colours()))
                                .write(picture(wanted.what()), wanted.scale(), file);
                    } else {
                        write(open, wanted, file);
                    }
                    return file;
                },
                this::exported);
    }

    private static void write(OpenTrace open, ExportForm wanted, Path file) throws IOException {
        List<Path> inputs = open.source().inputs();
        // who could guess the seed could undo it
        Timeline timeline =
                wanted.redact()
                        ? TimelineRedaction.of(open.timeline(), new Redaction(new SecureRandom()))
                        : open.timeline();
        boolean tells = !wanted.redact() && inputs.size() == 1;
        data(wanted.what())
                .write(timeline, tells ? Fingerprint.sha256(inputs.getFirst()) : "", file);
    }

    private void exported(Outcome<Path> outcome) {
        say.accept(
                switch (outcome) {
                    case Outcome.Done<Path>(Path file) -> new Banner.Done("Saved: " + file);
                    case Outcome.Failed<Path>(Throwable failure) ->
                            Banner.Problem.of(Words.of(failure));
                });
    }

    /// The file that a user means who may have left out its ending.
    static Path named(Path chosen, String ending) {
        String name = String.valueOf(chosen.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? chosen
                : chosen.resolveSibling(name + ending);
    }

    private static Palette palette(ExportForm.Colours colours) {
        return switch (colours) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case PRINT -> Palette.PRINT;
            case SAFE -> Palette.SAFE;
        };
    }

    private static PictureForm picture(ExportForm.What what) {
        return switch (what) {
            case PNG -> PictureForm.PNG;
            case SVG -> PictureForm.SVG;
            case PDF -> PictureForm.PDF;
            case TIMELINE, CSV, PERFETTO ->
                    throw new IllegalArgumentException(what + " is no picture");
        };
    }

    private static DataForm data(ExportForm.What what) {
        return switch (what) {
            case TIMELINE -> DataForm.JSON;
            case CSV -> DataForm.CSV;
            case PERFETTO -> DataForm.PERFETTO;
            case PNG, SVG, PDF -> throw new IllegalArgumentException(what + " is no data");
        };
    }
}
