package org.dragoman.desk.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.dragoman.desk.Ending;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands. Without one of them the program is the server. */
public final class CommandLineProgram {

    private static final Set<String> ABOUT = Set.of("-h", "--help", "-V", "--version");

    private CommandLineProgram() {}

    /** Whether the arguments ask for a command: settings alone, as {@code --server.port=8081}, start the server. */
    public static boolean isCommand(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> !argument.startsWith("--") || ABOUT.contains(argument));
    }

    /**
     * Runs a command.
     *
     * @param application the Spring application that has the beans
     * @return the exit code
     */
    public static int run(Class<?> application, String... arguments) {
        return commands(Console.ofProcess(), application).execute(arguments);
    }

    private static CommandLine commands(Console console, Class<?> application) {
        CommandLine glossary = new CommandLine(new Group()).addSubcommand(new GlossaryCheckCommand(console));
        glossary.getCommandSpec().name("glossary").usageMessage().description("Looks after the glossaries.");
        CommandLine user = new CommandLine(new Group()).addSubcommand(new UserAddCommand(console, application));
        user.getCommandSpec().name("user").usageMessage().description("Looks after the accounts.");
        return new CommandLine(new Program())
                .addSubcommand(new TranslateCommand(console, application))
                .addSubcommand(glossary)
                .addSubcommand(user)
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(CommandLineProgram::explain)
                .setExecutionExceptionHandler(CommandLineProgram::refuse);
    }

    private static int explain(ParameterException malformed, String[] arguments) {
        CommandLine command = malformed.getCommandLine();
        command.getErr()
                .println(
                        malformed instanceof UnmatchedArgumentException unknown
                                        && !command.getSubcommands().isEmpty()
                                ? "There is no command \""
                                        + unknown.getUnmatched().get(0) + "\"."
                                : malformed.getMessage());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandRefused.BAD_INPUT;
    }

    private static int refuse(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (Ending.isUnderWay()) {
            return CommandRefused.FAULT;
        }
        if (failure instanceof CommandRefused refused) {
            command.getErr().println(refused.sentence());
            return refused.exitCode();
        }
        throw failure;
    }

    @Command(
            name = "dragoman",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "The translation desk for newsrooms. Without a command it is the server.",
            footer = {
                "",
                "The server's settings are environment variables, such as SERVER_PORT,",
                "DRAGOMAN_DATA and DRAGOMAN_LANGUAGES."
            })
    private static final class Program {}

    @Command(mixinStandardHelpOptions = true)
    private static final class Group {}

    private static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
                if (file != null) {
                    build.load(file);
                }
            }
            return new String[] {"dragoman " + build.getProperty("build.version", "unknown")};
        }
    }
}
