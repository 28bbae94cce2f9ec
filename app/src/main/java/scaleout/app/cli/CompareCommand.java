package scaleout.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.domain.Finding;
import scaleout.model.projection.Comparer;
import scaleout.model.projection.Comparison;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.ComparisonFindings;
import scaleout.model.report.ComparisonJson;
import scaleout.model.report.ComparisonReport;
import scaleout.model.report.FindingsReport;
import scaleout.model.report.Json;
import scaleout.model.trace.FormatException;

/// `scaleout compare`: two measured timelines, before and after a change. Did it help, and where is the bottleneck now?
///
/// `--json` has these fields; times are seconds, differences are after less before:
///
/// | field | what |
/// |---|---|
/// | `before`, `after` | `endpoint`, `clock`, `scaleOuts`, `startUps` (compared), `notReady` (left out), `withoutDetection`, `totalSeconds` (a sample) |
/// | `verdict` | `FASTER`, `SLOWER` or `UNDECIDED`, of the totals |
/// | `includesDetection` | whether totals include detection: where it is known of every compared start-up |
/// | `interval` | 95 % interval of the difference of the median totals: `level`, `low`, `high`; percentile bootstrap of scale-outs and their start-ups, the same at every run; null below 5 start-ups on a side |
/// | `total`, `startUp`, `detection`, `spread` | a difference; the last two of scale-outs, null where a side has none |
/// | `phases` | a difference for each phase and block that both sides show, with `part` (its id) and `phases` |
/// | `difference` | of the mean totals: `seconds`, which `change` (same kind, same lane), `lanes` (other lane) and `mix` (other kind) add up to, and so do the `seconds` of its `parts` (critical path); `interval`; `sameKind`, `sameLane`: whether, and how much of it, could be compared like with like |
/// | `bottleneck` | `before`, `after`: the id of the part with the most critical-path seconds |
/// | `makeup` | by `factor`: the share of each level `before` and `after`, `unknownBefore`, `unknownAfter` |
/// | `ecdf` | by `total`, `startUp`, `detection` or part: `before` and `after` as `[seconds, fraction]` steps |
/// | `findings`, `findingsBefore`, `findingsAfter` | of the comparison, and of the reconstruction of each side |
/// | `problems` | files that could not be used, with `of`: `before` or `after` |
///
/// A sample: `n`, `mean`, `sd`, `min`, `median`, `p90`, `max`, `percentilesTrusted` (from 20 values on). A difference:
/// `unit` (what has one value: `START_UP` or `SCALE_OUT`), the samples `before` and `after`, `ofMedians`, `ofMeans`,
/// `interval` (of the difference of medians), `evidence` (`low`, `high`: what the uncertainty of the ends alone allows),
/// `p` (two-sided rank test), `pMethod` (`EXACT` or `NORMAL`), `pUnit` (what was tested), `probabilityFaster`, `shift`
/// (Hodges and Lehmann), `percentilesTrusted`.
@Command(
        name = "compare",
        description = "Compare two measured timelines: did a change help, and with what?",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "before the change: a bundle, an answer of AWS, or a timeline file")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "the same after the change")
    private Path after = Path.of("");

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @ArgGroup private Form form = new Form();

    /// At most one of them.
    static final class Form {
        @Option(names = "--json", description = "print one JSON document")
        private boolean json;

        @Option(names = "--markdown", description = "print the report in Markdown")
        private boolean markdown;
    }

    @Override
    public Integer call() throws Exception {
        ReadOptions read = reading.options(spec.commandLine());
        Opened one = open(before, "before", read);
        Opened other = open(after, "after", read);
        Comparison comparison = Comparer.compare(one.timeline(), other.timeline());
        PrintWriter stdout = spec.commandLine().getOut();
        if (form.json) {
            stdout.print(Json.text(json(comparison, one, other)));
        } else if (form.markdown) {
            stdout.print(ComparisonReport.markdown(comparison));
        } else {
            stdout.print(ComparisonReport.text(comparison));
            stdout.print(of("before", one.findings()));
            stdout.print(of("after", other.findings()));
        }
        stdout.flush();
        return ExitCode.DONE;
    }

    /// Files of both inputs often have the same names, so their problems say which input they are of.
    private Opened open(Path input, String which, ReadOptions read)
            throws FormatException, IOException {
        PrintWriter stderr = spec.commandLine().getErr();
        Opened opened = Opened.read(List.of(input), read, Inputs.progress(stderr));
        Inputs.clear(stderr);
        Inputs.tell(
                opened.problems().stream()
                        .map(problem ->
                                new FileProblem(
                                        which + ": " + problem.file(),
                                        problem.problem(),
                                        problem.advice()))
                        .toList(),
                stderr);
        return opened;
    }

    private static String of(String which, List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : "\nOf the timeline %s:\n%s".formatted(which, FindingsReport.text(findings));
    }

    private static Map<String, @Nullable Object> json(
            Comparison comparison, Opened before, Opened after) {
        Map<String, @Nullable Object> json = ComparisonJson.of(comparison);
        json.put("findings", FindingsReport.json(ComparisonFindings.of(comparison)));
        json.put("findingsBefore", FindingsReport.json(before.findings()));
        json.put("findingsAfter", FindingsReport.json(after.findings()));
        List<Map<String, Object>> problems = new ArrayList<>(problems("before", before));
        problems.addAll(problems("after", after));
        json.put("problems", problems);
        return json;
    }

    private static List<Map<String, Object>> problems(String which, Opened opened) {
        return Inputs.json(opened.problems()).stream()
                .map(problem -> {
                    Map<String, Object> of = new LinkedHashMap<>(problem);
                    of.put("of", which);
                    return of;
                })
                .toList();
    }
}
