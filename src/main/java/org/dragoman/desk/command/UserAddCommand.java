package org.dragoman.desk.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.access.Accounts;
import org.dragoman.access.AddedAccount;
import org.dragoman.access.NameTaken;
import org.dragoman.access.NewAccount;
import org.dragoman.access.Right;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an account with a password and a token of its own. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an account and prints its password and API token, this once.",
            "It opens DRAGOMAN_DATA, or goes through the server at DRAGOMAN_URL with DRAGOMAN_TOKEN.",
            "Exit code: 0 made, 2 what was given cannot be taken."
        })
final class UserAddCommand implements Callable<Integer> {

    /** An account just made. */
    record Shown(String name, @Nullable String password, String token) {}

    private final Console console;
    private final Class<?> application;

    @Parameters(index = "0", paramLabel = "NAME", description = "1 to 80 letters, digits or . _ @ -")
    private String name = "";

    @Option(
            names = "--rights",
            required = true,
            split = ",",
            hideParamSyntax = true,
            paramLabel = "RIGHT[,...]",
            description = "editor, approver, translator, publisher, intake, chief or admin; several by commas.")
    private List<String> rights = List.of();

    @Option(
            names = "--languages",
            split = ",",
            hideParamSyntax = true,
            paramLabel = "LANGUAGE[,...]",
            description = "Only these; else all.")
    private List<String> languages = List.of();

    @Option(
            names = "--desks",
            split = ",",
            hideParamSyntax = true,
            paramLabel = "DESK[,...]",
            description = "Only these; else all.")
    private List<String> desks = List.of();

    UserAddCommand(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    @Override
    public Integer call() {
        NewAccount account = account();
        Server server = Server.ofEnvironment();
        Shown added = server == null ? addToData(account) : server.addUser(account);
        console.out().println("Name: " + added.name());
        console.out().println("Password: " + added.password());
        console.out().println("Token: " + added.token());
        console.err().println("Neither password nor token is shown again.");
        return 0;
    }

    private NewAccount account() {
        try {
            return new NewAccount(
                    name,
                    null,
                    rights.stream().map(Right::ofWireName).collect(Collectors.toSet()),
                    languages.stream().map(LanguageTag::of).collect(Collectors.toSet()),
                    desks.stream().map(String::strip).collect(Collectors.toSet()));
        } catch (IllegalArgumentException malformed) {
            throw CommandRefused.badInput(String.valueOf(malformed.getMessage()));
        }
    }

    private Shown addToData(NewAccount account) {
        try (OpenedData data = OpenedData.open(application)) {
            AddedAccount added = data.bean(Accounts.class).add(account);
            return new Shown(added.person().name(), added.password(), added.token());
        } catch (NameTaken taken) {
            throw CommandRefused.badInput(taken.sentence());
        }
    }
}
