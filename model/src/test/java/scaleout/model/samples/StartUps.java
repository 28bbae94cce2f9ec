package scaleout.model.samples;

import java.time.Instant;

/// Draws start-ups of a given pace.
final class StartUps {
    private StartUps() {}

    /// From `low` to `high` seconds.
    record Range(double low, double high) {
        Instant after(Instant at, Draw draw) {
            return draw.after(at, low, high);
        }
    }

    /// How long the phases of a new instance take.
    ///
    /// @param provisioning until the instance is up
    /// @param pull         image pull beside the download
    /// @param download     model download beside the pull
    /// @param init         from the end of both to the first passed health check
    record Pace(Range provisioning, Range pull, Range download, Range init) {
        /// Like the published case of 17.7 GB and Qwen3-8B on ml.g6.2xlarge: 333 s beside 168 s, 525 s in all.
        static final Pace G6 =
                new Pace(
                        new Range(60, 110),
                        new Range(320, 345),
                        new Range(160, 175),
                        new Range(75, 125));

        /// 17.5 GB at 60 to 75 MB/s.
        static final Pace G5 =
                new Pace(
                        new Range(60, 110),
                        new Range(234, 291),
                        new Range(152, 176),
                        new Range(80, 122));

        /// Any pace; the download is the longer one at times.
        static Pace any(Draw draw) {
            return new Pace(
                    around(draw.between(35, 150)),
                    around(draw.between(60, 400)),
                    around(draw.between(30, 300)),
                    around(draw.between(40, 180)));
        }

        private static Range around(double seconds) {
            return new Range(seconds * 0.9, seconds * 1.1);
        }
    }

    /// A new instance, launched with the scaling activity.
    static StartUp.Started instance(
            Draw draw, Instant activityStart, Pace pace, boolean ownMetrics) {
        Instant provisioned = pace.provisioning().after(activityStart, draw);
        Instant pulled = pace.pull().after(provisioned, draw);
        Instant downloaded = pace.download().after(provisioned, draw);
        Instant container = pulled.isAfter(downloaded) ? pulled : downloaded;
        Instant ready = pace.init().after(container, draw);
        return started(
                draw,
                draw.instanceId(),
                activityStart,
                provisioned,
                pulled,
                downloaded,
                ready,
                ownMetrics);
    }

    /// A copy on an instance that runs and has image and artifacts in its cache: nothing to pull or to download.
    static StartUp.Started copy(Draw draw, Instant activityStart, String instanceId) {
        Instant placed = draw.after(activityStart, 15, 20);
        Instant ready = draw.after(activityStart, 70, 80);
        return started(draw, instanceId, activityStart, placed, placed, placed, ready, false);
    }

    private static StartUp.Started started(
            Draw draw,
            String instanceId,
            Instant launched,
            Instant provisioned,
            Instant pulled,
            Instant downloaded,
            Instant ready,
            boolean ownMetrics) {
        Instant container = pulled.isAfter(downloaded) ? pulled : downloaded;
        Instant firstLog = draw.after(container, 0.4, 1.4);
        Instant server = draw.after(ready, -8, -1);
        StartUp.Stages stages =
                new StartUp.Stages(
                        firstLog,
                        VllmLog.between(firstLog, server, draw.between(0.19, 0.23)),
                        VllmLog.between(firstLog, server, draw.between(0.45, 0.50)),
                        VllmLog.between(firstLog, server, draw.between(0.74, 0.80)),
                        VllmLog.between(firstLog, server, draw.between(0.86, 0.90)),
                        VllmLog.between(firstLog, server, draw.between(0.94, 0.96)));
        return new StartUp.Started(
                instanceId,
                launched,
                provisioned,
                pulled,
                downloaded,
                stages,
                server,
                ready,
                ownMetrics);
    }
}
