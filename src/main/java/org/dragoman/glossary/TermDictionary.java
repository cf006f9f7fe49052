package org.dragoman.glossary;

import java.util.List;
import java.util.Map;
import org.dragoman.language.LanguageTag;

/**
 * The plain dictionary an engine with glossaries of its own is given: source form to preferred target form, shadowed
 * entries removed.
 *
 * @param domains the domain list it is made from, first wins
 * @param entries sorted by source form
 * @param hash of the entries, equal for equal content
 */
public record TermDictionary(List<String> domains, LanguageTag language, Map<String, String> entries, String hash) {}
