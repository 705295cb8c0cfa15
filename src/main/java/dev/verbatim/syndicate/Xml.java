package dev.verbatim.syndicate;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML elements one after another over the JDK's stream writer, which escapes. */
final class Xml {

    /** What XML 1.0 cannot carry in any form. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** A document with one root, whose attributes are names and values in turn. */
    static byte[] document(String root, Consumer<Xml> content, String... attributes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            new Xml(writer).element(root, content, attributes);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    void element(String name, Consumer<Xml> content, String... attributes) {
        try {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
            content.accept(this);
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void text(String name, String text, String... attributes) {
        element(name, xml -> xml.characters(text), attributes);
    }

    void empty(String name, String... attributes) {
        element(name, xml -> {}, attributes);
    }

    private void characters(String text) {
        try {
            out.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
