package scaleout.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import scaleout.model.projection.WhatIf;

/// What the answers below the charts are about.
///
/// @param quantity  whose distribution is shown
/// @param boundary  on which moment timelines are aligned
/// @param scenarios that the user keeps, no name twice
/// @param beside    further traces that the open one is compared with
/// @param against   index of the one in `beside` that the open one is compared with
public record Answers(
        Quantity quantity,
        Boundary boundary,
        List<NamedScenario> scenarios,
        List<OpenTrace> beside,
        int against) {

    /// Totals, aligned on the launch; nothing kept and nothing beside.
    public static final Answers START =
            new Answers(Quantity.TOTAL, Boundary.LAUNCH, List.of(), List.of(), 0);

    public Answers {
        scenarios = List.copyOf(scenarios);
        beside = List.copyOf(beside);
    }

    /// Returns this with another quantity.
    public Answers of(Quantity other) {
        return new Answers(other, boundary, scenarios, beside, against);
    }

    /// Returns this aligned on another moment.
    public Answers on(Boundary other) {
        return new Answers(quantity, other, scenarios, beside, against);
    }

    /// Returns this compared with another one of the traces beside.
    public Answers against(int index) {
        return new Answers(
                quantity,
                boundary,
                scenarios,
                beside,
                Math.clamp(index, 0, Math.max(0, beside.size() - 1)));
    }

    /// Returns this with one more trace beside, which the open one is then compared with.
    public Answers with(OpenTrace trace) {
        List<OpenTrace> more = new ArrayList<>(beside);
        more.add(trace);
        return new Answers(quantity, boundary, scenarios, more, more.size() - 1);
    }

    /// Returns this with other traces beside; the index of the one that is compared stays.
    public Answers beside(List<OpenTrace> others) {
        return new Answers(quantity, boundary, scenarios, others, against);
    }

    /// Returns this without one of the traces beside.
    public Answers without(int index) {
        List<OpenTrace> fewer = new ArrayList<>(beside);
        fewer.remove(index);
        return new Answers(quantity, boundary, scenarios, fewer, 0);
    }

    /// Returns this with a scenario kept under a name; one of that name is replaced.
    public Answers keeping(String name, WhatIf whatIf) {
        NamedScenario kept = new NamedScenario(name.strip(), whatIf);
        int index = indexOf(kept.name());
        List<NamedScenario> others = new ArrayList<>(scenarios);
        if (index < 0) {
            others.add(kept);
        } else {
            others.set(index, kept);
        }
        return with(others);
    }

    /// Returns this with a scenario called otherwise; as it is where the name is blank or another one has it.
    public Answers renaming(int index, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || indexOf(wanted) >= 0) {
            return this;
        }
        return changing(others ->
                others.set(index, new NamedScenario(wanted, scenarios.get(index).whatIf())));
    }

    /// Returns this without a scenario.
    public Answers forgetting(int index) {
        return changing(others -> others.remove(index));
    }

    private int indexOf(String name) {
        return IntStream.range(0, scenarios.size())
                .filter(i -> scenarios.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    private Answers changing(Consumer<List<NamedScenario>> how) {
        List<NamedScenario> others = new ArrayList<>(scenarios);
        how.accept(others);
        return with(others);
    }

    private Answers with(List<NamedScenario> others) {
        return new Answers(quantity, boundary, others, beside, against);
    }

    /// A change of the answers within a choice.
    public static UnaryOperator<Choice> change(UnaryOperator<Answers> how) {
        return choice -> choice.answering(how.apply(choice.answers()));
    }
}
