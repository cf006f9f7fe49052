package org.dragoman.quality;

/** How bad a finding is. */
public enum Severity {
    /** Blocks approval until it is mended or dismissed with a reason. */
    ERROR,
    WARNING,
    INFO
}
