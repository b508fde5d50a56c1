package io.demarche.corpus;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text the elements of a page hold, counted in one pass however deep they are nested. */
final class ElementLengths implements NodeVisitor {
    private static final int SHORTEST_PARAGRAPH = 25;

    /**
     * Characters, blanks at the ends of text left out.
     *
     * @param text all of them
     * @param linked inside of links
     * @param prose inside of paragraphs, outside of links
     * @param ownProse the same of paragraphs that are children
     */
    record Lengths(int text, int linked, int prose, int ownProse) {
        private static final Lengths NONE = new Lengths(0, 0, 0, 0);

        private Lengths and(int moreText, int moreLinked, int moreProse, int moreOwnProse) {
            return new Lengths(text + moreText, linked + moreLinked, prose + moreProse, ownProse + moreOwnProse);
        }
    }

    private final Map<Node, Lengths> lengthsByElement = new HashMap<>();

    private ElementLengths() {}

    static ElementLengths below(Element root) {
        ElementLengths lengths = new ElementLengths();
        root.traverse(lengths);
        return lengths;
    }

    Lengths of(Element element) {
        return lengthsByElement.getOrDefault(element, Lengths.NONE);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && !words.isBlank()) {
            add(node.parent(), words.text().strip().length(), 0, 0, 0);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0) {
            Lengths own = of(element);
            boolean isParagraph = element.nameIs("p") && own.text() >= SHORTEST_PARAGRAPH;
            int prose = isParagraph ? own.text() - own.linked() : 0;
            int linked = element.nameIs("a") ? own.text() : own.linked();
            add(element.parent(), own.text(), linked, own.prose() + prose, prose);
        }
    }

    private void add(Node parent, int text, int linked, int prose, int ownProse) {
        lengthsByElement.merge(
                parent,
                Lengths.NONE.and(text, linked, prose, ownProse),
                (before, more) -> before.and(more.text, more.linked, more.prose, more.ownProse));
    }
}
