package scaleout.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import scaleout.model.calibration.Sizes;

/// Sizes of image and model as options.
final class SizeOptions {

    /// A million GB: more is a slip of the keyboard.
    private static final double MOST = 1e6;

    @Option(
            names = "--image-gb",
            paramLabel = "X",
            description = "size of the image, compressed, decimal GB")
    private @Nullable Double imageGb;

    @Option(names = "--model-gb", paramLabel = "X", description = "size of the model, decimal GB")
    private @Nullable Double modelGb;

    /// Returns what was given.
    ///
    /// @throws ParameterException where a size is not allowed
    Sizes sizes(CommandLine command) {
        require(command, "--image-gb", imageGb);
        require(command, "--model-gb", modelGb);
        return new Sizes(imageGb, modelGb);
    }

    private static void require(CommandLine command, String option, @Nullable Double gigabytes) {
        if (gigabytes != null && !(gigabytes >= 0 && gigabytes <= MOST)) {
            throw new ParameterException(
                    command,
                    "%s: expected 0 to 1000000 GB but found %s".formatted(option, gigabytes));
        }
    }
}
