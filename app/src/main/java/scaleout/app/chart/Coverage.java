package scaleout.app.chart;

import scaleout.model.domain.Phase;

/// A grid of cells, each of which says which share of it every phase covers.
///
/// Five shares of six bits each are packed in an `int`: a large grid costs four bytes a cell.
public final class Coverage {

    /// The largest share that is kept: all of a cell.
    static final int WHOLE = 63;

    private static final int BITS = 6;
    private static final Phase[] PHASES = Phase.values();

    private final int columns;
    private final int rows;
    private final int[] cells;

    Coverage(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.cells = new int[columns * rows];
    }

    /// How many cells are side by side.
    public int columns() {
        return columns;
    }

    /// How many cells are above each other.
    public int rows() {
        return rows;
    }

    /// The share of a cell that a phase covers, from 0 to 1.
    public double share(int column, int row, Phase phase) {
        return (double) part(cells[row * columns + column], index(phase)) / WHOLE;
    }

    /// Sets shares, each from 0 to 1, in the order of the phases.
    void set(int column, int row, double[] shares) {
        int packed = 0;
        for (int i = 0; i < PHASES.length; i++) {
            int part = (int) Math.min(WHOLE, Math.round(WHOLE * shares[i]));
            packed |= Math.max(shares[i] > 0 ? 1 : 0, part) << (BITS * i);
        }
        cells[row * columns + column] = packed;
    }

    /// Returns one row of cells as a bar chart: for each column the shares of the phases above each other, the last phase
    /// on top, in so many rows.
    Coverage stacked(int height) {
        Coverage stacked = new Coverage(columns, height);
        for (int column = 0; column < columns; column++) {
            double top = 0;
            for (Phase phase : PHASES) {
                double next = top + share(column, 0, phase);
                for (int y = (int) Math.round(top * height);
                        y < Math.min(height, Math.round(next * height));
                        y++) {
                    stacked.cells[(height - 1 - y) * columns + column] =
                            WHOLE << (BITS * index(phase));
                }
                top = next;
            }
        }
        return stacked;
    }

    /// The place of a phase among the shares.
    @SuppressWarnings(
            "EnumOrdinal") // any order does, as long as it is one; nothing is kept on disk
    static int index(Phase phase) {
        return phase.ordinal();
    }

    private static int part(int packed, int phase) {
        return packed >>> (BITS * phase) & WHOLE;
    }

    /// Returns the colours of all cells, row by row, as opaque ARGB: phases blended by their shares, and the ground where
    /// none is. Where spans of one start-up run side by side the shares add up to more than one; they are scaled down.
    void paint(Palette palette, int[] argb) {
        int ground = palette.rgb(Ink.GROUND);
        int[] rgb = new int[PHASES.length];
        for (int i = 0; i < PHASES.length; i++) {
            rgb[i] = palette.rgb(Ink.of(PHASES[i]));
        }
        int lastCell = 0;
        int lastColour = 0xff000000 | ground;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != lastCell) {
                lastCell = cells[i];
                lastColour = blended(lastCell, rgb, ground);
            }
            argb[i] = lastColour;
        }
    }

    private static int blended(int packed, int[] rgb, int ground) {
        int sum = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < rgb.length; i++) {
            int part = part(packed, i);
            sum += part;
            red += part * (rgb[i] >> 16 & 0xff);
            green += part * (rgb[i] >> 8 & 0xff);
            blue += part * (rgb[i] & 0xff);
        }
        int rest = Math.max(0, WHOLE - sum);
        int whole = sum + rest;
        red += rest * (ground >> 16 & 0xff);
        green += rest * (ground >> 8 & 0xff);
        blue += rest * (ground & 0xff);
        return 0xff000000 | red / whole << 16 | green / whole << 8 | blue / whole;
    }
}
