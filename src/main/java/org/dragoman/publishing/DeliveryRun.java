package org.dragoman.publishing;

import org.dragoman.jobs.JobKey;

/** The delivery a job belongs to and which of its jobs it is, as its instance says: {@code 12-3}. */
record DeliveryRun(long delivery, int run) {

    static DeliveryRun of(JobKey job) {
        int hyphen = job.instance().indexOf('-');
        try {
            return new DeliveryRun(
                    Long.parseLong(job.instance().substring(0, hyphen)),
                    Integer.parseInt(job.instance().substring(hyphen + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + job.instance() + "\" is no job of a delivery.", e);
        }
    }
}
