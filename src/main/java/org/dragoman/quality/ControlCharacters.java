package org.dragoman.quality;

import java.util.List;

/** Characters that are no text: controls other than line breaks and tabs, U+FFFD, lone surrogates, noncharacters. */
final class ControlCharacters implements Check {

    private static final int REPLACEMENT = 0xFFFD;

    @Override
    public List<Finding> check(TranslatedBlock block) {
        return block.target()
                .codePoints()
                .filter(ControlCharacters::isNoText)
                .distinct()
                .mapToObj(character -> new Finding(
                        "control-characters",
                        Severity.ERROR,
                        String.format(
                                "The translation holds the character U+%04X, which is no text; delete it.", character)))
                .toList();
    }

    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE -> true;
            default ->
                character == REPLACEMENT
                        || (character & 0xFFFE) == 0xFFFE
                        || (character >= 0xFDD0 && character <= 0xFDEF);
        };
    }
}
