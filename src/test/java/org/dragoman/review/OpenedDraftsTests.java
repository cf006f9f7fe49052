package org.dragoman.review;

import static org.dragoman.review.ReviewDesk.refuses;

import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

class OpenedDraftsTests {

    @OnBothDatabases
    void whatIsNotThereIsSaid(Database database) {
        ReviewDesk desk = new ReviewDesk(database);

        for (String key : new String[] {"d0", "x", "", "d", "d99999999999999999999", "81"}) {
            refuses(
                    Reason.NOT_FOUND,
                    "There is no draft \"" + key + "\"; the list of drafts has their ids.",
                    () -> desk.open(key));
        }
    }
}
