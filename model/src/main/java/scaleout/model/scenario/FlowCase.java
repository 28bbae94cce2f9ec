package scaleout.model.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scaleout.model.flow.Flow;
import scaleout.model.flow.Link;
import scaleout.model.flow.Quantities;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// A problem for the bandwidth engine as a file.
///
/// `{"links":[{"name","capacity_Bps"}],"flows":[{"name","size_B","start_s","links":[index…],"rate_cap_Bps"?,"weight"?,"use"?:[…]}]}`;
/// other fields, such as known answers, are ignored.
///
/// @param links in the order of the file, by which flows refer to them
/// @param flows in the order of the file
public record FlowCase(List<Link> links, List<Flow> flows) {

    private static final String ADVICE =
            "A flow case is {\"links\":[{\"name\",\"capacity_Bps\"}],"
                    + "\"flows\":[{\"name\",\"size_B\",\"start_s\",\"links\":[index…],"
                    + "\"rate_cap_Bps\"?,\"weight\"?,\"use\"?:[number per link…]}]}.";

    public FlowCase {
        links = List.copyOf(links);
        flows = List.copyOf(flows);
    }

    /// Reads a flow case that the engine can solve.
    ///
    /// @throws FormatException where it is none, naming the flow or link and the field
    /// @throws IOException     where `in` cannot be read
    public static FlowCase read(String file, InputStream in) throws FormatException, IOException {
        JsonCursor json = JsonCursor.read(file, in);
        List<Link> links = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonCursor link : items(json, "links")) {
            links.add(named("link", link, names, FlowCase::link));
        }
        List<Flow> flows = new ArrayList<>();
        names.clear();
        for (JsonCursor flow : items(json, "flows")) {
            flows.add(named("flow", flow, names, (name, at) -> flow(name, at, links)));
        }
        return new FlowCase(links, flows);
    }

    private static List<JsonCursor> items(JsonCursor json, String field) throws FormatException {
        try {
            return json.at(field).items();
        } catch (FormatException unusable) {
            throw new FormatException(json.file(), "", unusable.problem(), ADVICE);
        }
    }

    /// How one link or flow is read.
    private interface Reader<T> {
        T read(String name, JsonCursor json) throws FormatException;
    }

    /// Reads a link or a flow so that each complaint names it.
    private static <T> T named(String what, JsonCursor json, Set<String> names, Reader<T> reader)
            throws FormatException {
        String place = "";
        try {
            String name = json.at("name").text();
            place = "%s \"%s\"".formatted(what, name);
            if (!names.add(name)) {
                throw json.at("name").expected("a name that no other %s has".formatted(what), "");
            }
            return reader.read(name, json);
        } catch (FormatException unusable) {
            throw new FormatException(json.file(), place, unusable.problem(), ADVICE);
        }
    }

    private static Link link(String name, JsonCursor json) throws FormatException {
        return new Link(name, zeroOr(json.at("capacity_Bps"), Quantities.LEAST, Quantities.MOST));
    }

    private static Flow flow(String name, JsonCursor json, List<Link> links)
            throws FormatException {
        double bytes = json.at("size_B").number(0, Quantities.MOST);
        double start = json.at("start_s").number(0, Quantities.LATEST_SECONDS);
        List<Flow.Use> uses = uses(json, links, bytes > 0);
        Optional<JsonCursor> cap = json.find("rate_cap_Bps");
        if (uses.isEmpty() && cap.isEmpty()) {
            throw json.at("links").expected("a link, or else a field \"rate_cap_Bps\"", "");
        }
        return new Flow(
                name,
                bytes,
                start,
                uses,
                cap.isPresent()
                        ? cap.get().number(Quantities.LEAST, Quantities.MOST)
                        : Double.POSITIVE_INFINITY,
                json.has("weight") ? factor(json.at("weight")) : 1);
    }

    private static List<Flow.Use> uses(JsonCursor json, List<Link> links, boolean moves)
            throws FormatException {
        List<JsonCursor> indices = json.at("links").items();
        List<JsonCursor> coefficients = json.list("use");
        if (json.has("use") && coefficients.size() != indices.size()) {
            throw json.at("use")
                    .expected("an array of %d numbers, one per link".formatted(indices.size()), "");
        }
        List<Flow.Use> uses = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < indices.size(); i++) {
            int link = link(indices.get(i), links, moves);
            if (!seen.add(link)) {
                throw indices.get(i).expected("each link once", "");
            }
            uses.add(new Flow.Use(link, json.has("use") ? factor(coefficients.get(i)) : 1));
        }
        return uses;
    }

    private static int link(JsonCursor json, List<Link> links, boolean moves)
            throws FormatException {
        if (links.isEmpty()) {
            throw json.expected("no link, since the case has none", "");
        }
        int link = (int) json.whole(0, links.size() - 1);
        if (moves && links.get(link).capacityBytesPerSecond() == 0) {
            throw json.expected(
                    "a link with capacity (\"%s\" has 0 B/s)".formatted(links.get(link).name()),
                    "");
        }
        return link;
    }

    private static double factor(JsonCursor json) throws FormatException {
        return json.number(Quantities.LEAST, Quantities.MOST_FACTOR);
    }

    private static double zeroOr(JsonCursor json, double least, double most)
            throws FormatException {
        return json.number() == 0 ? 0 : json.number(least, most);
    }
}
