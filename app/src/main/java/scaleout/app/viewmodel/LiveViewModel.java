package scaleout.app.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import scaleout.app.aws.Connection;
import scaleout.app.aws.EndpointList;
import scaleout.app.aws.Gap;
import scaleout.app.aws.Kept;
import scaleout.app.aws.Regions;
import scaleout.app.aws.TimeRange;
import scaleout.app.state.LiveForm;
import scaleout.app.state.LiveForm.Field;
import scaleout.app.state.Source;
import scaleout.app.viewmodel.Latest.Outcome;

/// The card that opens a trace from AWS. Nothing is asked of AWS before the user presses a button. Call it on the UI
/// executor.
public final class LiveViewModel {

    /// Fetches and opens, while the window waits for it.
    @FunctionalInterface
    interface Opener {
        /// @param failed hears of a failure, on the UI executor
        void open(String title, Opening.Job<Source> fetching, Consumer<Throwable> failed);
    }

    /// What there is to choose from.
    ///
    /// @param profiles of the shared AWS files
    /// @param regions  that the program knows; another one may be written
    public record Choices(List<String> profiles, List<Regions.Named> regions) {
        public Choices {
            profiles = List.copyOf(profiles);
            regions = List.copyOf(regions);
        }
    }

    /// More are not listed: a name can be typed.
    private static final int MOST_ENDPOINTS = 5_000;

    /// How many gaps a message shows.
    private static final int SHOWN_GAPS = 3;

    private final AwsCalls aws;
    private final Opener opener;
    private final Latest choosing;
    private final Latest presetting;
    private final Latest listingEndpoints;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<LiveForm> form;
    private final ReadOnlyObjectWrapper<Choices> choices =
            new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(new Listing.NotAsked());
    private final ReadOnlyObjectWrapper<Map<Field, String>> complaints =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Banner> problem =
            new ReadOnlyObjectWrapper<>(new Banner.Hidden());

    /// The Region that was proposed last; one that the user wrote is not replaced by a proposal.
    private String proposedRegion = "";

    LiveViewModel(Executor worker, Executor ui, AwsCalls aws, Path home, Opener opener) {
        this.aws = aws;
        this.opener = opener;
        this.choosing = new Latest(worker, ui);
        this.presetting = new Latest(worker, ui);
        this.listingEndpoints = new Latest(worker, ui);
        this.form = new ReadOnlyObjectWrapper<>(LiveForm.start(home.resolve("Scale-Out Planner")));
    }

    /// Whether the card is wanted; while the window waits for a fetch, it is not seen.
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /// What the user wants.
    public ReadOnlyObjectProperty<LiveForm> form() {
        return form.getReadOnlyProperty();
    }

    /// What there is to choose from.
    public ReadOnlyObjectProperty<Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /// Which endpoints there are.
    public ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /// What is wrong with which field.
    public ReadOnlyObjectProperty<Map<Field, String>> complaints() {
        return complaints.getReadOnlyProperty();
    }

    /// Why AWS gave nothing, and what to do.
    public ReadOnlyObjectProperty<Banner> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Shows the card.
    public void show() {
        shown.set(true);
        choosing.start(
                () -> new Choices(aws.profiles(), aws.regions()),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Choices>(Choices found)) {
                        choices.set(found);
                    }
                });
        preset();
    }

    /// Hides the card; what was written in it stays.
    public void hide() {
        shown.set(false);
        stopListing();
        problem.set(new Banner.Hidden());
        complaints.set(Map.of());
    }

    /// Changes what the user wants.
    public void change(UnaryOperator<LiveForm> change) {
        LiveForm before = form.get();
        LiveForm after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        form.set(after);
        forgive();
        boolean elsewhere =
                !after.profile().equals(before.profile())
                        || !after.region().equals(before.region());
        if (elsewhere) {
            // endpoints of another account or Region are none to choose from
            listingEndpoints.cancel();
            listing.set(new Listing.NotAsked());
        }
        if (!after.profile().equals(before.profile())) {
            preset();
        }
    }

    /// Asks AWS for the endpoints; an answer that is still awaited is given up.
    public void list() {
        problem.set(new Banner.Hidden());
        if (form.get().regionComplaint().isPresent()) {
            complain(Map.of(Field.REGION, form.get().regionComplaint().get()));
            return;
        }
        Connection connection = form.get().connection(aws.endpointUrl());
        listing.set(new Listing.Asking());
        listingEndpoints.start(() -> aws.endpoints(connection, MOST_ENDPOINTS + 1), this::listed);
    }

    /// Gives up listing.
    public void stopListing() {
        if (listing.get() instanceof Listing.Asking) {
            listingEndpoints.cancel();
            listing.set(new Listing.NotAsked());
        }
    }

    /// Fetches and opens what the user wants, or says what is wrong with it.
    public void fetch() {
        Instant now = aws.now();
        LiveForm wanted = form.get();
        problem.set(new Banner.Hidden());
        complaints.set(wanted.complaints(now));
        if (!complaints.get().isEmpty()) {
            return;
        }
        stopListing();
        String endpoint = wanted.endpoint().strip();
        Connection connection = wanted.connection(aws.endpointUrl());
        TimeRange range = wanted.range(now).orElseThrow();
        Path bundle = wanted.bundle(now);
        opener.open(
                "Fetching " + endpoint,
                progress ->
                        Source.of(aws.fetch(connection, endpoint, range, free(bundle), progress)),
                this::failed);
    }

    /// What the time now is, for a range that ends now.
    public Instant now() {
        return aws.now();
    }

    /// What CloudWatch no longer has of the range; empty where it has all, or where there is no range.
    public String gone() {
        Instant now = aws.now();
        return form.get().range(now).map(range -> Kept.gone(range, now)).orElse("");
    }

    /// Where the bundle goes.
    public Path bundle() {
        return form.get().bundle(aws.now());
    }

    private void preset() {
        String profile = form.get().profile();
        presetting.start(
                () -> aws.presetRegion(profile.isEmpty() ? null : profile).orElse(""),
                outcome -> {
                    if (outcome instanceof Outcome.Done<String>(String region)) {
                        propose(region);
                    }
                });
    }

    private void propose(String region) {
        String written = form.get().region();
        if (!region.isEmpty() && (written.isBlank() || written.equals(proposedRegion))) {
            proposedRegion = region;
            change(now -> now.in(region));
        }
    }

    private void listed(Outcome<List<EndpointList.Found>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<EndpointList.Found>>(List<EndpointList.Found> found) ->
                    listing.set(
                            new Listing.Listed(
                                    found.subList(0, Math.min(MOST_ENDPOINTS, found.size())),
                                    found.size() > MOST_ENDPOINTS));
            case Outcome.Failed<List<EndpointList.Found>>(Throwable failure) -> {
                listing.set(new Listing.NotAsked());
                failed(failure);
            }
        }
    }

    private void failed(Throwable failure) {
        problem.set(
                failure instanceof UnusableException unusable
                        ? fetchedInVain(unusable)
                        : Banner.Problem.of(Words.of(failure)));
    }

    /// What was fetched shows no start-up; often because of what could not be fetched.
    private static Banner fetchedInVain(UnusableException unusable) {
        List<Gap> gaps = unusable.source().gaps();
        int more = gaps.size() - SHOWN_GAPS;
        String advice =
                Stream.of(
                                Stream.of(
                                        "What was fetched lies in %s."
                                                .formatted(unusable.source().inputs().getFirst())),
                                gaps.stream()
                                        .limit(SHOWN_GAPS)
                                        .map(gap -> sentence(gap.words()) + " " + gap.advice()),
                                Stream.of("And %d gaps more.".formatted(more))
                                        .filter(_ -> more > 0))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n"));
        return new Banner.Problem(
                "It was fetched, but shows no start-up: %s".formatted(unusable.reason().problem()),
                advice);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void complain(Map<Field, String> more) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(complaints.get());
        all.putAll(more);
        complaints.set(all);
    }

    /// A complaint goes as soon as its field is right; new ones come only when a button is pressed.
    private void forgive() {
        if (!complaints.get().isEmpty()) {
            Map<Field, String> still = form.get().complaints(aws.now());
            still.keySet().retainAll(complaints.get().keySet());
            complaints.set(still);
        }
    }

    /// Two fetches of one minute do not share a folder.
    private static Path free(Path bundle) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n ->
                        n == 1 ? bundle : bundle.resolveSibling(bundle.getFileName() + "-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElse(bundle);
    }
}
