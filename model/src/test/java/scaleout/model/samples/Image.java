package scaleout.model.samples;

import java.time.Instant;

/// A container image in the account's own registry.
///
/// @param repository repository in ECR
/// @param tag        tag that the model names
/// @param digest     `sha256:` and 64 hexadecimal digits
/// @param bytes      compressed size, bytes
/// @param pushedAt   when it was pushed
/// @param server     which server runs in it, and so how its log reads
public record Image(
        String repository, String tag, String digest, long bytes, Instant pushedAt, Server server) {

    /// Servers whose log lines this package can write.
    public enum Server {
        VLLM,
        DJL_LMI
    }
}
