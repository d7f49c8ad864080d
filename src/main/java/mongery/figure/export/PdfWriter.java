package mongery.figure.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import mongery.figure.chart.Fonts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDF of one page, cropped to the figure, with embedded fonts and searchable text. */
final class PdfWriter {
  private PdfWriter() {}

  static byte[] write(Page page) throws IOException {
    Fonts.register();
    try (PDDocument document = new PDDocument();
        PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
      for (Fonts.Face face : Fonts.FACES) {
        try (InputStream in = face.open()) {
          text.registerFont(face.awtName(), in);
        }
      }
      float width = (float) page.width();
      float height = (float) page.height();
      PDPage sheet = new PDPage(new PDRectangle(width, height));
      document.addPage(sheet);
      PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, width, height);
      try {
        g2.setFontTextDrawer(text);
        page.draw(g2);
      } finally {
        g2.dispose();
      }
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        content.drawForm(g2.getXFormObject());
      }
      PDDocumentInformation about = new PDDocumentInformation();
      about.setTitle(page.title());
      about.setCreator("Mongery");
      document.setDocumentInformation(about);
      // Otherwise the identifier is made from the clock and no two exports are equal.
      document.setDocumentId(1L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
