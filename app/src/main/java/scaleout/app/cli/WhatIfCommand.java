package scaleout.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.calibration.Sizes;
import scaleout.model.domain.Finding;
import scaleout.model.projection.Alternatives;
import scaleout.model.projection.Alternatives.Combination;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.FindingsReport;
import scaleout.model.report.Json;
import scaleout.model.report.WhatIfJson;
import scaleout.model.report.WhatIfReport;

/// `scaleout whatif`: projects what toggles, sizes and parameters would change.
@Command(
        name = "whatif",
        description = "Project what caches, metric resolution, sizes and rates would change.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            description = "a bundle, an answer of AWS, or a timeline file")
    private Path input = Path.of("");

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private WhatIfOptions options = new WhatIfOptions();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        WhatIf whatIf = options.whatIf(spec.commandLine());
        ReadOptions read = reading.options(spec.commandLine());
        Opened opened = Inputs.open(List.of(input), read, spec.commandLine().getErr());
        FittedTimeline fitted =
                FittedTimeline.of(opened.timeline(), new Sizes(whatIf.imageGb(), whatIf.modelGb()));
        Projection projection = Projector.project(fitted, whatIf);
        List<Combination> combinations = Alternatives.combinations(fitted, whatIf);
        List<Fix> fixes = Alternatives.fixes(fitted, whatIf);
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> answer =
                    WhatIfJson.of(projection, opened.findings(), combinations, fixes);
            answer.put("problems", Inputs.json(opened.problems()));
            stdout.print(Json.text(answer));
        } else {
            List<Finding> findings = new ArrayList<>(opened.findings());
            findings.addAll(projection.findings());
            stdout.print(WhatIfReport.text(projection));
            stdout.print(WhatIfReport.combinations(combinations));
            stdout.print(WhatIfReport.fixes(fixes));
            stdout.println();
            stdout.print(FindingsReport.text(findings));
        }
        stdout.flush();
        return ExitCode.DONE;
    }
}
