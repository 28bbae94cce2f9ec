package scaleout.model.samples;

import java.time.Instant;

/// One instance, or one copy on a running instance, on its way to ready.
public sealed interface StartUp {

    /// Nothing came of it yet: AWS has no capacity.
    record Waiting() implements StartUp {}

    /// It got an instance.
    ///
    /// @param instanceId    `i-` and 17 hexadecimal digits
    /// @param launchedAt    start of the scaling activity
    /// @param provisionedAt end of provisioning; pull and download start. For a copy: when it was placed
    /// @param pullEnd       end of the image pull, equal to `provisionedAt` where nothing was pulled
    /// @param downloadEnd   end of the model download by the platform, equal to `provisionedAt` where it was there
    /// @param stages        what the server did before it was up
    /// @param serverReadyAt the server's own "startup complete" line
    /// @param readyAt       first passed health check
    /// @param ownMetrics    whether the bundle has metrics of this instance alone, from `provisionedAt` on
    record Started(
            String instanceId,
            Instant launchedAt,
            Instant provisionedAt,
            Instant pullEnd,
            Instant downloadEnd,
            Stages stages,
            Instant serverReadyAt,
            Instant readyAt,
            boolean ownMetrics)
            implements StartUp {

        /// End of both transfers, start of container init. The first log line comes a little later.
        public Instant containerStart() {
            return pullEnd.isAfter(downloadEnd) ? pullEnd : downloadEnd;
        }
    }

    /// What the server in the container did, in order; its log lines carry these instants.
    ///
    /// @param firstLog       first line of the container
    /// @param loadStart      weights start on their way to the GPU
    /// @param weightsLoaded  weights are in GPU memory
    /// @param compiled       `torch.compile` is done
    /// @param graphsCaptured CUDA graphs are captured
    /// @param engineReady    the engine is initialized
    record Stages(
            Instant firstLog,
            Instant loadStart,
            Instant weightsLoaded,
            Instant compiled,
            Instant graphsCaptured,
            Instant engineReady) {}
}
