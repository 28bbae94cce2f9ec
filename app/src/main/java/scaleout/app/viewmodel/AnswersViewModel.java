package scaleout.app.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.AnswerTab;
import scaleout.app.state.Answers;
import scaleout.app.state.AnswersPanel;
import scaleout.app.state.NamedScenario;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Quantity;
import scaleout.app.state.Session;
import scaleout.app.state.Setting;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Timeline;

/// The answers below the charts. Only what is seen is computed.
public final class AnswersViewModel {

    private record OfDistribution(
            OpenTrace open, @Nullable Projection projection, Quantity quantity) {}

    private record OfFit(OpenTrace open, Sizes sizes) {}

    private record OfScenarios(OpenTrace open, WhatIf now, List<NamedScenario> kept) {}

    private final Choices choices;
    private final ReadOnlyObjectProperty<Projected> projected;
    private final CompareViewModel compare;
    private final Computed<OfDistribution, Distribution> distribution;
    private final Computed<OfFit, FitAnswer> fit;
    private final Computed<OfScenarios, ScenarioTable> scenarios;
    private final Computed<OpenTrace, PlanAnswer> plan;
    private @Nullable OpenTrace open;
    private boolean settingsSeen;

    AnswersViewModel(
            Executor worker,
            Executor ui,
            Choices choices,
            ReadOnlyObjectProperty<Projected> projected,
            BiFunction<Timeline, Sizes, FittedTimeline> fitter,
            CompareViewModel compare) {
        this.choices = choices;
        this.projected = projected;
        this.compare = compare;
        distribution =
                new Computed<>(
                        worker,
                        ui,
                        of -> Distribution.of(of.open.timeline(), of.projection, of.quantity));
        fit =
                new Computed<>(
                        worker,
                        ui,
                        of -> FitAnswer.of(fitter.apply(of.open.timeline(), of.sizes), of.sizes));
        scenarios =
                new Computed<>(
                        worker,
                        ui,
                        of ->
                                ScenarioTable.of(
                                        fitter.apply(of.open.timeline(), sizes(of.now)),
                                        of.now,
                                        of.kept));
        plan = new Computed<>(worker, ui, PlanAnswer::of);
        choices.session().subscribe(session -> refresh());
        projected.subscribe(now -> refresh());
    }

    private static Sizes sizes(WhatIf whatIf) {
        return new Sizes(whatIf.imageGb(), whatIf.modelGb());
    }

    /// How the chosen duration varies.
    public ReadOnlyObjectProperty<Known<Distribution>> distribution() {
        return distribution.known();
    }

    /// How well the start-up model fits, and what a scenario can set.
    public ReadOnlyObjectProperty<Known<FitAnswer>> fit() {
        return fit.known();
    }

    /// Scenarios side by side.
    public ReadOnlyObjectProperty<Known<ScenarioTable>> scenarios() {
        return scenarios.known();
    }

    /// What a scenario's closed loop gives.
    public ReadOnlyObjectProperty<Known<PlanAnswer>> plan() {
        return plan.known();
    }

    /// Further traces beside the open one.
    public CompareViewModel compare() {
        return compare;
    }

    /// Shows the answers, or folds them.
    public void toggle() {
        choices.prefer(liked -> liked.answering(panel -> panel.shown(!panel.shown())));
    }

    /// Shows one of the answers.
    public void show(AnswerTab tab) {
        AnswersPanel now = choices.session().get().preferences().answers();
        if (now.tab() != tab || !now.shown()) {
            choices.prefer(liked -> liked.answering(panel -> panel.showing(tab)));
        }
    }

    /// Keeps the part of the window's height that the answers take.
    public void take(double share) {
        choices.prefer(liked -> liked.answering(panel -> panel.taking(share)));
    }

    /// Looks at another duration.
    public void choose(Quantity quantity) {
        choices.change(
                "Distribution of " + quantity.label().toLowerCase(Locale.ROOT),
                Answers.change(answers -> answers.of(quantity)));
    }

    /// Says that the settings of a scenario are seen, so that what they are without one has to be known.
    public void seeSettings(boolean seen) {
        settingsSeen = seen;
        refresh();
    }

    /// Sets a value of the scenario while it is dragged or typed; null goes back to as recorded.
    public void set(Setting setting, @Nullable Double value) {
        choices.move(setting.label(), choice -> choice.with(setting.in(choice.whatIf(), value)));
    }

    /// Makes a scenario the one that is projected.
    public void apply(String name, WhatIf whatIf) {
        choices.change("Scenario " + name, choice -> choice.with(whatIf));
    }

    /// Keeps the scenario of now under a name.
    public void keep(String name) {
        if (!name.isBlank()) {
            WhatIf now = choices.session().get().whatIf();
            choices.change(
                    "Keep scenario " + name.strip(),
                    Answers.change(answers -> answers.keeping(name, now)));
        }
    }

    /// Calls a kept scenario otherwise.
    public void rename(int index, String name) {
        choices.change("Rename scenario", Answers.change(answers -> answers.renaming(index, name)));
    }

    /// Forgets a kept scenario.
    public void forget(int index) {
        choices.change("Delete scenario", Answers.change(answers -> answers.forgetting(index)));
    }

    @SuppressWarnings(
            "ReferenceEquality") // another object is another trace; comparing all of it would take
    // long
    private void refresh() {
        Session session = choices.session().get();
        OpenTrace now = session.open();
        if (now != open) {
            open = now;
            distribution.forget();
            fit.forget();
            scenarios.forget();
            plan.forget();
            compare.forget();
        }
        if (now == null || projected.get() instanceof Projected.NotYet) {
            return;
        }
        if (settingsSeen) {
            fit.ask(new OfFit(now, sizes(session.whatIf())));
        }
        AnswersPanel panel = session.preferences().answers();
        if (panel.shown()) {
            ask(panel.tab(), session, now);
        }
    }

    private void ask(AnswerTab tab, Session session, OpenTrace trace) {
        @Nullable Projection projection = projected.get().ifReady().orElse(null);
        Answers answers = session.choice().answers();
        switch (tab) {
            case DISTRIBUTION ->
                    distribution.ask(new OfDistribution(trace, projection, answers.quantity()));
            case FIT -> fit.ask(new OfFit(trace, sizes(session.whatIf())));
            case SCENARIOS ->
                    scenarios.ask(new OfScenarios(trace, session.whatIf(), answers.scenarios()));
            case COMPARE -> compare.ask(session, trace, projection);
            case PLAN -> plan.ask(trace);
            case DETAILS, FINDINGS -> {}
        }
    }
}
