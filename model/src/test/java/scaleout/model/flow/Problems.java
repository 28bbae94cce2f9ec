package scaleout.model.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Random flow problems. Numbers come from short lists as often as from a range, so that ties are frequent: equal
/// sizes, starts at the instant of a finish, caps that equal the fair share.
final class Problems {

    private static final int MOST_LINKS = 6;

    private Problems() {}

    /// Any problem with all that a flow can have.
    static Arbitrary<Shape.Problem> any() {
        return Arbitraries.integers()
                .between(1, MOST_LINKS)
                .flatMap(links ->
                        Combinators.combine(links(links), flows(links)).as(Shape.Problem::new));
    }

    /// Any problem, with flows that wait for others.
    static Arbitrary<Shape.Problem> anyWithWaits() {
        return Combinators.combine(any(), Arbitraries.longs()).as(Problems::withWaits);
    }

    /// Flows over one link, which they all cross.
    static Arbitrary<Shape.Problem> overOneLink() {
        Arbitrary<List<Flow>> flows =
                flow(Arbitraries.just(List.of(0))).list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(links(1), flows).as(Shape.Problem::new);
    }

    private static Arbitrary<List<Link>> links(int count) {
        return numbers(1, 100, 1.0, 2.0, 3.0, 10.0, 30.0)
                .map(capacity -> new Link("link", capacity))
                .list()
                .ofSize(count);
    }

    private static Arbitrary<List<Flow>> flows(int links) {
        Arbitrary<List<Integer>> someLinks =
                Arbitraries.integers()
                        .between(0, links - 1)
                        .list()
                        .ofMaxSize(4)
                        .map(chosen -> List.copyOf(new LinkedHashSet<>(chosen)));
        return flow(someLinks).list().ofMinSize(1).ofMaxSize(14);
    }

    /// Some flows wait for flows before them.
    private static Shape.Problem withWaits(Shape.Problem problem, long seed) {
        Random random = new Random(seed);
        List<Flow> flows = new ArrayList<>();
        for (Flow flow : problem.flows()) {
            Set<Integer> after = new LinkedHashSet<>();
            while (!flows.isEmpty() && after.size() < 3 && random.nextInt(4) == 0) {
                after.add(random.nextInt(flows.size()));
            }
            flows.add(withWaits(flow, flow.uses(), List.copyOf(after)));
        }
        return new Shape.Problem(problem.links(), flows);
    }

    private static Arbitrary<Flow> flow(Arbitrary<List<Integer>> links) {
        return Combinators.combine(
                        links,
                        numbers(0, 1000, 0.0, 1.0, 6.0, 60.0),
                        numbers(0, 20, 0.0, 0.0, 1.0, 2.0),
                        numbers(0.1, 40, 1.0, 2.0, 5.0).injectNull(0.6),
                        numbers(0.1, 9, 1.0, 1.0, 2.0, 3.0),
                        numbers(0.2, 4, 1.0, 1.0, 2.5).list().ofSize(MOST_LINKS))
                .as(Problems::flow);
    }

    private static Flow flow(
            List<Integer> links,
            double bytes,
            double start,
            Double cap,
            double weight,
            List<Double> coefficients) {
        List<Flow.Use> uses = new ArrayList<>();
        for (int link : links) {
            uses.add(new Flow.Use(link, coefficients.get(uses.size())));
        }
        double none = links.isEmpty() ? 1 : Double.POSITIVE_INFINITY;
        return new Flow("flow", bytes, start, uses, cap == null ? none : cap, weight);
    }

    private static Arbitrary<Double> numbers(double least, double most, Double... special) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(special)),
                Tuple.of(1, Arbitraries.doubles().between(least, most).ofScale(3)));
    }

    /// The same links in another order, with the flows going over the same ones.
    ///
    /// @param order place of each link among the others
    static Shape.Problem withLinks(Shape.Problem problem, List<Integer> order) {
        List<Link> links =
                IntStream.range(0, order.size())
                        .mapToObj(place -> problem.links().get(order.indexOf(place)))
                        .toList();
        List<Flow> flows =
                problem.flows().stream()
                        .map(flow ->
                                withWaits(
                                        flow,
                                        flow.uses().stream()
                                                .map(use ->
                                                        new Flow.Use(
                                                                order.get(use.link()),
                                                                use.coefficient()))
                                                .sorted(Comparator.comparingInt(Flow.Use::link))
                                                .toList(),
                                        flow.after()))
                        .toList();
        return new Shape.Problem(links, flows);
    }

    private static Flow withWaits(Flow flow, List<Flow.Use> uses, List<Integer> after) {
        return new Flow(
                flow.name(),
                flow.bytes(),
                flow.startSeconds(),
                uses,
                flow.capBytesPerSecond(),
                flow.weight(),
                after);
    }

    /// The same with all sizes, capacities and caps multiplied.
    static Shape.Problem scaled(Shape.Problem problem, double factor) {
        return new Shape.Problem(
                problem.links().stream()
                        .map(link -> new Link(link.name(), link.capacityBytesPerSecond() * factor))
                        .toList(),
                problem.flows().stream()
                        .map(flow ->
                                new Flow(
                                        flow.name(),
                                        flow.bytes() * factor,
                                        flow.startSeconds(),
                                        flow.uses(),
                                        flow.capBytesPerSecond() * factor,
                                        flow.weight(),
                                        flow.after()))
                        .toList());
    }

    /// The numbers from 0 on in some order.
    static List<Integer> order(int count, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
