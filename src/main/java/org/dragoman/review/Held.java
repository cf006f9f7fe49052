package org.dragoman.review;

import org.dragoman.translation.HeldCode;

/** Why a draft waits, as a code for programs and a sentence for people. */
public record Held(HeldCode code, String reason) {}
