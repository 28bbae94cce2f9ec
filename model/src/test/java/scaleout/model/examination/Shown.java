package scaleout.model.examination;

/// What of a world was asked for and kept: whole files are missing at random.
///
/// @param activities   scaling activities
/// @param reports      what tells the endpoint's capacity
/// @param whole        metrics of the fleet as a whole
/// @param own          metrics of each instance
/// @param ownPeriod    their period, seconds
/// @param alarms       the alarms' settings
/// @param history      the alarms' history
/// @param datapoints   whether the history lists datapoints, else their values from a start on
/// @param config       the endpoint config
/// @param endpoint     the endpoint
/// @param logs         log events
/// @param streams      log streams
/// @param durations    the endpoint's own durations
/// @param hostLabel    whether they say the instance
/// @param step         distance of their samples, seconds
/// @param metricStream whether metrics come as records of a metric stream
/// @param lost         part of the datapoints that is missing
record Shown(
        boolean activities,
        Reports reports,
        boolean whole,
        boolean own,
        int ownPeriod,
        boolean alarms,
        boolean history,
        boolean datapoints,
        boolean config,
        boolean endpoint,
        boolean logs,
        boolean streams,
        boolean durations,
        boolean hostLabel,
        int step,
        boolean metricStream,
        double lost) {

    /// How the endpoint's capacity was told.
    enum Reports {
        NONE,
        EVENTS,
        POLLS
    }

    static Shown of(World world) {
        Dice dice = new Dice(world.seed() * 31 + 5);
        double kind = dice.between(0, 1);
        boolean isClassic = kind < 0.08;
        boolean isReported = kind > 0.86;
        boolean logs = !isClassic && dice.chance(0.75);
        boolean several =
                world.fleets().stream().filter(fleet -> fleet.component() != null).count() > 1;
        boolean isStream = dice.chance(0.12);
        return new Shown(
                !isReported,
                !isReported
                        ? dice.chance(0.15) ? Reports.EVENTS : Reports.NONE
                        : kind > 0.93 ? Reports.POLLS : Reports.EVENTS,
                isClassic || dice.chance(0.9),
                !isClassic && dice.chance(0.7),
                isStream || dice.chance(0.8) ? 60 : dice.chance(0.5) ? 10 : 30,
                dice.chance(0.8),
                isClassic || dice.chance(0.8),
                dice.chance(0.7),
                dice.chance(0.8),
                dice.chance(0.8),
                logs,
                !isClassic && ((several && logs) || dice.chance(0.75)),
                !isClassic && dice.chance(0.4),
                dice.chance(0.75),
                dice.chance(0.5) ? 60 : dice.chance(0.5) ? 10 : 30,
                isStream,
                dice.chance(0.25) ? 0 : dice.between(0.01, 0.10));
    }
}
