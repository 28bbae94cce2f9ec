package scaleout.app.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.Strip;
import scaleout.app.state.Answers;
import scaleout.app.state.Boundary;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.state.Source;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.bundle.Progress;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;

/// Further traces beside the open one, and how they differ. Without one, the baseline is compared with the scenario.
public final class CompareViewModel {

    /// Reads a trace, off the UI thread.
    @FunctionalInterface
    interface TraceReader {
        OpenTrace read(Source source, Progress progress) throws Exception;
    }

    /// @param beside     null compares the baseline with the scenario
    /// @param projection null where a trace beside is compared
    private record Sides(
            OpenTrace open, @Nullable OpenTrace beside, @Nullable Projection projection) {

        Compared compared() throws Exception {
            return projection != null
                    ? Compared.projected(projection)
                    : Compared.measured(
                            open.timeline(), (beside == null ? open : beside).timeline());
        }
    }

    private record Alignment(
            OpenTrace open,
            List<OpenTrace> beside,
            @Nullable Projection projection,
            Boundary boundary) {

        List<Strip> strips() {
            List<Strip> strips = new ArrayList<>();
            strips.add(Strip.measured(open.source().name(), open.timeline(), boundary));
            if (projection != null) {
                strips.add(Strip.projected("Scenario", projection, boundary));
            }
            beside.forEach(other ->
                    strips.add(Strip.measured(other.source().name(), other.timeline(), boundary)));
            return List.copyOf(strips);
        }
    }

    private final Opening reading;
    private final Choices choices;
    private final TraceReader reader;
    private final Consumer<Throwable> complain;
    private final Computed<Sides, Compared> compared;
    private final Computed<Alignment, List<Strip>> strips;

    CompareViewModel(
            Executor worker,
            Executor ui,
            Choices choices,
            TraceReader reader,
            Consumer<Throwable> complain) {
        this.reading = new Opening(worker, ui);
        this.choices = choices;
        this.reader = reader;
        this.complain = complain;
        this.compared = new Computed<>(worker, ui, Sides::compared);
        this.strips = new Computed<>(worker, ui, Alignment::strips);
    }

    /// The trace beside that is being read.
    public ReadOnlyObjectProperty<Work> work() {
        return reading.work();
    }

    /// The comparison of the open trace with the one beside that is chosen, or with its scenario.
    public ReadOnlyObjectProperty<Known<Compared>> compared() {
        return compared.known();
    }

    /// All traces, aligned.
    public ReadOnlyObjectProperty<Known<List<Strip>>> strips() {
        return strips.known();
    }

    /// Starts reading inputs as one trace to be compared with the open one.
    public void add(List<Path> inputs) {
        if (inputs.isEmpty() || choices.session().get().open() == null) {
            return;
        }
        Source source = Source.of(inputs);
        reading.start(
                "Reading " + source.name(),
                "Reading " + source.name(),
                progress -> reader.read(source, progress),
                this::added);
    }

    private void added(Outcome<OpenTrace> outcome) {
        switch (outcome) {
            case Outcome.Done<OpenTrace>(OpenTrace trace) ->
                    choices.change(
                            "Compare with " + trace.source().name(),
                            Answers.change(answers -> answers.with(trace)));
            case Outcome.Failed<OpenTrace>(Throwable problem) -> complain.accept(problem);
        }
    }

    /// Gives up the trace that is being read.
    public void cancel() {
        reading.cancel();
    }

    /// Compares with another one of the traces beside, by its index.
    public void against(int index) {
        choices.change(
                "Compare with another trace", Answers.change(answers -> answers.against(index)));
    }

    /// Takes a trace beside away, by its index.
    public void remove(int index) {
        choices.change(
                "Take a trace out of the comparison",
                Answers.change(answers -> answers.without(index)));
    }

    /// Aligns on another boundary.
    public void alignOn(Boundary boundary) {
        choices.change(
                "Align on " + boundary.label(), Answers.change(answers -> answers.on(boundary)));
    }

    void forget() {
        reading.cancel();
        compared.forget();
        strips.forget();
    }

    /// Answers for a session, where there is something to compare.
    void ask(Session session, OpenTrace open, @Nullable Projection projection) {
        Answers answers = session.choice().answers();
        boolean alone = answers.beside().isEmpty();
        @Nullable Projection scenario =
                alone && projection != null && !session.whatIf().equals(WhatIf.NOTHING)
                        ? projection
                        : null;
        strips.ask(new Alignment(open, answers.beside(), scenario, answers.boundary()));
        if (!alone) {
            compared.ask(new Sides(open, answers.beside().get(answers.against()), null));
        } else if (scenario != null) {
            compared.ask(new Sides(open, null, scenario));
        } else {
            compared.forget();
        }
    }
}
