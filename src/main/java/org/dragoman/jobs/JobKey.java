package org.dragoman.jobs;

/**
 * Names one job.
 *
 * @param pool the pool it waits in: {@code translate_apertium}, {@code deliver}; its table is {@code jobs_<pool>}
 * @param task what is to be done: {@code translate}, {@code deliver}
 * @param instance what it is done to, with the run number that makes it unique for ever: {@code d81-3}
 */
public record JobKey(String pool, String task, String instance) {}
