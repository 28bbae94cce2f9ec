package scaleout.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import scaleout.app.chart.AwtFonts;

/// The shipped type as a file.
final class Typeface {

    /// What a viewer needs to show letters; kerning and ligatures are left out, as painters use none.
    private static final List<String> TABLES =
            List.of(
                    "head", "hhea", "maxp", "hmtx", "glyf", "loca", "cmap", "name", "OS/2", "post",
                    "cvt ", "fpgm", "prep");

    private Typeface() {}

    /// Returns the font file of a face.
    static byte[] file(boolean bold) throws IOException {
        try (InputStream in = AwtFonts.file(bold)) {
            return in.readAllBytes();
        }
    }

    /// Returns a font file with just these letters.
    static byte[] subset(boolean bold, Set<Integer> letters) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file(bold)))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(letters);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }
}
