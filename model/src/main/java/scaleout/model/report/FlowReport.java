package scaleout.model.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scaleout.model.flow.Flow;
import scaleout.model.flow.FlowSolution;

/// When the flows of a case end, as JSON with fixed field names, and as text for a terminal.
public final class FlowReport {

    private FlowReport() {}

    /// Returns the answer of `solve --json`, in the order of the flows. Nothing is rounded.
    public static Map<String, Object> json(List<Flow> flows, FlowSolution solution) {
        List<Object> answers = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("name", flows.get(i).name());
            answer.put("finish_s", solution.finishSeconds(i));
            answers.add(answer);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("flows", answers);
        return json;
    }

    /// Returns what a terminal shows: start, end and mean rate of each flow.
    public static String text(List<Flow> flows, FlowSolution solution) {
        TextTable table = new TextTable();
        table.row("flow", "start s", "finish s", "mean MB/s");
        for (int i = 0; i < flows.size(); i++) {
            Flow flow = flows.get(i);
            double seconds = solution.finishSeconds(i) - flow.startSeconds();
            table.row(
                    Outside.terminal(flow.name()),
                    rounded(flow.startSeconds()),
                    rounded(solution.finishSeconds(i)),
                    seconds > 0 ? rounded(flow.bytes() / seconds / 1e6) : "");
        }
        return table.text();
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
