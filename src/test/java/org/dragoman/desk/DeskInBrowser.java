package org.dragoman.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dragoman.testing.Chromium;
import org.dragoman.testing.RunningProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The program in a folder of its own, and a fresh browser for each test, which notes what its pages complain about. */
abstract class DeskInBrowser {

    @TempDir
    static Path folder;

    static RunningProgram program;
    private static Chromium chromium;

    final List<String> complaints = new CopyOnWriteArrayList<>();
    BrowserContext browser;
    Page page;

    @BeforeAll
    static void start() {
        setDefaultAssertionTimeout(20_000);
        program = RunningProgram.in(folder);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        program.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = chromium.browser().newContext();
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    /** Signs in with that password, from wherever the browser is led to. */
    void signIn(String password) {
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill(password);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
    }

    Locator row(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
