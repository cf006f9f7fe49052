package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dragoman.testing.TestClock;
import org.junit.jupiter.api.Test;

class DraftCursorTests {

    @Test
    void aCursorIsReadAsItWasWritten() {
        DraftCursor cursor = new DraftCursor(3, TestClock.NOON.plusNanos(1000), 81);

        assertThat(DraftCursor.parse(cursor.written())).isEqualTo(cursor);
        assertThatThrownBy(() -> DraftCursor.parse("3-x-1"))
                .hasMessage("\"3-x-1\" is no cursor of this list; take \"next\" of the answer before.");
    }
}
