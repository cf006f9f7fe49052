package org.dragoman.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.testing.RunningProgram;
import org.junit.jupiter.api.Test;

/** An editor's work in a browser, from signing in to the files in the outbox. */
class DeskPagesIT extends DeskInBrowser {

    private static final String HEADLINE = "Harbour crews return to work";
    private static final String ARTICLE = """
            %s

            By Ana Prado

            Dock workers went back to work on Tuesday after nine days.

            The union said 310 members had voted for the offer, <script>alert(1)</script> and all.

            The European Union had asked both sides to talk.
            """.formatted(HEADLINE);

    @Test
    void anEditorCorrectsConfirmsAndPublishes() throws IOException {
        String draft = draftOf("harbour-crews");
        signIn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(HEADLINE))
                .first()
                .click();
        page.waitForURL("**/drafts/*");
        page.navigate(program.address() + "/drafts/" + draft);

        assertThat(row("Paragraph 2").locator(".src")).containsText("<script>alert(1)</script> and all");
        assertThat(page.locator("#rows script")).hasCount(0);
        assertThat(row("Paragraph 3").locator(".src mark.t")).hasText("European Union");
        assertThat(row("Paragraph 3").locator(".terms")).containsText("Unión Europea");
        assertThat(row("Paragraph 3").locator(".tgt mark.t-ok")).hasText("Unión Europea");
        assertThat(row("Paragraph 3").locator(".tgt")).hasAttribute("lang", "es");

        type("Paragraph 1", "Los estibadores & sus vecinos volvieron el martes tras nueve días.");
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 1").locator(".gut")).containsText("Confirmed");
        assertThat(row("Paragraph 1").locator(".text"))
                .hasText("Los estibadores & sus vecinos volvieron el martes tras nueve días.");

        assertThat(page.locator("#side .tl li").first())
                .containsText("Admin edited and confirmed paragraph 1 (Spanish)");

        type(
                "Paragraph 2",
                "El sindicato dijo que <b>301</b> miembros votaron por la oferta, <script>alert(1)</script> y todo.");
        row("Paragraph 2")
                .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(row("Paragraph 2").locator("textarea")).hasCount(0);
        Locator finding = row("Paragraph 2").locator(".fd .s-error").first();
        assertThat(finding).isVisible();
        page.locator("h1").click();
        page.keyboard().press("Shift+A");
        assertThat(page.locator("#trouble")).containsText("open: mend or dismiss");
        dismissErrors("Paragraph 2");

        page.locator(".row.unread").first().click();
        while (page.locator(".row.unread").count() > 0) {
            int before = page.locator(".row.unread").count();
            page.locator(".row.unread").first().click();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".row.unread")).hasCount(before - 1);
        }
        approveByKey();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reopen")))
                .isVisible();

        Path outbox = program.outbox().resolve("es");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(outbox.resolve("harbour-crews.provenance.json"))
                        && Files.exists(outbox.resolve("harbour-crews.json"))
                        && Files.exists(outbox.resolve("harbour-crews.html")));
        assertThat(Files.readString(outbox.resolve("harbour-crews.html")))
                .contains("Los estibadores &amp; sus vecinos volvieron el martes tras nueve días.")
                .doesNotContain("<script>alert");
        assertThat(Files.readString(outbox.resolve("harbour-crews.json")))
                .contains("sus vecinos volvieron el martes tras nueve días.");
        assertThat(Files.readString(outbox.resolve("harbour-crews.provenance.json")))
                .contains("The union corrected its number");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatWasTypedOutlivesALostConnection() {
        String draft = draftOf("harbour-lost");
        signIn();
        page.navigate(program.address() + "/drafts/" + draft);
        type("Paragraph 1", "Un texto que no debe perderse.");
        page.route("**/segments/*", Route::abort);
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 1").locator(".trouble")).containsText("cannot be reached");
        assertThat(row("Paragraph 1").locator("textarea")).hasValue("Un texto que no debe perderse.");

        page.onDialog(dialog -> dialog.accept());
        page.reload();
        page.unroute("**/segments/*");
        assertThat(row("Paragraph 1").locator("textarea")).hasValue("Un texto que no debe perderse.");
        row("Paragraph 1").locator("textarea").press("Control+Enter");
        assertThat(row("Paragraph 1").locator(".text")).hasText("Un texto que no debe perderse.");
        assertThat(row("Paragraph 1").locator("textarea")).hasCount(0);
    }

    @Test
    void theKeysStayWithTheRowThatIsNotSavedUntilItIs() {
        String draft = draftOf("harbour-stays");
        signIn();
        page.navigate(program.address() + "/drafts/" + draft);
        type("Paragraph 1", "Un texto para más tarde.");
        browser.setOffline(true);
        for (int times = 0; times < 3; times++) {
            page.keyboard().press("Control+Enter");
            assertThat(row("Paragraph 1").locator(".trouble")).containsText("cannot be reached");
            assertThat(row("Paragraph 1")).isFocused();
            assertThat(row("Paragraph 1")).not().hasClass(Pattern.compile("busy"));
        }
        assertThat(page.locator("#saved")).hasText("The desk cannot be reached; what is shown may be old.");

        browser.setOffline(false);
        LocatorAssertions.HasTextOptions soon = new LocatorAssertions.HasTextOptions().setTimeout(8_000);
        assertThat(page.locator("#saved")).hasText(Pattern.compile("Saved .*"), soon);
        assertThat(row("Paragraph 1").locator(".text")).hasText("Un texto para más tarde.");
        assertThat(row("Paragraph 1").locator("textarea")).hasCount(0);
        assertThat(row("Paragraph 1").locator(".gut")).containsText("Confirmed");
        assertThat(row("Paragraph 1")).isFocused();
        assertThat(row("Paragraph 2").locator(".gut")).not().containsText("Confirmed");
    }

    @Test
    void thePageSaysSoonThatTheDeskIsThereAgain() {
        String draft = draftOf("harbour-again");
        signIn();
        page.navigate(program.address() + "/drafts/" + draft);
        browser.setOffline(true);
        assertThat(page.locator("#saved")).hasText("The desk cannot be reached; what is shown may be old.");
        browser.setOffline(false);
        LocatorAssertions.HasTextOptions soon = new LocatorAssertions.HasTextOptions().setTimeout(8_000);
        assertThat(page.locator("#saved")).hasText("Up to date again.", soon);
    }

    @Test
    void aKeyPressedBehindASaveThatFailsConfirmsNoOtherRow() {
        String draft = draftOf("harbour-behind");
        signIn();
        page.navigate(program.address() + "/drafts/" + draft);
        type("Paragraph 1", "Un texto que espera.");
        page.route(
                "**/segments/*",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(409).setBody("{\"detail\":\"Not now.\"}")),
                new Page.RouteOptions().setTimes(1));
        page.evaluate("""
                for (let times = 0; times < 2; times++) {
                  const row = document.querySelector('.row.act');
                  row.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, bubbles: true}));
                }
                """);
        assertThat(row("Paragraph 1").locator(".trouble")).hasText("Not now.");
        assertThat(row("Paragraph 2").locator(".trouble"))
                .hasText("Not confirmed, because what was done before it could not be saved.");
        assertThat(row("Paragraph 1")).isFocused();
        assertThat(row("Paragraph 2").locator(".gut")).not().containsText("Confirmed");
        assertThat(row("Paragraph 1").locator("textarea")).hasValue("Un texto que espera.");
    }

    @Test
    void anotherTabsTextIsNotOverwrittenUnseen() {
        String draft = draftOf("harbour-tabs");
        signIn();
        page.route("**/changes", route -> route.fulfill(new Route.FulfillOptions().setStatus(304)));
        page.navigate(program.address() + "/drafts/" + draft);
        type("Paragraph 1", "Mi texto.");

        Page other = browser.newPage();
        other.navigate(program.address() + "/drafts/" + draft);
        Locator theirs = other.getByLabel("Paragraph 1", new Page.GetByLabelOptions().setExact(true));
        theirs.locator(".ra [data-row-act=edit]").click();
        theirs.locator("textarea").fill("El otro texto.");
        theirs.locator("textarea").press("Control+Enter");
        assertThat(theirs.locator(".text")).hasText("El otro texto.");

        row("Paragraph 1").locator("textarea").press("Control+Enter");
        assertThat(row("Paragraph 1").locator(".trouble")).containsText("changed meanwhile");
        assertThat(row("Paragraph 1").locator(".text")).hasText("El otro texto.");
        assertThat(row("Paragraph 1").locator("textarea")).hasValue("Mi texto.");
    }

    @Test
    void whoTypesIsNeitherInterruptedNorObeyed() {
        String draft = draftOf("harbour-keys");
        signIn();
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);

        page.getByText("Reject…").click();
        page.keyboard().type("Awful");
        assertThat(page.locator("#reject input")).hasValue("Awful");
        page.keyboard().press("Escape");
        assertThat(page.locator("#reject")).isHidden();

        dismissErrors("Paragraph 2");
        page.locator("#confirm-remaining").check();
        page.keyboard().press("Shift+A");
        assertThat(page.locator("#ask")).isVisible();
        page.keyboard().type("wful take");
        page.keyboard().press("Escape");
        assertThat(page.locator("#ask")).isHidden();
        assertThat(page.locator("#head")).hasAttribute("data-state", "review");
        approveByKey();

        page.locator("[data-act=reopen]").click();
        page.locator("#correction-note").click();
        page.keyboard().type("An Amendment");
        page.keyboard().press("Home");
        renewAround();
        page.keyboard().type("Also ");
        assertThat(page.locator("#correction-note")).hasValue("Also An Amendment");
        assertThat(page.locator("#head")).hasAttribute("data-state", "review");
    }

    private void dismissErrors(String row) {
        Locator finding = row(row).locator(".fd .s-error").first();
        while (row(row).locator(".fd .s-error").count() > 0) {
            int before = row(row).locator(".fd li").count();
            finding.locator("summary").click();
            finding.locator("input").fill("The union corrected its number");
            finding.locator("form button").click();
            assertThat(row(row).locator(".fd li")).hasCount(before - 1);
        }
    }

    private void approveByKey() {
        page.keyboard().press("Shift+A");
        assertThat(page.locator("#ask")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("#head .meta")).containsText("Approved");
    }

    /** Lets the page's clock run until it has shown its parts anew. */
    private void renewAround() {
        page.evaluate("document.querySelector('#head').dataset.old = 'yes'");
        page.clock().runFor(21_000);
        assertThat(page.locator("#head[data-old]")).hasCount(0);
    }

    @Test
    void theKeysFromRowToRowNeverTypeIntoTheCopy() {
        String draft = draftOf("harbour-rows");
        signIn();
        page.navigate(program.address() + "/drafts/" + draft);
        Locator text = row("Paragraph 1").locator("textarea");
        type("Paragraph 1", "Un texto a medias.");
        page.keyboard().press("Escape");
        for (String key : List.of("j", "k", "x")) {
            page.keyboard().press(key);
        }
        assertThat(row("Paragraph 1")).isFocused();
        assertThat(text).hasValue("Un texto a medias.");
        page.keyboard().press("Enter");
        assertThat(text).isFocused();
    }

    @Test
    void aDraftGoesBackOnlyToWhoMayEditIt() {
        String draft = draftOf("harbour-back");
        String path = "/api/drafts/" + draft + "/send-back";
        HttpResponse<String> refused =
                program.post(path, "application/json", "{\"reason\":\"Sums\",\"to\":\"nobody\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("edits Spanish drafts of this desk");
        assertThat(program.post(path, "application/json", "{\"reason\":\"Sums\",\"to\":\"admin\"}")
                        .statusCode())
                .isEqualTo(200);

        signIn();
        page.navigate(program.address() + "/drafts/" + draft);
        assertThat(page.locator("#notes")).containsText("Sent back by Admin.");
        assertThat(page.locator("#notes")).containsText("Sums");
    }

    @Test
    void takesTheNextDraftAndLooksAround() {
        draftOf("harbour-next");
        signIn();
        page.keyboard().press("n");
        page.waitForURL("**/drafts/*");
        assertThat(page.locator("#head .meta")).containsText("Claimed by you");
        for (String path :
                List.of("/articles", "/articles/harbour-next", "/deliveries", "/glossaries", "/glossaries/politics")) {
            assertThat(page.navigate(program.address() + path).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(page.locator("h1")).isVisible();
        }
        page.navigate(program.address() + "/glossaries/politics?q=sanctions");
        assertThat(page.locator("tbody tr").first()).containsText("sanctions");
        page.getByText("Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertThat(complaints).isEmpty();
    }

    /** Hands an article in and waits until its Spanish draft is in review; the draft's id. */
    private static String draftOf(String article) {
        assertThat(program.post("/api/articles?languages=es&desk=politics&id=" + article, "text/plain", ARTICLE)
                        .statusCode())
                .isEqualTo(202);
        String found = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> program.get("/api/drafts?state=review&language=es&article=" + article)
                                .body(),
                        body -> body.contains("\"id\":\"d"));
        Matcher id = Pattern.compile("\"id\":\"(d[0-9]+)\"").matcher(found);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private void signIn() {
        page.navigate(program.address() + "/queue");
        signIn("wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The name or the password is wrong");
        signIn(RunningProgram.PASSWORD);
        page.waitForURL("**/queue*");
    }

    private void type(String row, String text) {
        row(row).locator(".ra [data-row-act=edit]").click();
        row(row).locator("textarea").fill(text);
    }
}
