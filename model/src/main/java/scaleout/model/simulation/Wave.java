package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.flow.Flow;
import scaleout.model.flow.FlowSolution;
import scaleout.model.flow.FlowSolver;
import scaleout.model.flow.Link;
import scaleout.model.flow.RateSeries;

/// The transfers of several instances, solved together: each has a network interface and a disk of its own, and all
/// may share links such as a NAT gateway or a VPC endpoint.
///
/// An image is one flow per layer over a link of its own that stands for unpacking, so that its layers together go no
/// faster than the image and each no faster than one core unpacks it: the largest layer is a floor. Per byte a layer
/// uses one byte of network and `writeAmplification` bytes of disk, the model one of each. Of a full link the layers
/// together weigh one share, by their bytes, so that they end together unless one core holds one of them back; the model
/// weighs `modelWeight`.
public final class Wave {

    private static final double BYTES_PER_MB = 1e6;

    private final List<Link> links = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<SharedLink> shared;

    private Wave(List<SharedLink> shared) {
        this.shared = shared;
        shared.forEach(
                link -> links.add(new Link(link.name, link.megabytesPerSecond * BYTES_PER_MB)));
    }

    /// One instance.
    ///
    /// @param parameters   what limits its transfers
    /// @param layerBytes   compressed bytes of each layer of its image; none on a cache hit
    /// @param layerMBps    what one core unpacks of one layer, decimal MB/s; infinite where that is no limit
    /// @param modelBytes   bytes of its model; zero on a cache hit
    /// @param by           who downloads the model
    /// @param startSeconds when its transfers start, at least 0
    public record Member(
            TransferParameters parameters,
            List<Double> layerBytes,
            double layerMBps,
            double modelBytes,
            DownloadedBy by,
            double startSeconds) {

        public Member {
            layerBytes = List.copyOf(layerBytes);
        }

        /// Returns an instance whose image counts as one layer and whose transfers start at zero.
        public static Member of(
                TransferParameters parameters,
                double imageBytes,
                double modelBytes,
                DownloadedBy by) {
            List<Double> layers = imageBytes > 0 ? List.of(imageBytes) : List.of();
            return new Member(parameters, layers, Double.POSITIVE_INFINITY, modelBytes, by, 0);
        }
    }

    /// A link that all instances share.
    ///
    /// @param name               for people
    /// @param megabytesPerSecond capacity, decimal MB/s
    /// @param image              whether images come over it
    /// @param model              whether models come over it
    public record SharedLink(
            String name, double megabytesPerSecond, boolean image, boolean model) {}

    /// Where the flows of one instance are among all flows.
    private record Place(Member member, int firstLayer, int model) {}

    /// The answer for all instances. Rates are expanded when asked for.
    public static final class Result {
        private final List<Place> places;
        private final FlowSolution solution;

        private Result(List<Place> places, FlowSolution solution) {
            this.places = places;
            this.solution = solution;
        }

        /// How long the pull of an instance takes from the start of its transfers, seconds.
        public double pullSeconds(int member) {
            Place place = places.get(member);
            return IntStream.range(place.firstLayer, place.model)
                            .mapToDouble(solution::finishSeconds)
                            .max()
                            .orElse(place.member.startSeconds)
                    - place.member.startSeconds;
        }

        /// How long the download of an instance takes, seconds: by the platform from the start of its transfers, by
        /// the container from whenever it begins.
        public double downloadSeconds(int member) {
            Place place = places.get(member);
            return solution.finishSeconds(place.model) - place.member.startSeconds;
        }

        /// The transfers of an instance with their rates, counted from the start of its transfers.
        public Transfers transfers(int member) {
            Place place = places.get(member);
            double start = place.member.startSeconds;
            List<RateSeries> layers =
                    IntStream.range(place.firstLayer, place.model)
                            .mapToObj(solution::flowRate)
                            .toList();
            return new Transfers(
                    pullSeconds(member),
                    downloadSeconds(member),
                    RateSeries.sum(layers).earlier(start),
                    solution.flowRate(place.model).earlier(start));
        }
    }

    /// Solves the transfers of several instances.
    ///
    /// @param cancelled asked now and then
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    /// @throws IllegalArgumentException where a container downloads a model over a shared link: it begins when its pull
    ///                                  has ended, which no flow knows beforehand
    public static Result simulate(
            List<Member> members, List<SharedLink> shared, BooleanSupplier cancelled) {
        Wave wave = new Wave(shared);
        members.forEach(wave::add);
        return new Result(wave.places, FlowSolver.solve(wave.links, wave.flows, cancelled));
    }

    private void add(Member member) {
        TransferParameters parameters = member.parameters;
        int nic = link("network", parameters.nic().value());
        int disk = link("disk", parameters.disk().value());
        int unpack = link("unpack", parameters.unpack().value());
        int firstLayer = flows.size();
        double imageBytes = member.layerBytes.stream().mapToDouble(bytes -> bytes).sum();
        for (double bytes : member.layerBytes) {
            List<Flow.Use> uses =
                    new ArrayList<>(own(nic, disk, parameters.writeAmplification().value()));
            uses.add(new Flow.Use(unpack, 1));
            uses.addAll(sharedUses(true));
            double weight = bytes > 0 ? bytes / imageBytes : 1;
            flows.add(flow("image", bytes, member, uses, member.layerMBps, weight));
        }
        places.add(new Place(member, firstLayer, flows.size()));
        flows.add(
                flow(
                        "model",
                        member.modelBytes,
                        member,
                        modelUses(member, nic, disk),
                        parameters.modelClient().value(),
                        parameters.modelWeight().value()));
    }

    private int link(String name, double megabytesPerSecond) {
        links.add(new Link(name, megabytesPerSecond * BYTES_PER_MB));
        return links.size() - 1;
    }

    /// A container downloads when its pull is over: alone on its instance, so over links that nothing else uses.
    private List<Flow.Use> modelUses(Member member, int nic, int disk) {
        List<Flow.Use> overShared = sharedUses(false);
        return switch (member.by) {
            case PLATFORM -> {
                List<Flow.Use> uses = new ArrayList<>(own(nic, disk, 1));
                uses.addAll(overShared);
                yield uses;
            }
            case CONTAINER -> {
                if (!overShared.isEmpty() && member.modelBytes > 0) {
                    throw new IllegalArgumentException(
                            "a download by the container cannot use a shared link");
                }
                TransferParameters parameters = member.parameters;
                yield own(
                        link("network", parameters.nic().value()),
                        link("disk", parameters.disk().value()),
                        1);
            }
        };
    }

    private static List<Flow.Use> own(int nic, int disk, double diskBytesPerByte) {
        return List.of(new Flow.Use(nic, 1), new Flow.Use(disk, diskBytesPerByte));
    }

    private List<Flow.Use> sharedUses(boolean image) {
        return IntStream.range(0, shared.size())
                .filter(i -> image ? shared.get(i).image : shared.get(i).model)
                .mapToObj(i -> new Flow.Use(i, 1))
                .toList();
    }

    private static Flow flow(
            String name,
            double bytes,
            Member member,
            List<Flow.Use> uses,
            double capMBps,
            double weight) {
        return new Flow(name, bytes, member.startSeconds, uses, capMBps * BYTES_PER_MB, weight);
    }
}
