package org.dragoman.translation.apertium;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One running pipeline of Apertium's programs. Each question carries a number of its own in a blank at its end, and an
 * answer without that number is none: a stage that died gives an empty or cut answer that looks like success.
 */
class Pipeline implements AutoCloseable {

    private final Process shell;
    private final ExecutorService talker;
    private final InputStream answers;
    private final Set<ProcessHandle> stages = new LinkedHashSet<>();
    private long questions;

    private Pipeline(Process shell, String name) {
        this.shell = shell;
        this.answers = new BufferedInputStream(shell.getInputStream());
        this.talker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts the programs; they load their data while the first question waits.
     *
     * @param command a shell pipeline whose first parameter says how unknown words are marked
     */
    static Pipeline start(Path bash, String command, String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(bash.toString(), "-c", command, "apertium", "-n", "")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Pipeline(builder.start(), name);
    }

    /**
     * The answer to a text in stream format, without the number.
     *
     * @throws PipelineFailed when it has to be closed and replaced
     * @throws InterruptedException likewise
     */
    String ask(String stream, Duration patience) throws PipelineFailed, InterruptedException {
        String nonce = "[\\<e" + ++questions + "\\>]";
        Future<String> answer = talker.submit(() -> exchange(stream + nonce));
        try {
            String whole = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (stages.isEmpty()) {
                stages.addAll(descendants());
            }
            if (!whole.endsWith(nonce)) {
                throw new PipelineFailed("The answer was not to the question");
            }
            return whole.substring(0, whole.length() - nonce.length());
        } catch (ExecutionException fault) {
            throw new PipelineFailed("The pipeline ended", fault);
        } catch (TimeoutException late) {
            throw new PipelineFailed("No answer within " + patience.toMillis() + " ms", late);
        }
    }

    private String exchange(String question) throws IOException {
        shell.getOutputStream().write((question + "\0").getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().flush();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int read = answers.read();
        while (read > 0) {
            answer.write(read);
            read = answers.read();
        }
        if (read < 0) {
            throw new IOException("End of output");
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** The programs in it, for those who watch or end them. */
    Collection<ProcessHandle> descendants() {
        return shell.descendants().toList();
    }

    /** Ends all of its programs at once, also those that hang or lost their shell. */
    @Override
    public void close() {
        stages.addAll(descendants());
        List.copyOf(stages).forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
        talker.shutdownNow();
    }
}
