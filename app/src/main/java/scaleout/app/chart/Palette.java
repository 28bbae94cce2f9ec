package scaleout.app.chart;

import java.util.Arrays;
import java.util.Optional;

/// What colour each ink has. The only place with colours that the painters use.
///
/// Phases: the colour-blind-safe set of Okabe and Ito (2008) and one lilac, which `SAFE` replaces by that set's purple.
public enum Palette {
    DARK(
            "dark",
            new Surface(0x0F1419, 0x161B22, 0x2D3640),
            new Words(0xE6EDF3, 0x8B98A5, 0x4AA3FF),
            0x3FB98A,
            0xFF6B5E),
    LIGHT(
            "light",
            new Surface(0xF6F8FA, 0xFFFFFF, 0xD5DCE3),
            new Words(0x1B2430, 0x5C6A78, 0x0A69D6),
            0x12805C,
            0xC62F22),
    /// White ground, black text: for paper.
    PRINT(
            "print",
            new Surface(0xFFFFFF, 0xF3F3F3, 0xC4C4C4),
            new Words(0x000000, 0x4A4A4A, 0x0A4FA3),
            0x0B6446,
            0xA8231A),
    /// Gain and loss as blue and vermilion instead of green and red.
    SAFE(
            "safe",
            new Surface(0xFFFFFF, 0xF2F5F8, 0xCBD3DB),
            new Words(0x10161D, 0x4C5966, 0x0072B2),
            0x0072B2,
            0xB84A00);

    private static final int BLACK = 0x0B0F14;
    private static final int WHITE = 0xFFFFFF;

    private record Surface(int ground, int panel, int line) {}

    private record Words(int text, int dim, int accent) {}

    private final String id;
    private final Surface surface;
    private final Words words;
    private final int gain;
    private final int loss;

    Palette(String id, Surface surface, Words words, int gain, int loss) {
        this.id = id;
        this.surface = surface;
        this.words = words;
        this.gain = gain;
        this.loss = loss;
    }

    /// The word on the command line.
    public String id() {
        return id;
    }

    /// Returns the palette with this id.
    public static Optional<Palette> named(String id) {
        return Arrays.stream(values()).filter(palette -> palette.id.equals(id)).findFirst();
    }

    /// The colour of an ink, `0xRRGGBB`.
    public int rgb(Ink ink) {
        return switch (ink) {
            case GROUND -> surface.ground;
            case PANEL -> surface.panel;
            case LINE -> surface.line;
            case TEXT -> words.text;
            case DIM -> words.dim;
            case ACCENT -> words.accent;
            case GAIN -> gain;
            case LOSS -> loss;
            case DETECTION -> 0xE69F00;
            case PROVISIONING -> this == SAFE ? 0xCC79A7 : 0x8C8CFF;
            case IMAGE_PULL -> 0xD55E00;
            case MODEL_DOWNLOAD -> 0x56B4E9;
            case CONTAINER_INIT -> 0x009E73;
            case ON_PHASE -> BLACK;
        };
    }

    /// The colour of the pattern's lines on a filled ink, `0xRRGGBB`: lighter, so that dark text on it stays legible.
    public int lineOn(Ink ink) {
        return mixed(WHITE, rgb(ink), this == PRINT ? 0.75 : 0.5);
    }

    /// The colour of the outline of an unsure or projected shape, `0xRRGGBB`: further from the ground than its ink.
    public int edge(Ink ink) {
        return mixed(rgb(Ink.TEXT), rgb(ink), 0.45);
    }

    private static int mixed(int over, int under, double part) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = part * (over >> shift & 0xFF) + (1 - part) * (under >> shift & 0xFF);
            colour |= (int) Math.round(channel) << shift;
        }
        return colour;
    }
}
