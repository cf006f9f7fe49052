package org.dragoman.review;

import java.util.Map;
import org.dragoman.article.Block;

/**
 * The texts there are for the blocks of a new version.
 *
 * @param machine what the machine made of the blocks that were untranslated
 * @param wordings the original wordings that are known, by the English
 * @param former what people made of the same English in an earlier version
 * @param askedAfresh whether somebody asked the machine for rows that had a text
 */
record VersionTexts(
        Map<Block, MachineText> machine,
        Map<String, OriginalWording> wordings,
        Map<Block, FormerRow> former,
        boolean askedAfresh) {}
