package scaleout.model.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An image that a variant was seen to run, at any time of the trace.
///
/// @param variant    the variant's name
/// @param reference  the image with its digest where AWS resolved it, else as it was specified
/// @param resolvedAt when AWS resolved the reference to a digest; null where not said
public record DeployedImage(String variant, String reference, @Nullable Instant resolvedAt) {}
