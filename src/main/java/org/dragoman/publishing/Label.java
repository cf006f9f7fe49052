package org.dragoman.publishing;

/** How a text came to be, as the provenance tells it. */
public enum Label {
    MACHINE("machine", "trainedAlgorithmicMedia"),
    MACHINE_REVIEWED("machine, human reviewed", "compositeWithTrainedAlgorithmicMedia"),
    HUMAN("human", "digitalCreation");

    private final String wireName;
    private final String digitalSourceType;

    Label(String wireName, String digitalSourceType) {
        this.wireName = wireName;
        this.digitalSourceType = digitalSourceType;
    }

    public String wireName() {
        return wireName;
    }

    /** The code in IPTC's vocabulary {@code http://cv.iptc.org/newscodes/digitalsourcetype/}. */
    public String digitalSourceType() {
        return digitalSourceType;
    }
}
