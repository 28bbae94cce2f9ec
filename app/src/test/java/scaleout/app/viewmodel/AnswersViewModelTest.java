package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import scaleout.app.state.AnswerTab;
import scaleout.app.state.NamedScenario;
import scaleout.app.state.Quantity;
import scaleout.app.state.Setting;
import scaleout.app.state.Theme;
import scaleout.app.viewmodel.ScenarioTable.Row;
import scaleout.model.domain.Finding;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.WhatIf;

/// The answers below the charts, with real traces and no toolkit.
final class AnswersViewModelTest {

    private static final Path FLEET = Path.of("../sample-traces/burst-mixed-fleet");
    private static final Path MORNING =
            Path.of(
                    "../model/src/main/resources/scaleout/model/scenario/library/morning-demand.scenario.json");
    private static final Path QWEN = Path.of("../sample-traces/qwen3-8b-g6-2xlarge");

    private final Tasks worker = new Tasks();
    private final PlannerViewModel viewModel =
            new PlannerViewModel(worker, Runnable::run, Theme.DARK);
    private final AnswersViewModel answers = viewModel.answers();

    @Test
    void theDistributionGainsACurveWithAScenario() {
        open(FLEET);
        assertEquals(1, done(answers.distribution().get()).curves().size());
        viewModel.whatIf().switchImageCache(true);
        worker.runAll();
        Distribution both = done(answers.distribution().get());
        assertEquals(2, both.curves().size());
        assertTrue(
                both.curves().getLast().values().mean() < both.curves().getFirst().values().mean());
        assertEquals("n below 20", both.table().rows().get(4).getLast());
    }

    @Test
    void aPhaseThatNothingSeparatesIsSaidToBeDividedByTheModel() {
        open(FLEET);
        answers.choose(Quantity.IMAGE_PULL);
        worker.runAll();
        assertTrue(done(answers.distribution().get()).note().contains("the model divides them"));
    }

    @Test
    void onlyTheTabThatIsSeenIsComputed() {
        open(FLEET);
        assertInstanceOf(Known.NotAsked.class, answers.scenarios().get());
        answers.show(AnswerTab.SCENARIOS);
        assertInstanceOf(Known.Computing.class, answers.scenarios().get());
        worker.runAll();
        assertEquals("As recorded", done(answers.scenarios().get()).rows().getFirst().name());
        assertEquals(8, done(answers.scenarios().get()).combinations().size());
    }

    @Test
    void keptScenariosStandSideBySideAndAreUndone() {
        open(FLEET);
        answers.show(AnswerTab.SCENARIOS);
        viewModel.whatIf().switchImageCache(true);
        answers.keep("cached");
        viewModel.whatIf().reset();
        worker.runAll();
        List<Row> rows = done(answers.scenarios().get()).rows();
        assertEquals(List.of("As recorded", "cached"), rows.stream().map(Row::name).toList());
        var recorded = rows.getFirst().outcome().orElseThrow();
        var cached = rows.getLast().outcome().orElseThrow();
        double deltas = cached.deltas().values().stream().mapToDouble(d -> d).sum();
        assertEquals(cached.totalSeconds() - recorded.totalSeconds(), deltas, 1e-9);
        viewModel.choices().undo();
        viewModel.choices().undo();
        assertEquals(List.of(), viewModel.session().get().choice().answers().scenarios());
    }

    @Test
    void tryingAFixMakesItTheScenario() {
        open(FLEET);
        answers.show(AnswerTab.SCENARIOS);
        worker.runAll();
        var fix = done(answers.scenarios().get()).fixes().getFirst();
        assertTrue(fix.savedMedian() > 0);
        answers.apply(fix.name(), fix.whatIf());
        assertEquals(fix.whatIf(), viewModel.session().get().whatIf());
    }

    @Test
    void aScenarioWithDemandIsPlannedWithEveryCombinationAndTheOneOfNowIsMarked() {
        open(MORNING);
        answers.show(AnswerTab.PLAN);
        worker.runAll();
        PlanAnswer plan = done(answers.plan().get());
        assertEquals(8, plan.rows().size());
        assertEquals(List.of("\u25b8 image cache, 10 s"), marked(plan, WhatIf.NOTHING));
        WhatIf slow =
                WhatIf.NOTHING.with(new Optimizations(false, null, MetricResolution.SECONDS_60));
        assertEquals(List.of("\u25b8 no cache, 60 s"), marked(plan, slow));
        int before = lost(plan, slow);
        assertTrue(lost(plan, WhatIf.NOTHING) < before, "lost " + before);
    }

    private static List<String> marked(PlanAnswer plan, WhatIf whatIf) {
        return plan.table(whatIf.optimizations()).rows().stream()
                .map(List::getFirst)
                .filter(name -> name.startsWith("\u25b8"))
                .toList();
    }

    private static int lost(PlanAnswer plan, WhatIf whatIf) {
        return Objects.requireNonNull(plan.now(whatIf.optimizations()).plan().sloMinutesLost());
    }

    @Test
    void aTraceIsNotPlannedAndTheUserIsToldWhatWouldBe() {
        open(FLEET);
        answers.show(AnswerTab.PLAN);
        worker.runAll();
        var impossible = assertInstanceOf(Known.Impossible.class, answers.plan().get());
        assertTrue(impossible.message().contains("scenario with demand"), impossible.message());
    }

    @Test
    void withoutAnotherTraceTheScenarioIsComparedAndItsChangesAddUp() {
        open(FLEET);
        answers.show(AnswerTab.COMPARE);
        worker.runAll();
        assertInstanceOf(Known.NotAsked.class, answers.compare().compared().get());
        viewModel.whatIf().switchImageCache(true);
        worker.runAll();
        addsUp(done(answers.compare().compared().get()));
        assertEquals(2, done(answers.compare().strips().get()).size());
    }

    @Test
    void anotherTraceIsComparedAndItsChangesAddUp() {
        open(QWEN);
        answers.show(AnswerTab.COMPARE);
        answers.compare().add(List.of(FLEET));
        worker.runAll();
        Compared compared = done(answers.compare().compared().get());
        addsUp(compared);
        assertFalse(compared.findings().isEmpty());
        assertEquals(2, done(answers.compare().strips().get()).size());
        viewModel.choices().undo();
        worker.runAll();
        assertInstanceOf(Known.NotAsked.class, answers.compare().compared().get());
    }

    @Test
    void aTraceThatCannotBeReadIsABannerAndWhatIsComparedStays() {
        open(QWEN);
        answers.show(AnswerTab.COMPARE);
        answers.compare().add(List.of(Path.of("no-such-trace.zip")));
        worker.runAll();
        assertInstanceOf(Banner.Problem.class, viewModel.banner().get());
        assertEquals(List.of(), viewModel.session().get().choice().answers().beside());
    }

    @Test
    void aSizeFarFromWhatWasSeenLeavesTheCalibratedRange() {
        open(FLEET);
        answers.show(AnswerTab.FIT);
        worker.runAll();
        FitAnswer fit = done(answers.fit().get());
        assertTrue(fit.check().count() > 0);
        assertEquals(Setting.values().length, fit.settings().size());
        assertEquals(List.of(), fit.outOfReach(WhatIf.NOTHING));
        assertFalse(fit.outOfReach(Setting.IMAGE_GB.in(WhatIf.NOTHING, 100.0)).isEmpty());
    }

    @Test
    void draggingASettingIsOneStep() {
        open(FLEET);
        int before = viewModel.choices().history().get().steps().size();
        answers.set(Setting.DISK, 300.0);
        answers.set(Setting.DISK, 400.0);
        assertEquals(before + 1, viewModel.choices().history().get().steps().size());
        assertEquals(400.0, viewModel.session().get().whatIf().set().get("diskMBps"));
    }

    @Test
    void aFindingOfAScaleOutSaysWhereItCanBeSeen() {
        open(FLEET);
        var open = viewModel.session().get().open();
        List<Noticed> all = Noticed.of(open, viewModel.projected().get());
        Noticed late =
                all.stream()
                        .filter(one -> one.finding().summary().contains("had not shown any sign"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(late.place().isPresent());
        assertEquals(Finding.Severity.WARNING, all.getFirst().finding().severity());
    }

    @Test
    void theDetailsNameEverySpanWithItsEvidence() {
        open(QWEN);
        String text = Details.of(viewModel.session().get(), viewModel.projected().get());
        assertTrue(text.contains("Container init: "), text);
        assertTrue(text.contains("slack "), text);
        assertTrue(text.contains("On the screen"), text);
    }

    @Test
    void aScenarioIsKeptUnderANameOnly() {
        open(QWEN);
        answers.keep("  ");
        answers.keep("as it was");
        assertEquals(
                List.of(new NamedScenario("as it was", WhatIf.NOTHING)),
                viewModel.session().get().choice().answers().scenarios());
    }

    private void open(Path trace) {
        viewModel.open(trace);
        worker.runAll();
    }

    private static void addsUp(Compared compared) {
        var waterfall = compared.waterfall();
        assertEquals(waterfall.after() - waterfall.before(), waterfall.sum(), 1e-6);
    }

    private static <V> V done(Known<V> known) {
        if (known instanceof Known.Done<V>(V value)) {
            return value;
        }
        throw new AssertionError("no answer yet but " + known);
    }
}
