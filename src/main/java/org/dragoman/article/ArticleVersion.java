package org.dragoman.article;

import java.time.Instant;

/** A version of an article as the list of its versions shows it. */
public record ArticleVersion(int version, String sha256, Instant modified, Instant arrived) {}
