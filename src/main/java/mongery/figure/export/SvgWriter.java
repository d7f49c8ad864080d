package mongery.figure.export;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mongery.figure.chart.Fonts;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * SVG with real text. A viewer uses its own fonts, so families end in a generic one; for a fixed
 * look choose PDF.
 */
final class SvgWriter {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private SvgWriter() {}

  static byte[] write(Page page) throws IOException {
    Fonts.register();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setPrecision(3);
    context.setComment(" Mongery ");
    context.setGenericImageHandler(new SimpleImageHandler(new SvgImages()));
    SVGGraphics2D g2 = new SVGGraphics2D(context, false);
    g2.setSVGCanvasSize(
        new Dimension((int) Math.ceil(page.width()), (int) Math.ceil(page.height())));
    page.draw(g2);
    Element root = g2.getRoot();
    root.setAttributeNS(null, "width", number(page.width()) + "pt");
    root.setAttributeNS(null, "height", number(page.height()) + "pt");
    root.setAttributeNS(
        null, "viewBox", "0 0 " + number(page.width()) + " " + number(page.height()));
    Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
    title.setTextContent(page.title());
    root.insertBefore(title, root.getFirstChild());
    StringWriter out = new StringWriter();
    g2.stream(root, out, true, false);
    g2.dispose();
    String svg =
        out.toString()
            // Without this no viewer or parser looks for a document type on the network.
            .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
            .replaceAll(
                "font-family:'(Inter[^']*)'", "font-family:'$1',Inter,Helvetica,Arial,sans-serif")
            .replaceAll(
                "font-family=\"'(Inter[^']*)'\"",
                "font-family=\"'$1',Inter,Helvetica,Arial,sans-serif\"");
    return svg.getBytes(StandardCharsets.UTF_8);
  }

  private static String number(double points) {
    return String.format(Locale.ROOT, "%.2f", points);
  }

  private static Document document() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
