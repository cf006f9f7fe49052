package org.dragoman.desk.command;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;
import org.dragoman.language.LanguageTag;
import org.dragoman.quality.Finding;

/** A draft as XLIFF 2.1: a unit a block, its kind as name, its findings as notes. */
final class Xliff {

    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Xliff() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(MachineDraft draft) {
        try {
            return new Xliff().write(draft);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
    }

    private String write(MachineDraft draft) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "2.1");
        xml.writeAttribute("srcLang", LanguageTag.ENGLISH.value());
        xml.writeAttribute("trgLang", draft.language().value());
        newLine();
        xml.writeStartElement("file");
        xml.writeAttribute("id", "f1");
        xml.writeAttribute("original", draft.article().id());
        for (MachineDraft.Row row : draft.rows()) {
            newLine();
            writeUnit(row);
        }
        newLine();
        xml.writeEndElement();
        newLine();
        xml.writeEndElement();
        newLine();
        xml.writeEndDocument();
        xml.flush();
        return text.toString();
    }

    private void writeUnit(MachineDraft.Row row) throws XMLStreamException {
        xml.writeStartElement("unit");
        xml.writeAttribute("id", row.id());
        xml.writeAttribute("name", row.kind().wireName());
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        writeNotes(row);
        xml.writeStartElement("segment");
        xml.writeAttribute("state", row.target() == null ? "initial" : "translated");
        writeText("source", row.source());
        if (row.target() != null) {
            writeText("target", row.target());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeNotes(MachineDraft.Row row) throws XMLStreamException {
        if (row.findings().isEmpty()) {
            return;
        }
        xml.writeStartElement("notes");
        for (Finding finding : row.findings()) {
            xml.writeStartElement("note");
            xml.writeAttribute("category", finding.check());
            xml.writeAttribute("appliesTo", "target");
            xml.writeCharacters(finding.message());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writeText(String element, String tagged) throws XMLStreamException {
        xml.writeStartElement(element);
        for (Run run : InlineText.parse(tagged).runs()) {
            if (run instanceof Words words) {
                xml.writeCharacters(words.plain());
            } else if (run instanceof Opening opening) {
                xml.writeStartElement("pc");
                xml.writeAttribute("id", String.valueOf(opening.number()));
            } else if (run instanceof Standalone standalone) {
                xml.writeEmptyElement("ph");
                xml.writeAttribute("id", String.valueOf(standalone.number()));
            } else {
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
