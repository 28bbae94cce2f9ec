package scaleout.app.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.AwtPainter;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;

/// Writes a drawing as a PDF page: text can be selected, and the letters that it needs are in the file.
final class PdfExport {

    /// Points of the page per pixel of the drawing: 96 pixels are an inch, and so are 72 points.
    private static final double POINTS_PER_PIXEL = 0.75;

    /// Identifies the file; a document made from the same drawing has the same.
    private static final long DOCUMENT_ID = 1;

    private PdfExport() {}

    static byte[] bytes(Drawing drawing, Palette palette, String title, double scale)
            throws IOException {
        VectorSize.check(drawing, scale);
        double points = POINTS_PER_PIXEL * scale;
        float width = (float) (drawing.width() * points);
        float height = (float) (drawing.height() * points);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer(Provenance.thisProgram());
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer();
            for (boolean bold : new boolean[] {false, true}) {
                text.registerFont(
                        AwtFonts.name(bold),
                        PDType0Font.load(
                                document, new ByteArrayInputStream(Typeface.file(bold)), true));
            }
            graphics.setFontTextDrawer(text);
            graphics.transform(AffineTransform.getScaleInstance(points, points));
            AwtPainter.paint(graphics, drawing, palette);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
