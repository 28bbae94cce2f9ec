package scaleout.model.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import scaleout.model.domain.Finding;

/// Findings as JSON, as text for a terminal, and in Markdown.
public final class FindingsReport {

    private FindingsReport() {}

    /// Returns findings as JSON, in their order.
    public static List<Map<String, Object>> json(List<Finding> findings) {
        return findings.stream().map(FindingsReport::json).toList();
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity().name());
        json.put("summary", finding.summary());
        json.put("explanation", finding.explanation());
        json.put("suggestion", finding.suggestion());
        return json;
    }

    /// Returns a line per finding, the gravest first.
    public static String text(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(FindingsReport::line)
                .collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        String words =
                "%s %s %s"
                        .formatted(finding.summary(), finding.explanation(), finding.suggestion());
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return "%s: %s\n".formatted(severity, Outside.terminal(words.strip()));
    }

    /// Returns a section with a point per finding, in their order; nothing where there is none.
    static String markdown(List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : findings.stream()
                        .map(FindingsReport::point)
                        .collect(Collectors.joining("", "\n## Findings\n\n", ""));
    }

    private static String point(Finding finding) {
        return "- **%s** %s %s"
                        .formatted(
                                Outside.markdown(finding.summary()),
                                Outside.markdown(finding.explanation()),
                                Outside.markdown(finding.suggestion()))
                        .stripTrailing()
                + "\n";
    }
}
