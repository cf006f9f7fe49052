package org.dragoman.article;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dragoman.article.EncodedRights.Constraint;
import org.dragoman.article.EncodedRights.Rule;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** Reads the rules of an ODRL or RightsML policy, in XML or JSON-LD; none when it is neither. */
final class OdrlRules {

    private static final int LONGEST = 100_000;

    /** Setting it up takes longer than reading a policy; it is not made for several threads at a time. */
    private static final DocumentBuilderFactory XML = xml();

    private OdrlRules() {}

    static List<Rule> of(String encoded) {
        String policy = encoded.strip();
        if (policy.length() > LONGEST) {
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        if (policy.startsWith("{") || policy.startsWith("[")) {
            addJson(rules, policy);
        } else if (policy.startsWith("<")) {
            addXml(rules, policy);
        }
        return rules;
    }

    /** {@code http://www.w3.org/ns/odrl/2/translate} and {@code odrl:translate} are both {@code translate}. */
    static String withoutAddress(String name) {
        int start = Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')), name.lastIndexOf(':'));
        return name.substring(start + 1).strip();
    }

    private static String term(String name) {
        return withoutAddress(name).toLowerCase(Locale.ROOT);
    }

    private static void addJson(List<Rule> rules, String policy) {
        try {
            // a list stands in an object, as only those are read
            find(rules, JsonText.parse("{\"policy\":" + policy + "}"));
        } catch (ArticleRefused unreadable) {
            // no rules for machines, then
        }
    }

    private static void find(List<Rule> rules, JsonNode node) {
        for (JsonNode one : node.isArray() ? node : List.<JsonNode>of()) {
            find(rules, one);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            switch (term(field.getKey())) {
                case "prohibition", "prohibitions" -> addRules(rules, field.getValue(), true);
                case "permission", "permissions" -> addRules(rules, field.getValue(), false);
                default -> find(rules, field.getValue());
            }
        }
    }

    private static void addRules(List<Rule> rules, JsonNode node, boolean prohibits) {
        for (JsonNode rule : node.isArray() ? node : List.of(node)) {
            List<String> actions = new ArrayList<>();
            List<Constraint> constraints = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : rule.properties()) {
                switch (term(field.getKey())) {
                    case "action", "actions" -> words(field.getValue()).forEach(word -> actions.add(term(word)));
                    case "constraint", "constraints" -> addConstraints(constraints, field.getValue());
                    default -> {
                        // who it is about does not matter here
                    }
                }
            }
            rules.add(new Rule(prohibits, actions, constraints));
        }
    }

    private static void addConstraints(List<Constraint> constraints, JsonNode node) {
        for (JsonNode constraint : node.isArray() ? node : List.of(node)) {
            String operand = "";
            String operator = "eq";
            List<String> values = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : constraint.properties()) {
                List<String> words = words(field.getValue());
                switch (term(field.getKey())) {
                    case "leftoperand", "name" -> operand = words.isEmpty() ? "" : term(words.get(0));
                    case "operator" -> operator = words.isEmpty() ? "eq" : term(words.get(0));
                    case "rightoperand", "rightoperandreference" -> values.addAll(words);
                    default -> {
                        // units and the like
                    }
                }
            }
            constraints.add(new Constraint(operand, operator, values));
        }
    }

    /** The strings in a value of JSON-LD, which may stand in objects and lists. */
    private static List<String> words(JsonNode node) {
        if (node.isString()) {
            return List.of(node.asString());
        }
        List<String> words = new ArrayList<>();
        for (JsonNode one : node) {
            words.addAll(words(one));
        }
        return words;
    }

    private static void addXml(List<Rule> rules, String policy) {
        Document document = document(policy);
        if (document == null) {
            return;
        }
        for (String kind : List.of("prohibition", "permission")) {
            NodeList found = document.getElementsByTagNameNS("*", kind);
            for (int at = 0; at < found.getLength(); at++) {
                rules.add(rule(kind.equals("prohibition"), (Element) found.item(at)));
            }
        }
    }

    private static Rule rule(boolean prohibits, Element rule) {
        List<String> actions = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        NodeList children = rule.getChildNodes();
        for (int at = 0; at < children.getLength(); at++) {
            Node child = children.item(at);
            if (child instanceof Element element && "action".equals(child.getLocalName())) {
                actions.add(term(element.getAttribute("name")));
            } else if (child instanceof Element element && "constraint".equals(child.getLocalName())) {
                constraints.add(new Constraint(
                        term(element.getAttribute("name")),
                        term(element.getAttribute("operator")),
                        List.of(element.getAttribute("rightOperand").strip().split("[\\s,]+"))));
            }
        }
        return new Rule(prohibits, actions, constraints);
    }

    private static org.w3c.dom.@org.jspecify.annotations.Nullable Document document(String policy) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(policy)));
        } catch (SAXException unreadable) {
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException("memory can be read", impossible);
        }
    }

    private static DocumentBuilder builder() {
        synchronized (XML) {
            try {
                return XML.newDocumentBuilder();
            } catch (ParserConfigurationException impossible) {
                throw new IllegalStateException("every Java reads XML", impossible);
            }
        }
    }

    private static DocumentBuilderFactory xml() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java knows these features", impossible);
        }
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
