package scaleout.app.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.projection.WhatIf;

/// A number that a scenario can set.
public enum Setting {
    IMAGE_GB("imageGb", "Image, compressed", "GB", 0),
    MODEL_GB("modelGb", "Model", "GB", 0),
    PROVISIONING("provisioningSeconds", "Provisioning", "s", 0),
    CONTAINER_INIT("containerInitSeconds", "Container init", "s", 0),
    NIC("nicMBps", "Network interface", "MB/s", 1e-3),
    DISK("diskMBps", "Disk", "MB/s", 1e-3),
    UNPACK("unpackMBps", "Unpacking, compressed", "MB/s", 1e-3),
    WRITE_AMPLIFICATION("writeAmplification", "Disk bytes per image byte", "B/B", 1),
    MODEL_CLIENT("modelClientMBps", "Model download client", "MB/s", 1e-3),
    MODEL_WEIGHT("modelWeight", "Download's share against the pull", "to 1", 1e-3);

    /// A million seconds, GB or MB/s: more is a slip of the keyboard.
    public static final double MOST = 1e6;

    private final String id;
    private final String label;
    private final String unit;
    private final double least;

    Setting(String id, String label, String unit, double least) {
        this.id = id;
        this.label = label;
        this.unit = unit;
        this.least = least;
    }

    /// Returns the setting of this name in the scenario format.
    public static Optional<Setting> named(String id) {
        return Arrays.stream(values()).filter(setting -> setting.id.equals(id)).findFirst();
    }

    /// The name in the scenario format.
    public String id() {
        return id;
    }

    /// The name for people.
    public String label() {
        return label;
    }

    /// The unit of the value.
    public String unit() {
        return unit;
    }

    /// The least value that is allowed.
    public double least() {
        return least;
    }

    /// Whether it is a size rather than a parameter.
    public boolean isSize() {
        return this == IMAGE_GB || this == MODEL_GB;
    }

    /// Whether a value is allowed.
    public boolean allows(double value) {
        return value >= least && value <= MOST;
    }

    /// The value under a scenario where it would be `otherwise`.
    public double value(WhatIf whatIf, double otherwise) {
        Double set = set(whatIf);
        return (set == null ? otherwise : set) * whatIf.factors().getOrDefault(id, 1.0);
    }

    /// Whether a scenario changes it.
    public boolean isChanged(WhatIf whatIf) {
        return set(whatIf) != null || whatIf.factors().containsKey(id);
    }

    private @Nullable Double set(WhatIf whatIf) {
        return switch (this) {
            case IMAGE_GB -> whatIf.imageGb();
            case MODEL_GB -> whatIf.modelGb();
            case PROVISIONING,
                    CONTAINER_INIT,
                    NIC,
                    DISK,
                    UNPACK,
                    WRITE_AMPLIFICATION,
                    MODEL_CLIENT,
                    MODEL_WEIGHT ->
                    whatIf.set().get(id);
        };
    }

    /// Returns a scenario with this value; null leaves it as recorded.
    public WhatIf in(WhatIf whatIf, @Nullable Double value) {
        Map<String, Double> set = new HashMap<>(whatIf.set());
        Map<String, Double> factors = new HashMap<>(whatIf.factors());
        factors.remove(id);
        if (!isSize() && value != null) {
            set.put(id, value);
        } else {
            set.remove(id);
        }
        return new WhatIf(
                whatIf.optimizations(),
                this == IMAGE_GB ? value : whatIf.imageGb(),
                this == MODEL_GB ? value : whatIf.modelGb(),
                set,
                factors);
    }
}
