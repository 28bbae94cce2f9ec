package scaleout.model.simulation;

/// What limits the transfers of one instance, as plain numbers in one unit of bytes per second: the fast form of
/// [TransferParameters] for work over many start-ups. All are greater than zero.
///
/// @param nic           network interface
/// @param disk          disk, shared by image and model
/// @param unpack        compressed bytes of the image that can be unpacked per second
/// @param amplification bytes written to disk per compressed byte of the image
/// @param client        what the download client reaches alone
/// @param modelWeight   shares of a full link that the download takes against one of the pull
public record Rates(
        double nic,
        double disk,
        double unpack,
        double amplification,
        double client,
        double modelWeight) {

    /// What a pull reaches when nothing runs beside it.
    public double pullAlone() {
        return Math.min(Math.min(unpack, disk / amplification), nic);
    }

    /// What a download reaches when nothing runs beside it.
    public double downloadAlone() {
        return Math.min(Math.min(client, disk), nic);
    }

    /// What the pull gets while the download runs: weighted max-min fairness of two flows over network and disk.
    double pullBeside() {
        double level = fullLevel();
        if (Math.min(unpack, level) * modelWeight <= client) {
            return Math.min(unpack, level);
        }
        return Math.min(unpack, Math.min((disk - client) / amplification, nic - client));
    }

    /// What the download gets while the pull runs.
    double downloadBeside() {
        double level = fullLevel();
        if (Math.min(client / modelWeight, level) <= unpack) {
            return Math.min(client, level * modelWeight);
        }
        return Math.min(client, Math.min(disk - amplification * unpack, nic - unpack));
    }

    /// The level at which network or disk is full of both flows, if no cap stops them before.
    private double fullLevel() {
        return Math.min(disk / (amplification + modelWeight), nic / (1 + modelWeight));
    }
}
