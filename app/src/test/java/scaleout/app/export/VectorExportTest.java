package scaleout.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Palette;

final class VectorExportTest {

    private static final String NAME = "a <b> & 'c' \u2192 Gr\u00f6\u00dfe";

    private static final Drawing DRAWING =
            new Drawing(
                    400,
                    200,
                    List.of(
                            new Mark.Box(
                                    10,
                                    10,
                                    100,
                                    20,
                                    Ink.IMAGE_PULL,
                                    Mark.Pattern.DIAGONAL,
                                    Surety.HATCHED_ENDS),
                            new Mark.Label(10, 60, NAME, Ink.TEXT, Style.BODY, Anchor.START, 390),
                            new Mark.Label(
                                    10, 90, "Totals", Ink.TEXT, Style.STRONG, Anchor.START, 390)),
                    List.of(new Drawing.Spot(0, 0, 1, 1, "0", "i-1\nready <soon>")));

    @ParameterizedTest
    @EnumSource
    void theSameDrawingIsTheSameFileWhereverItIsMade(PictureForm form) throws IOException {
        byte[] here = form.bytes(DRAWING, Palette.PRINT, NAME, 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertArrayEquals(here, form.bytes(DRAWING, Palette.PRINT, NAME, 1));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void svgIsWellFormedAndItsTextIsText() throws Exception {
        Document svg = svg(1);
        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertEquals(NAME, svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(NAME, svg.getElementsByTagName("text").item(0).getTextContent());
        assertEquals("i-1 ready <soon>", svg.getElementsByTagName("desc").item(0).getTextContent());
    }

    @Test
    void svgBringsTheLettersThatItNeeds() throws Exception {
        String style = svg(1).getElementsByTagName("style").item(0).getTextContent();
        Matcher faces = Pattern.compile("base64,([^)]+)\\)").matcher(style);
        assertTrue(faces.find());
        byte[] file = Base64.getDecoder().decode(faces.group(1));
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        assertEquals(-1, font.canDisplayUpTo(NAME));
        assertTrue(file.length < 30_000, file.length + " bytes");
    }

    @Test
    void svgIsShownAsLargeAsAskedFor() throws Exception {
        assertEquals("800.0px", svg(2).getDocumentElement().getAttribute("width"));
        assertEquals("0.0 0.0 400.0 200.0", svg(2).getDocumentElement().getAttribute("viewBox"));
    }

    @Test
    void textOfAPdfCanBeSelected() throws IOException {
        byte[] pdf = PictureForm.PDF.bytes(DRAWING, Palette.LIGHT, NAME, 1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(NAME), text);
            assertTrue(text.contains("Totals"), text);
            assertEquals(NAME, document.getDocumentInformation().getTitle());
            assertEquals(300, document.getPage(0).getMediaBox().getWidth());
        }
        assertTrue(pdf.length < 60_000, pdf.length + " bytes");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooLargeIsRefusedWithWhatIsPossible(PictureForm form) {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> form.bytes(DRAWING, Palette.LIGHT, NAME, 1000));
        assertTrue(String.valueOf(refused.getMessage()).contains("Choose a smaller size or scale"));
    }

    private static Document svg(double scale) throws Exception {
        byte[] bytes = PictureForm.SVG.bytes(DRAWING, Palette.LIGHT, NAME, scale);
        assertTrue(new String(bytes, StandardCharsets.UTF_8).endsWith("</svg>\n"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }
}
