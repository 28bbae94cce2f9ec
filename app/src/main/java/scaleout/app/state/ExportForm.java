package scaleout.app.state;

/// What the user wants to have exported.
///
/// @param what   the kind of file
/// @param colours of a picture
/// @param scale  of a picture, greater than 0
/// @param redact whether names are replaced in data
public record ExportForm(What what, Colours colours, double scale, boolean redact) {

    /// Kinds of files.
    public enum What {
        PNG,
        SVG,
        PDF,
        TIMELINE,
        CSV,
        PERFETTO;

        /// Whether it is a picture.
        public boolean isPicture() {
            return switch (this) {
                case PNG, SVG, PDF -> true;
                case TIMELINE, CSV, PERFETTO -> false;
            };
        }
    }

    /// Colours of pictures.
    public enum Colours {
        LIGHT("Light"),
        DARK("Dark"),
        PRINT("Print"),
        SAFE("Colour-blind-safe");

        private final String label;

        Colours(String label) {
            this.label = label;
        }

        /// The name on screen.
        public String label() {
            return label;
        }
    }

    /// A picture for a page; data are for others, so names are replaced.
    public static final ExportForm START = new ExportForm(What.PNG, Colours.LIGHT, 2, true);

    /// Returns this with another kind of file.
    public ExportForm as(What other) {
        return new ExportForm(other, colours, scale, redact);
    }

    /// Returns this in other colours.
    public ExportForm in(Colours other) {
        return new ExportForm(what, other, scale, redact);
    }

    /// Returns this at another scale.
    public ExportForm at(double factor) {
        return new ExportForm(what, colours, factor, redact);
    }

    /// Returns this with names replaced, or not.
    public ExportForm redacting(boolean replaces) {
        return new ExportForm(what, colours, scale, replaces);
    }
}
