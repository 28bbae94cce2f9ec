package scaleout.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.TextRuler;
import scaleout.app.export.PictureForm;
import scaleout.app.export.PlanPicture;
import scaleout.app.export.Provenance;
import scaleout.app.files.AtomicFile;

/// Where the answer of a plan goes, and as what.
final class PlanOutput {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "write the answer to FILE instead: .csv the table, .json or no ending all of it,",
                ".png, .svg or .pdf a picture of it"
            })
    private @Nullable Path out;

    @Option(names = "--json", description = "the answer as JSON")
    private boolean json;

    @Option(names = "--csv", description = "the table of combinations, or of the sweep, as CSV")
    private boolean csv;

    @Mixin private PictureOptions picture = new PictureOptions();

    /// Whether the answer is a table.
    boolean isCsv() {
        return csv || out != null && !json && endsWith(out, ".csv");
    }

    /// Whether the answer is for a script.
    boolean isJson() {
        return json || out != null && !isCsv() && form().isEmpty();
    }

    /// The picture that the answer is; empty where it is none. What is asked for by name is not asked for by an ending.
    Optional<PictureForm> form() {
        return out == null || json || csv ? Optional.empty() : PictureForm.of(out);
    }

    /// Refuses what contradicts itself, before anything is computed.
    ///
    /// @param isSweep whether there is a grid instead of the combinations
    /// @throws ParameterException where it does
    void require(CommandLine command, boolean isSweep) {
        if (json && csv) {
            throw new ParameterException(command, "--json and --csv: one of them at a time");
        }
        if (form().isEmpty() && picture.areGiven()) {
            throw new ParameterException(
                    command,
                    "--size, --scale and --theme are of a picture: give --out FILE.png, .svg or .pdf");
        }
        if (form().isPresent() && isSweep) {
            throw new ParameterException(
                    command,
                    "--out: expected a name that ends with .csv or .json but found %s. A picture shows the combinations of the optimizations, not a sweep."
                            .formatted(out));
        }
        if (out != null && !json && !csv && form().isEmpty() && !saysText(out)) {
            throw new ParameterException(
                    command,
                    "--out: expected a name that ends with .csv, .json, .png, .svg or .pdf but found %s. Maybe --json or --csv is missing, with which any name will do."
                            .formatted(out));
        }
    }

    /// A name without any ending says nothing else than JSON.
    private static boolean saysText(Path file) {
        return endsWith(file, ".csv")
                || endsWith(file, ".json")
                || String.valueOf(file.getFileName()).indexOf('.') < 0;
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// How a picture is to look.
    ///
    /// @throws ParameterException where it cannot be understood
    PictureOptions.Look look(CommandLine command) {
        return picture.look(command);
    }

    /// Writes the answer as a picture.
    ///
    /// @param input the scenario, or the name of a built-in one
    /// @throws ParameterException where the picture would be too small or too large
    void draw(
            CommandLine command, PictureOptions.Look look, PlanPicture.Content content, Path input)
            throws IOException, OutputException {
        Provenance provenance =
                Files.exists(input)
                        ? Provenance.of(input)
                        : new Provenance(
                                "built-in scenario " + input, "", Provenance.thisProgram());
        TextRuler ruler = AwtFonts.ruler();
        double width = look.width();
        try {
            double height =
                    look.height()
                            .orElseGet(() ->
                                    PlanPicture.naturalHeight(content, provenance, width, ruler));
            Drawing drawing = PlanPicture.layOut(content, provenance, width, height, ruler);
            String title = "Plan of " + content.scenario().name();
            look.write(form().orElseThrow(), drawing, title, Objects.requireNonNull(out));
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(command, String.valueOf(impossible.getMessage()));
        }
    }

    /// Prints or writes the answer.
    void answer(CommandLine command, String text) throws OutputException {
        if (out == null) {
            PrintWriter stdout = command.getOut();
            stdout.print(text);
            stdout.flush();
            return;
        }
        try {
            AtomicFile.write(out, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new OutputException(out, unwritable);
        }
    }
}
