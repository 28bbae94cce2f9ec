package scaleout.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import scaleout.app.state.Tracks;

/// Which tracks a picture has beside the rows, as an option.
final class TracksOption {

    private static final String NONE = "none";
    private static final String USUAL = "demand,contention";

    @Option(
            names = "--tracks",
            paramLabel = "NAME[,NAME]",
            defaultValue = USUAL,
            description =
                    "what is beside the rows: demand, contention, lanes, or none (default: ${DEFAULT-VALUE})")
    private String names = USUAL;

    /// Returns what the user wants.
    ///
    /// @throws ParameterException where a name is unknown
    Tracks tracks(CommandLine command) {
        List<String> wanted =
                Arrays.stream(names.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .toList();
        if (wanted.equals(List.of(NONE))) {
            return new Tracks(false, false, false);
        }
        for (String name : wanted) {
            if (!List.of("demand", "contention", "lanes").contains(name)) {
                throw new ParameterException(
                        command,
                        "--tracks: expected demand, contention or lanes, or several with commas, or none, but found %s"
                                .formatted(names));
            }
        }
        return new Tracks(
                wanted.contains("demand"), wanted.contains("contention"), wanted.contains("lanes"));
    }
}
