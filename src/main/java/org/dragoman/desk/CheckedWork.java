package org.dragoman.desk;

import java.util.List;
import org.dragoman.review.MachineText;

/** Translation work whose texts were checked, ready to be written. */
public record CheckedWork(TranslationWork work, List<MachineText> texts) {

    public CheckedWork {
        texts = List.copyOf(texts);
    }
}
