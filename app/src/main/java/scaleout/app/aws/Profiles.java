package scaleout.app.aws;

import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;

/// The profiles of the shared AWS files (`~/.aws/config`, `~/.aws/credentials`).
public final class Profiles {

    private Profiles() {}

    /// Returns their names in alphabetical order; none where there are no such files, or they cannot be read.
    public static List<String> names() {
        try {
            return ProfileFile.defaultProfileFile().profiles().keySet().stream().sorted().toList();
        } catch (SdkException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
