package scaleout.model.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.InstanceType;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Optimizations;

/// A what-if as a file, complete: [ScenarioFile] reads it and fills in what it leaves out, [ScenarioJson] writes it.
///
/// @param name          for people; becomes the endpoint's name of a simulated timeline
/// @param description   what it shows, in words; empty where nobody says it
/// @param seed          of everything that is drawn, from 0 to 2^53
/// @param endpoint      what is scaled
/// @param image         its container image
/// @param model         its model
/// @param optimizations the three toggles, each set
/// @param parameters    what the user knows better than the catalog
/// @param sharedLinks   links that all start-ups share
/// @param schedule      what happens when
/// @param load          what is asked of the endpoint, and how it reacts
public record Scenario(
        String name,
        String description,
        long seed,
        Endpoint endpoint,
        Image image,
        Model model,
        Optimizations optimizations,
        GivenParameters parameters,
        List<SharedLink> sharedLinks,
        Schedule schedule,
        Load load) {

    public Scenario {
        sharedLinks = List.copyOf(sharedLinks);
    }

    /// Returns this with other toggles.
    public Scenario with(Optimizations other) {
        return with(endpoint, other, load);
    }

    /// Returns this with another endpoint.
    public Scenario with(Endpoint other) {
        return with(other, optimizations, load);
    }

    /// Returns this with another load.
    public Scenario with(Load other) {
        return with(endpoint, optimizations, other);
    }

    private Scenario with(Endpoint newEndpoint, Optimizations newOptimizations, Load newLoad) {
        return new Scenario(
                name,
                description,
                seed,
                newEndpoint,
                image,
                model,
                newOptimizations,
                parameters,
                sharedLinks,
                schedule,
                newLoad);
    }

    /// What is scaled. `minCount` ≤ `initialCount` ≤ `maxCount`.
    ///
    /// @param kind              of what models are served by
    /// @param instanceType      such as `ml.g6.2xlarge`
    /// @param vCpusGiven        virtual processors of a type that the catalog does not have; null where it has
    /// @param region            such as `eu-central-1`; null where nobody says it
    /// @param initialCount      instances that run at the start, at least 0
    /// @param minCount          instances that scaling leaves, at least 0
    /// @param maxCount          instances that scaling may reach
    /// @param copiesPerInstance copies of the model that fit one instance, at least 1
    public record Endpoint(
            EndpointKind kind,
            String instanceType,
            @Nullable Integer vCpusGiven,
            @Nullable String region,
            int initialCount,
            int minCount,
            int maxCount,
            int copiesPerInstance) {

        /// Virtual processors of one instance.
        public int vCpus() {
            return vCpusGiven != null
                    ? vCpusGiven
                    : InstanceType.named(instanceType).orElseThrow().vcpus();
        }
    }

    /// The container image.
    ///
    /// @param id       of the catalog or the user's own; null where there is none
    /// @param size     compressed
    /// @param layersGb its layers, decimal GB, that add up to the size; none where they are unknown
    /// @param digest   by which the image cache knows it; null where nobody says it
    public record Image(
            @Nullable String id, DataSize size, List<Double> layersGb, @Nullable String digest) {

        public Image {
            layersGb = List.copyOf(layersGb);
        }

        /// Bytes of each layer; one where layers are unknown, none where the image has no bytes. They add up to the size,
        /// which the layers of the file do only within their rounding.
        public List<Double> layerBytes() {
            if (size.bytes() == 0) {
                return List.of();
            }
            double sum = layersGb.stream().mapToDouble(gb -> gb).sum();
            return layersGb.isEmpty()
                    ? List.of((double) size.bytes())
                    : layersGb.stream().map(gb -> size.bytes() * (gb / sum)).toList();
        }
    }

    /// The model artifacts.
    ///
    /// @param id     of the catalog or the user's own; null where there is none
    /// @param size   may be zero
    /// @param by     who downloads it
    /// @param digest of the artifacts, by which the data cache knows them; null where nobody says it
    public record Model(
            @Nullable String id, DataSize size, DownloadedBy by, @Nullable String digest) {}

    /// A link that all start-ups share, such as a NAT gateway or a VPC endpoint.
    ///
    /// @param name               for people; no other link has it
    /// @param megabytesPerSecond capacity, decimal MB/s
    /// @param image              whether images come over it
    /// @param model              whether models come over it
    public record SharedLink(
            String name, double megabytesPerSecond, boolean image, boolean model) {}
}
