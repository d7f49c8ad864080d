package mongery.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Draws nothing of a chart's items but counts them. */
class CountingGraphics extends SVGGraphics2D {
  int ovals;
  int ellipses;
  int longestPath;

  CountingGraphics() {
    super(document());
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    ovals++;
  }

  @Override
  public void fill(Shape shape) {
    ellipses += shape instanceof Ellipse2D ? 1 : 0;
  }

  @Override
  public void draw(Shape shape) {
    int points = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      points++;
    }
    longestPath = Math.max(longestPath, points);
  }
}
