package scaleout.model.flow;

import java.util.ArrayList;
import java.util.List;

/// Flow problems of any size, the same on every machine, for tests and benchmarks.
public enum Shape {
    /// `n` flows of distinct sizes, each over a network interface of its own and one backbone.
    BACKBONE {
        @Override
        public Problem problem(int n) {
            List<Link> links = new ArrayList<>(List.of(new Link("backbone", n * 50e6)));
            List<Flow> flows = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                links.add(new Link("nic" + i, 200e6));
                flows.add(flow("f" + i, distinctSize(i), 0, 0, i + 1));
            }
            return new Problem(links, flows);
        }
    },

    /// `n` instances with two flows each over a network interface of their own, and nothing shared.
    PRIVATE {
        @Override
        public Problem problem(int n) {
            List<Link> links = new ArrayList<>();
            List<Flow> flows = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                links.add(new Link("nic" + i, 200e6));
                flows.add(flow("a" + i, distinctSize(2L * i), 0, i));
                flows.add(flow("b" + i, distinctSize(2L * i + 1), 0, i));
            }
            return new Problem(links, flows);
        }
    },

    /// `n` instances that start within a minute: equal transfers from a registry and a storage over network interfaces
    /// of four kinds.
    WAVE {
        @Override
        public Problem problem(int n) {
            double[] kinds = {156.25e6, 312.5e6, 625e6, 1250e6};
            List<Link> links = registryAndStorage(n);
            List<Flow> flows = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                links.add(new Link("nic" + i, kinds[i % 4]));
                flows.add(flow("image" + i, 17.7e9, random(i) * 60, 0, i + 2));
                flows.add(flow("model" + i, 16.4e9, random(i) * 60, 1, i + 2));
            }
            return new Problem(links, flows);
        }
    },

    /// As [#WAVE], but no two instances have the same network interface, sizes or start.
    HETERO {
        @Override
        public Problem problem(int n) {
            List<Link> links = registryAndStorage(n);
            List<Flow> flows = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                links.add(new Link("nic" + i, 1e8 + Math.floor(random(4L * i) * 1e9)));
                double start = random(4L * i + 1) * 60;
                double image = 5e9 + Math.floor(random(4L * i + 2) * 15e9);
                double model = 5e9 + Math.floor(random(4L * i + 3) * 15e9);
                flows.add(flow("image" + i, image, start, 0, i + 2));
                flows.add(flow("model" + i, model, start, 1, i + 2));
            }
            return new Problem(links, flows);
        }
    };

    /// Links, and flows over them.
    public record Problem(List<Link> links, List<Flow> flows) {}

    /// Returns the problem of this shape for `n` instances.
    public abstract Problem problem(int n);

    private static Flow flow(String name, double bytes, double startSeconds, int... links) {
        List<Flow.Use> uses = new ArrayList<>();
        for (int link : links) {
            uses.add(new Flow.Use(link, 1));
        }
        return new Flow(name, bytes, startSeconds, uses, Double.POSITIVE_INFINITY, 1);
    }

    private static List<Link> registryAndStorage(int n) {
        return new ArrayList<>(
                List.of(new Link("registry", n * 60e6), new Link("storage", n * 50e6)));
    }

    private static double distinctSize(long i) {
        return 1e9 + Math.floor(random(i) * 19e9);
    }

    /// The `i`-th number of a fixed sequence from 0 to 1: SplitMix64 of Steele, Lea and Flood, 2014.
    private static double random(long i) {
        long z = (i + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 11) * 0x1p-53;
    }
}
