package org.dragoman.desk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.glossary.GlossaryLint;
import org.dragoman.glossary.GlossaryProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds what is wrong in glossary files, as compilers say it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what is wrong in a folder's glossary files: file:line: error|warning: message.",
            "Exit code: 0 no error, 1 an error, 2 there is no such folder."
        })
final class GlossaryCheckCommand implements Callable<Integer> {

    private static final int ERRORS_FOUND = 1;

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder; else DRAGOMAN_GLOSSARIES, else ./glossaries.")
    private @Nullable Path folder;

    GlossaryCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path checked = folder == null
                ? Path.of(Objects.requireNonNullElse(System.getenv("DRAGOMAN_GLOSSARIES"), "./glossaries"))
                : folder;
        if (!Files.isDirectory(checked)) {
            throw CommandRefused.badInput(checked + " is not a folder; name the one with the glossary files.");
        }
        List<GlossaryProblem> problems = GlossaryLint.check(checked);
        problems.forEach(problem -> console.out().println(problem));
        long errors = problems.stream().filter(GlossaryProblem::isError).count();
        long warnings = problems.size() - errors;
        console.out().println(counted(errors, "error") + ", " + counted(warnings, "warning") + ".");
        return errors > 0 ? ERRORS_FOUND : 0;
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
