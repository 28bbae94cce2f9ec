package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scaleout.app.aws.Gap;
import scaleout.app.state.LiveForm.Field;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Theme;
import scaleout.app.state.TimeChoice;
import scaleout.app.state.Traces;
import scaleout.model.bundle.Input;
import scaleout.model.projection.Projector;
import scaleout.model.reconstruction.Opened;

/// The card that asks AWS, with an AWS that the test makes up and no threads.
final class LiveViewModelTest {

    private final Tasks worker = new Tasks();
    private final Tasks ui = new Tasks();
    private final FakeAws aws = new FakeAws(3, folder -> {});
    private final PlannerViewModel planner =
            new PlannerViewModel(
                    worker,
                    ui,
                    Theme.DARK,
                    (inputs, options, progress) ->
                            new Opened(
                                    Traces.cold("chat-1"),
                                    List.of(),
                                    new Input.Files(List.of(), List.of())),
                    Projector::project,
                    aws,
                    Path.of("home"));
    private final LiveViewModel live = planner.live();

    @Test
    void showingTheCardAsksAwsNothing() {
        show();
        assertEquals(List.of("dev", "prod"), live.choices().get().profiles());
        assertEquals("eu-central-1", live.form().get().region());
        assertEquals(List.of(), aws.asked);
    }

    @Test
    void theRegionOfAProfileIsProposedButReplacesNoneThatIsWritten() {
        show();
        live.change(form -> form.as("prod"));
        runAll();
        assertEquals("us-east-1", live.form().get().region());
        live.change(form -> form.in("ap-south-1"));
        live.change(form -> form.as("dev"));
        runAll();
        assertEquals("ap-south-1", live.form().get().region());
    }

    @Test
    void theListIsFilteredWithoutAskingAgain() {
        show();
        live.list();
        runAll();
        live.change(form -> form.typed("-2"));
        Listing.Listed listed = assertInstanceOf(Listing.Listed.class, live.listing().get());
        assertEquals(1, listed.named(live.form().get().filter()).size());
        live.change(form -> form.picked("chat-2"));
        assertEquals("-2", live.form().get().filter());
        assertEquals(List.of("endpoints in eu-central-1"), aws.asked);
    }

    @Test
    void endpointsOfAnotherRegionAreNotOffered() {
        show();
        live.list();
        runAll();
        live.change(form -> form.in("us-west-2"));
        assertInstanceOf(Listing.NotAsked.class, live.listing().get());
    }

    @Test
    void theLatestListWins() {
        show();
        live.list();
        worker.runNext();
        live.change(form -> form.in("us-west-2"));
        ui.runAll();
        assertInstanceOf(Listing.NotAsked.class, live.listing().get());
    }

    @Test
    void aRefusedListIsSaidInTheCard() {
        aws.refusal = Optional.of(new IOException("no route"));
        show();
        live.list();
        runAll();
        assertInstanceOf(Listing.NotAsked.class, live.listing().get());
        assertInstanceOf(Banner.Problem.class, live.problem().get());
        assertInstanceOf(Banner.Hidden.class, planner.banner().get());
    }

    @Test
    void aFetchIsOpenedAndItsGapsAreTold() {
        aws.gaps = List.of(new Gap("logs filter-log-events", "", "denied", "stages", "Allow it."));
        show();
        live.change(form -> form.typed("  chat-1 "));
        live.fetch();
        assertEquals("Fetching chat-1", reading().title());
        runAll();
        assertEquals(
                List.of("chat-1 from 2026-06-18T12:00:00Z to 2026-06-18T15:00:00Z"), aws.asked);
        OpenTrace open = Objects.requireNonNull(planner.session().get().open());
        assertEquals(
                List.of(Path.of("home/Scale-Out Planner/chat-1-2026-06-18-1500")),
                open.source().inputs());
        assertEquals(aws.gaps, open.source().gaps());
        Banner.Done done = assertInstanceOf(Banner.Done.class, planner.banner().get());
        assertTrue(done.message().contains("with one gap"), done.message());
        assertFalse(live.shown().get());
    }

    @Test
    void aRefusedFetchKeepsTheCardAndWhatWasWritten() {
        aws.refusal = Optional.of(new IOException("no route"));
        show();
        live.change(form -> form.typed("chat-1"));
        live.fetch();
        runAll();
        assertTrue(live.shown().get());
        assertEquals("chat-1", live.form().get().endpoint());
        assertInstanceOf(Banner.Problem.class, live.problem().get());
        assertNull(planner.session().get().open());
    }

    @Test
    void aCancelledFetchOpensNothingAndComesBackToTheCard() {
        show();
        live.change(form -> form.typed("chat-1"));
        live.fetch();
        planner.cancel();
        runAll();
        assertNull(planner.session().get().open());
        assertTrue(live.shown().get());
        assertInstanceOf(Banner.Hidden.class, live.problem().get());
    }

    @Test
    void nothingIsAskedWhileAFieldIsWrongAndAComplaintGoesWhenItIsRight() {
        show();
        live.change(form -> form.in("").at(TimeChoice.FROM_TO, FakeAws.NOW).between("noon", ""));
        live.fetch();
        assertEquals(
                Set.of(Field.REGION, Field.ENDPOINT, Field.FROM), live.complaints().get().keySet());
        live.change(form -> form.in("eu-central-1").between("2026-06-18 12:00", ""));
        assertEquals(Set.of(Field.ENDPOINT), live.complaints().get().keySet());
        runAll();
        assertEquals(List.of(), aws.asked);
    }

    private void show() {
        live.show();
        runAll();
    }

    private Work.Reading reading() {
        return assertInstanceOf(Work.Reading.class, planner.work().get());
    }

    private void runAll() {
        for (int i = 0; i < 4; i++) {
            worker.runAll();
            ui.runAll();
        }
    }
}
