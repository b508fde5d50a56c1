package io.demarche.output;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a directed graph as GraphML, node by node and edge by edge; a value that is missing is left out. */
final class GraphMlWriter implements AutoCloseable {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;
    private final List<Attribute> ofNodes;
    private final List<Attribute> ofEdges;
    /** The format allows fewer characters in a node's name than an actor's id can have. */
    private final Map<String, String> nodeByActor = new HashMap<>();

    /**
     * A property of each node or of each edge.
     *
     * @param column the published column that it comes from
     * @param name its name in the graph
     * @param type string, long or double
     */
    record Attribute(String column, String name, String type) {}

    GraphMlWriter(OutputStream out, List<Attribute> ofNodes, List<Attribute> ofEdges) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        this.ofNodes = ofNodes;
        this.ofEdges = ofEdges;
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        keys("node", ofNodes);
        keys("edge", ofEdges);
        line();
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "actors");
        xml.writeAttribute("edgedefault", "directed");
    }

    /** Writes the actor's node with its values in the order of the attributes, null where there is none. */
    void node(String actorId, List<?> values) throws XMLStreamException {
        String id = "n" + nodeByActor.size();
        if (nodeByActor.putIfAbsent(actorId, id) == null) {
            line();
            xml.writeStartElement("node");
            xml.writeAttribute("id", id);
            data("node", ofNodes, values);
            xml.writeEndElement();
        }
    }

    boolean hasNode(String actorId) {
        return nodeByActor.containsKey(actorId);
    }

    /** Writes the edge between two actors, whose nodes must be there. */
    void edge(String from, String to, List<?> values) throws XMLStreamException {
        line();
        xml.writeStartElement("edge");
        xml.writeAttribute("source", nodeByActor.get(from));
        xml.writeAttribute("target", nodeByActor.get(to));
        data("edge", ofEdges, values);
        xml.writeEndElement();
    }

    @Override
    public void close() throws XMLStreamException {
        line();
        xml.writeEndDocument();
        line();
        xml.close();
    }

    private void keys(String of, List<Attribute> attributes) throws XMLStreamException {
        for (Attribute attribute : attributes) {
            line();
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key(of, attribute));
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", attribute.name());
            xml.writeAttribute("attr.type", attribute.type());
        }
    }

    private void data(String of, List<Attribute> attributes, List<?> values) throws XMLStreamException {
        for (int i = 0; i < attributes.size(); i++) {
            if (values.get(i) != null) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", key(of, attributes.get(i)));
                xml.writeCharacters(legal(values.get(i).toString()));
                xml.writeEndElement();
            }
        }
    }

    private static String key(String of, Attribute attribute) {
        return of + "-" + attribute.name();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** The text with U+FFFD for each character that XML cannot hold, escaped or not. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
