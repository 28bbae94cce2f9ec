package scaleout.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.app.export.PlanPicture;
import scaleout.model.bundle.Progress;
import scaleout.model.catalog.HourlyPrice;
import scaleout.model.planning.Plan;
import scaleout.model.planning.PlanBands;
import scaleout.model.planning.PlanInput;
import scaleout.model.planning.PlanTable;
import scaleout.model.planning.Planner;
import scaleout.model.planning.Resolution;
import scaleout.model.planning.Sweep;
import scaleout.model.report.Json;
import scaleout.model.report.PlanJson;
import scaleout.model.report.PlanReport;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioLibrary;
import scaleout.model.simulation.ScenarioInput;
import scaleout.model.trace.FormatException;

/// `scaleout plan`: the closed loop of demand, queue, scaling and start-ups.
@Command(
        name = "plan",
        description = {
            "Play demand, queue, alarms, scaling policy and start-ups of a scenario: waits, capacity gap,",
            "SLO minutes lost and cost, now and with each combination of the three optimizations."
        },
        footer = {
            "",
            "Demand is made up (steps, ramp, spikes, diurnal, poisson), a table of requests (trace) or the",
            "Invocations of a recorded endpoint (bundle); scenario.schema.json describes every field.",
            "",
            "  scaleout plan morning-demand",
            "  scaleout plan morning-demand --sweep policy.target=2,3,4 --sweep maxCount=6,8 --csv",
            "  scaleout plan morning-demand --runs 200 --json",
            "  scaleout plan morning-demand --out plan.png --theme dark"
        },
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 100_000;
    private static final double MOST_PRICE = 1e6;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SCENARIO",
            description = {
                "a scenario (*.scenario.json) with demand and service, a folder with one,",
                "or the name of a built-in one"
            })
    private Path input = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "of everything that is drawn, instead of the scenario's own")
    private @Nullable Long seed;

    @Option(
            names = "--resolution",
            paramLabel = "requests|fluid",
            description = {
                "request by request (default), or as a fluid in steps of one second",
                "(default with --sweep): faster, without what only chance lets wait"
            })
    private @Nullable String resolution;

    @Option(
            names = "--sweep",
            paramLabel = "NAME=A,B,C",
            description = {
                "a plan for each value of a field of the scenario such as",
                "policy.target; again for a grid"
            })
    private List<String> sweeps = new ArrayList<>();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "play it N times with seeds of their own: how answers vary (p10, p50, p90)")
    private int runs;

    @Option(
            names = "--price",
            paramLabel = "P",
            description = {
                "of one instance-hour, in a currency of your own; else that of the",
                "scenario, else the catalog's for the Region, else there is no cost"
            })
    private @Nullable Double price;

    @Mixin private PlanOutput output = new PlanOutput();

    @Override
    public Integer call() throws Exception {
        requireUsable();
        try {
            return Stoppable.run(this::plan);
        } catch (CancellationException stopped) {
            Inputs.clear(spec.commandLine().getErr());
            return ExitCode.STOPPED;
        }
    }

    private void requireUsable() {
        if (seed != null && seed < 0) {
            throw misused("--seed: must not be negative");
        }
        if (runs < 0 || runs > MOST_RUNS) {
            throw misused("--runs: from 1 to %d".formatted(MOST_RUNS));
        }
        if (runs > 0 && !sweeps.isEmpty()) {
            throw misused("--runs and --sweep: one of them at a time");
        }
        if (price != null && !(price >= 0 && price <= MOST_PRICE)) {
            throw misused("--price: from 0 to %.0f".formatted(MOST_PRICE));
        }
        output.require(spec.commandLine(), !sweeps.isEmpty());
    }

    private ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private int plan() throws FormatException, IOException, OutputException {
        PictureOptions.Look look = output.look(spec.commandLine());
        Resolution fine = resolution();
        List<Sweep.Axis> axes = axes();
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = Inputs.progress(err);
        BooleanSupplier stopped = Thread.currentThread()::isInterrupted;
        PlanInput planned = priced(input());
        if (runs > PlanBands.mostRuns(planned)) {
            throw misused(
                    "--runs: at most %d for as long a time as this scenario has"
                            .formatted(PlanBands.mostRuns(planned)));
        }
        long chosen = seed == null ? planned.scenario().seed() : seed;
        boolean asCsv = output.isCsv();
        boolean asJson = output.isJson();
        if (!axes.isEmpty()) {
            Sweep sweep =
                    Sweep.of(planned, input.toString(), axes, chosen, fine, progress, stopped);
            Inputs.clear(err);
            output.answer(
                    spec.commandLine(),
                    asCsv
                            ? PlanReport.csv(sweep)
                            : asJson ? Json.text(PlanJson.of(sweep)) : PlanReport.text(sweep));
            return ExitCode.DONE;
        }
        PlanTable table = PlanTable.of(planned, chosen, Resolution.FLUID, progress, stopped);
        if (asCsv) {
            Inputs.clear(err);
            output.answer(spec.commandLine(), PlanReport.csv(table));
            return ExitCode.DONE;
        }
        PlanBands bands =
                runs == 0 ? null : PlanBands.of(planned, chosen, runs, fine, progress, stopped);
        if (output.form().isPresent()) {
            Inputs.clear(err);
            output.draw(
                    spec.commandLine(),
                    look,
                    new PlanPicture.Content(planned.scenario(), chosen, table, bands),
                    input);
            return ExitCode.DONE;
        }
        Plan plan = Planner.plan(planned, chosen, fine, stopped);
        Inputs.clear(err);
        output.answer(
                spec.commandLine(),
                asJson
                        ? Json.text(PlanJson.of(plan, table, bands))
                        : PlanReport.text(plan, table, bands));
        return ExitCode.DONE;
    }

    private PlanInput priced(PlanInput planned) {
        return price == null ? planned : planned.with(new HourlyPrice(price, "given by --price"));
    }

    private Resolution resolution() {
        if (resolution == null) {
            return sweeps.isEmpty() ? Resolution.REQUESTS : Resolution.FLUID;
        }
        for (Resolution one : Resolution.values()) {
            if (one.id().equals(resolution)) {
                return one;
            }
        }
        throw misused("--resolution: requests or fluid");
    }

    private List<Sweep.Axis> axes() {
        List<Sweep.Axis> axes = new ArrayList<>();
        for (String sweep : sweeps) {
            int equals = sweep.indexOf('=');
            if (equals < 1 || equals == sweep.length() - 1) {
                throw misused("--sweep: NAME=A,B,C, such as policy.target=2,3,4");
            }
            axes.add(
                    new Sweep.Axis(
                            sweep.substring(0, equals),
                            List.of(sweep.substring(equals + 1).split(",", -1))));
        }
        return axes;
    }

    private PlanInput input() throws FormatException, IOException {
        if (!Files.exists(input)) {
            Scenario built =
                    ScenarioLibrary.named(input.toString())
                            .orElseThrow(() ->
                                    FormatException.expected(
                                            input.toString(),
                                            "",
                                            "a scenario file, a folder with one, or the name of a built-in one",
                                            "nothing of that name",
                                            "Built in are %s."
                                                    .formatted(
                                                            String.join(
                                                                    ", ", ScenarioLibrary.NAMES))));
            return PlanInput.of(built, input.toString(), Path.of("."));
        }
        PrintWriter err = spec.commandLine().getErr();
        Scenario scenario = ScenarioInput.scenario(input, Inputs.progress(err));
        Inputs.clear(err);
        Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
        return PlanInput.of(scenario, input.toString(), folder == null ? Path.of(".") : folder);
    }
}
