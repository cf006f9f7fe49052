package org.dragoman.jobs;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A node as a process of its own, to be killed and frozen. Arguments: what its jobs do, the database's address and user,
 * the data folder.
 *
 * <ul>
 *   <li>{@code work}: a job named {@code killer-1} ends the program, all others write themselves into {@code done}
 *   <li>{@code together}: waits until eight jobs run, then does the killer's part; the others never end
 *   <li>{@code block}: a job goes on when a line comes in
 * </ul>
 */
final class JobsProcess {

    private static final int THREADS = 8;

    private final Workplace work;
    private final String mode;
    private final CountDownLatch eight = new CountDownLatch(THREADS);

    private JobsProcess(Workplace work, String mode) {
        this.work = work;
        this.mode = mode;
    }

    public static void main(String[] arguments) throws Exception {
        Node node = Node.open(Path.of(arguments[3]));
        say("node " + node.name());
        Workplace work = Workplace.at(arguments[1], arguments[2]);
        new JobsProcess(work, arguments[0]).run(node);
    }

    private void run(Node node) throws Exception {
        JobPools pools = work.start(node.name(), Workplace.BUSY, THREADS, new Handler());
        await().forever().pollInterval(Duration.ofMillis(20)).until(() -> work.rows() == 0);
        pools.stop();
        say("over");
        Runtime.getRuntime().halt(0);
    }

    private static void say(String line) {
        System.out.println("> " + line);
        System.out.flush();
    }

    private final class Handler implements JobHandler {

        @Override
        public String task() {
            return Workplace.TASK;
        }

        @Override
        public JobResult run(Fence job) throws InterruptedException {
            say("started " + job.key().instance());
            if (mode.equals("together")) {
                eight.countDown();
                eight.await();
            }
            if (mode.equals("block")) {
                readLine();
            } else if (job.key().instance().equals("killer-1")) {
                Runtime.getRuntime().halt(9);
            } else if (mode.equals("together")) {
                new CountDownLatch(1).await();
            }
            say("finished " + write("done", job));
            return new JobResult.Done();
        }

        @Override
        public void givenUp(JobKey job, String reason) {
            insert("given_up", job);
        }

        private boolean write(String table, Fence job) {
            return work.in(() -> {
                boolean held = work.queue.finish(job);
                if (held) {
                    insert(table, job.key());
                }
                return held;
            });
        }

        private void insert(String table, JobKey job) {
            work.jdbc
                    .sql("insert into " + table + " values (?)")
                    .params(List.of(job.instance()))
                    .update();
        }

        private static void readLine() {
            try {
                while (System.in.read() != '\n') {
                    // until the line ends
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
