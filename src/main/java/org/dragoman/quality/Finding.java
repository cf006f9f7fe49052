package org.dragoman.quality;

/**
 * What a check found in one segment.
 *
 * @param check the check's name: {@code numbers}, {@code term-missing}, …
 * @param message for the editor, in English, one sentence
 */
public record Finding(String check, Severity severity, String message) {}
