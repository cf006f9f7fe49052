package org.dragoman.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Does what a test wants, and remembers what it was asked for. */
final class RecordingHandler implements JobHandler {

    /** What a test has a job do. */
    interface Work {
        JobResult run(Fence job) throws InterruptedException;
    }

    final List<Fence> started = new CopyOnWriteArrayList<>();
    final List<JobKey> givenUp = new CopyOnWriteArrayList<>();
    final List<String> reasons = new CopyOnWriteArrayList<>();
    private final Work work;

    RecordingHandler(Work work) {
        this.work = work;
    }

    @Override
    public String task() {
        return Workplace.TASK;
    }

    @Override
    public JobResult run(Fence job) throws InterruptedException {
        started.add(job);
        return work.run(job);
    }

    @Override
    public void givenUp(JobKey job, String reason) {
        givenUp.add(job);
        reasons.add(reason);
    }

    List<String> instances() {
        return started.stream().map(job -> job.key().instance()).toList();
    }
}
