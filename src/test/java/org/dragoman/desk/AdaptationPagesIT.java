package org.dragoman.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.dragoman.testing.RunningProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor makes of a draft beyond translating it, and what happens to her when its article changes under her hands. */
class AdaptationPagesIT extends DeskInBrowser {

    private static final String QUOTE = "\"We will build it,\" the mayor told reporters.";
    private static final String MONEY = "The work will cost 2 million euros in all.";
    private static final String[] PARAGRAPHS = {
        "Dock workers went back to work on Tuesday.",
        "The union said 310 members had voted. The European Union had asked both sides to talk.",
        QUOTE,
        "Fishermen had asked for it.",
        "Nobody in the town spoke against it.",
        MONEY
    };

    @BeforeEach
    void signIn() {
        page.navigate(program.address() + "/queue");
        signIn(RunningProgram.PASSWORD);
        page.waitForURL("**/queue*");
    }

    @Test
    void whatAnEditorMakesOfADraftIsWhatIsPublished() throws IOException {
        String draft = draftOf("adapted", PARAGRAPHS);
        page.navigate(program.address() + "/drafts/" + draft);

        write("Headline", "Vuelven al trabajo");
        write("Paragraph 1", "Los estibadores volvieron el martes.");
        write("Paragraph 4", "Los pescadores lo pedían.");
        write("Paragraph 5", "Nadie habló en contra.");

        splitParagraph2();
        assertThat(row("Paragraph 3").locator(".own-row")).hasText("split off Paragraph 2");
        press("Paragraph 3", "Control+Enter");
        assertThat(row("Paragraph 3").locator(".gut")).containsText("Confirmed");
        press("Paragraph 2", "Control+Enter");

        press("Paragraph 6", "m");
        assertThat(row("Paragraph 6")).hasClass(Pattern.compile("merged"));
        assertThat(row("Paragraph 6").locator(".cutnote")).hasText("Merged into Paragraph 5");
        assertThat(row("Paragraph 5").locator(".text")).hasText("Los pescadores lo pedían. Nadie habló en contra.");

        press("Paragraph 5", "Alt+ArrowUp");
        assertThat(row("Paragraph 4").locator(".gut")).containsText("Moved");
        assertThat(row("Paragraph 4")).isFocused();
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 4").locator(".gut")).containsText("Confirmed");

        row("Paragraph 4").click();
        page.keyboard().press("n");
        assertThat(row("Paragraph 5").locator("textarea")).isFocused();
        page.keyboard().type("El puerto es de 1897.");
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 5").locator(".gut")).containsText("Confirmed");
        assertThat(row("Paragraph 5").locator(".own-row")).hasText("added by the desk");

        markTheQuotation();
        press("Paragraph 8", "o");
        page.keyboard().type("Of local interest");
        page.keyboard().press("Enter");
        assertThat(row("Paragraph 8").locator(".cutnote")).hasText("Omitted: Of local interest");
        assertThat(row("Paragraph 8")).hasClass(Pattern.compile("cut"));

        addBesides("push-text", "Push text", "Vuelven al trabajo tras nueve días.", "35 of 120 characters");
        addBesides("site-headline", "Site headline", "Fin de la huelga", "16 of 70 characters");

        page.locator("h1").click();
        page.keyboard().press("Shift+A");
        assertThat(page.locator("#ask-decisions li")).hasText(new String[] {
            "Paragraph 3 split off Paragraph 2",
            "Paragraph 4 moved behind Paragraph 3",
            "Paragraph 5 added",
            "Paragraph 6 original wordingSession of 3 May, minutes",
            "Paragraph 7 merged into Paragraph 4",
            "Paragraph 8 omittedOf local interest",
            "Push text added",
            "Site headline added"
        });
        page.keyboard().press("Enter");
        assertThat(page.locator("#head .meta")).containsText("Approved");

        isPublishedAsAdapted();
        assertThat(complaints).isEmpty();
    }

    private void splitParagraph2() {
        open("Paragraph 2");
        row("Paragraph 2")
                .locator("textarea")
                .fill("El sindicato dijo que 310 miembros votaron. La Unión Europea pidió que hablaran.");
        page.evaluate("""
                const area = document.querySelector('.row.edits textarea');
                const at = area.value.indexOf(' La Unión');
                area.setSelectionRange(at, at);
                """);
        page.keyboard().press("Alt+Enter");
        assertThat(row("Paragraph 3").locator(".text")).hasText("La Unión Europea pidió que hablaran.");
        assertThat(row("Paragraph 3")).isFocused();
        page.keyboard().press("u");
        assertThat(page.locator("#rows .row")).hasCount(7);
        assertThat(row("Paragraph 2").locator(".text"))
                .hasText("El sindicato dijo que 310 miembros votaron. La Unión Europea pidió que hablaran.");

        // a blank line does the same
        open("Paragraph 2");
        row("Paragraph 2")
                .locator("textarea")
                .fill("El sindicato dijo que 310 miembros votaron.\n\nLa Unión Europea pidió que hablaran.");
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 3").locator(".text")).hasText("La Unión Europea pidió que hablaran.");
        assertThat(row("Paragraph 2").locator(".fd li")).hasCount(0);
    }

    private void markTheQuotation() {
        press("Paragraph 6", "w");
        assertThat(row("Paragraph 6").locator("textarea")).isFocused();
        page.keyboard().type("«Lo haremos», dijo la alcaldesa.");
        row("Paragraph 6").locator("form[data-form=original] input").fill("Session of 3 May, minutes");
        page.keyboard().press("Enter");
        assertThat(row("Paragraph 6").locator(".cutnote")).hasText("Original wording: Session of 3 May, minutes");
        press("Paragraph 6", "m");
        assertThat(page.locator("#trouble")).containsText("Paragraph 6 has its original wording");
        press("Paragraph 6", "Alt+Enter");
        assertThat(page.locator("#trouble")).containsText("Paragraph 6 has its original wording");
        press("Paragraph 6", "Control+Enter");
        assertThat(row("Paragraph 6").locator(".gut")).containsText("Confirmed");
    }

    private void addBesides(String kind, String label, String text, String count) {
        page.locator("[data-add=" + kind + "]").click();
        assertThat(row(label).locator("textarea")).isFocused();
        page.keyboard().type(text);
        assertThat(row(label).locator(".count")).hasText(count);
        page.keyboard().press("Control+Enter");
        assertThat(row(label).locator(".gut")).containsText("Confirmed");
        assertThat(page.locator(".row:focus")).hasCount(1);
        assertThat(page.locator("[data-add=" + kind + "]")).hasCount(0);
    }

    private void isPublishedAsAdapted() throws IOException {
        Path outbox = program.outbox().resolve("es");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(outbox.resolve("adapted.provenance.json"))
                        && Files.exists(outbox.resolve("adapted.json"))
                        && Files.exists(outbox.resolve("adapted.html")));
        JsonNode ninjs = JsonMapper.shared().readTree(Files.readString(outbox.resolve("adapted.json")));
        assertThat(roles(ninjs.path("headlines")))
                .containsExactly("main: Vuelven al trabajo", "site: Fin de la huelga");
        assertThat(roles(ninjs.path("descriptions"))).containsExactly("push: Vuelven al trabajo tras nueve días.");
        assertThat(ninjs.at("/bodies/1/value").asString())
                .isEqualTo(String.join(
                        "\n\n",
                        "Los estibadores volvieron el martes.",
                        "El sindicato dijo que 310 miembros votaron.",
                        "La Unión Europea pidió que hablaran.",
                        "Los pescadores lo pedían. Nadie habló en contra.",
                        "El puerto es de 1897.",
                        "«Lo haremos», dijo la alcaldesa."));
        assertThat(Files.readString(outbox.resolve("adapted.html")))
                .contains("<title>Fin de la huelga</title>")
                .contains("<p>Los pescadores lo pedían. Nadie habló en contra.</p><p>El puerto es de 1897.</p>")
                .doesNotContain("tras nueve días")
                .doesNotContain("millones");
        JsonNode provenance = JsonMapper.shared().readTree(Files.readString(outbox.resolve("adapted.provenance.json")));
        List<String> decisions = new ArrayList<>();
        provenance.path("decisions").forEach(decision -> decisions.add(decision.asString()));
        assertThat(decisions)
                .containsExactly(
                        "Paragraph 3 split off Paragraph 2.",
                        "Paragraph 4 moved behind Paragraph 3.",
                        "Paragraph 5 added.",
                        "Paragraph 6 original wording: Session of 3 May, minutes",
                        "Paragraph 7 merged into Paragraph 4.",
                        "Paragraph 8 omitted: Of local interest",
                        "Push text added.",
                        "Site headline added.");
    }

    private static List<String> roles(JsonNode texts) {
        List<String> roles = new ArrayList<>();
        texts.forEach(text -> roles.add(
                text.path("role").asString() + ": " + text.path("value").asString()));
        return roles;
    }

    @Test
    void everyDeedIsUndone() {
        String draft = draftOf("undone", PARAGRAPHS);
        page.navigate(program.address() + "/drafts/" + draft);
        List<String> before = page.locator("#rows .text").allTextContents();

        press("Paragraph 5", "m");
        assertThat(row("Paragraph 5")).hasClass(Pattern.compile("merged"));
        press("Paragraph 1", "Alt+ArrowDown");
        assertThat(row("Paragraph 2").locator(".gut")).containsText("Moved");
        press("Paragraph 3", "o");
        page.keyboard().type("Why");
        page.keyboard().press("Enter");
        assertThat(row("Paragraph 3")).hasClass(Pattern.compile("cut"));
        press("Paragraph 1", "n");
        assertThat(row("Paragraph 2").locator("textarea")).isFocused();
        page.keyboard().type("Nota.");
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 2").locator(".text")).hasText("Nota.");
        press("Paragraph 2", "Delete");
        assertThat(page.locator("#rows .row")).hasCount(7);

        page.locator("h1").click();
        for (int rows : new int[] {8, 7, 7, 7, 7}) {
            page.keyboard().press("u");
            assertThat(page.locator("#trouble")).hasText("Undone.");
            assertThat(page.locator("#rows .row")).hasCount(rows);
            page.evaluate("document.querySelector('#trouble').textContent = ''");
        }
        assertThat(page.locator("#decisions")).hasCount(0);
        assertThat(page.locator("#rows .text").allTextContents()).isEqualTo(before);
        press("Headline", "m");
        assertThat(page.locator("#trouble")).containsText("has no row above");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theKeyThatConfirmsSendsTheFormOfTheOriginalWordingInstead() {
        String draft = draftOf("worded-by-key", PARAGRAPHS);
        page.navigate(program.address() + "/drafts/" + draft);
        String machine = row("Paragraph 3").locator(".text").textContent();
        Locator source = row("Paragraph 3").locator("form[data-form=original] input");

        press("Paragraph 3", "w");
        page.keyboard().type("«Lo haremos», dijo la alcaldesa.");
        page.keyboard().press("Control+Enter");
        assertThat(source).isFocused();
        assertThat(row("Paragraph 3").locator(".gut")).not().containsText("Confirmed");
        page.keyboard().type("Minutes");
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 3").locator(".cutnote")).hasText("Original wording: Minutes");
        assertThat(row("Paragraph 3").locator(".text")).hasText("«Lo haremos», dijo la alcaldesa.");
        assertThat(source).isHidden();
        assertThat(row("Paragraph 3")).isFocused();

        page.keyboard().press("u");
        assertThat(row("Paragraph 3").locator(".text")).hasText(machine);
        assertThat(row("Paragraph 3")).hasAttribute("data-state", "machine");
        assertThat(row("Paragraph 3").locator(".cutnote")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aSplitIsUndoneToTheLetterOrNotAtAll() {
        String draft = draftOf("unsplit", PARAGRAPHS);
        page.navigate(program.address() + "/drafts/" + draft);
        String machine = row("Paragraph 4").locator(".text").textContent();
        splitAt("Paragraph 4", 3);
        page.keyboard().press("u");
        assertThat(page.locator("#rows .row")).hasCount(7);
        assertThat(row("Paragraph 4").locator(".text")).hasText(machine);
        assertThat(row("Paragraph 4")).hasAttribute("data-state", "machine");

        splitAt("Paragraph 4", 3);
        press("Paragraph 5", "Control+Enter");
        assertThat(row("Paragraph 5").locator(".gut")).containsText("Confirmed");
        press("Paragraph 4", "Control+Enter");
        assertThat(row("Paragraph 4").locator(".gut")).containsText("Confirmed");
        page.keyboard().press("u");
        assertThat(page.locator("#rows .row")).hasCount(7);
        assertThat(row("Paragraph 4").locator(".text")).hasText(machine);
        assertThat(row("Paragraph 4").locator(".gut")).containsText("Confirmed");

        splitAt("Paragraph 4", 3);
        write("Paragraph 5", "Otra cosa.");
        page.keyboard().press("u");
        assertThat(page.locator("#trouble"))
                .hasText("Not undone: “Paragraph 4 is split.” For the text of Paragraph 5 was changed since.");
        page.keyboard().press("u");
        assertThat(page.locator("#trouble")).hasText("There is nothing to undo since the page was loaded.");
        assertThat(page.locator("#rows .row")).hasCount(8);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsSplitAndConfirmedInOneGoIsSplitOnce() {
        String draft = draftOf("split-once", PARAGRAPHS);
        page.navigate(program.address() + "/drafts/" + draft);
        String machine = row("Paragraph 4").locator(".text").textContent();
        open("Paragraph 4");
        page.evaluate("""
                const area = document.querySelector('.row.edits textarea');
                area.setSelectionRange(3, 3);
                const press = held => area.dispatchEvent(
                    new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, ...held}));
                press({altKey: true});
                press({ctrlKey: true});
                """);
        assertThat(row("Paragraph 4").locator(".gut")).containsText("Confirmed");
        assertThat(page.locator("#rows .row")).hasCount(8);
        row("Paragraph 4").focus();
        page.keyboard().press("u");
        assertThat(page.locator("#rows .row")).hasCount(7);
        assertThat(row("Paragraph 4").locator(".text")).hasText(machine);
        page.keyboard().press("u");
        assertThat(page.locator("#trouble")).hasText("There is nothing to undo since the page was loaded.");
        assertThat(complaints).isEmpty();
    }

    private void splitAt(String row, int place) {
        open(row);
        page.evaluate("place => document.querySelector('.row.edits textarea').setSelectionRange(place, place)", place);
        row(row).locator("textarea").press("Alt+Enter");
        assertThat(page.locator("#rows .row")).hasCount(8);
        assertThat(row(row).locator("textarea")).hasCount(0);
        assertThat(page.locator(".row.busy")).hasCount(0);
        assertThat(page.locator("#trouble")).containsText("is split.");
    }

    @Test
    void whatIsTypedBeforeANewRowIsThereStandsInIt() {
        String draft = draftOf("typed-ahead", PARAGRAPHS);
        page.navigate(program.address() + "/drafts/" + draft);
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/segments", held::set);
        row("Paragraph 4").click();
        page.keyboard().press("n");
        page.waitForCondition(() -> held.get() != null);

        page.keyboard().type("Mundo omite nuevo uno!");
        page.keyboard().press("Backspace");
        Objects.requireNonNull(held.get()).resume();

        assertThat(row("Paragraph 5").locator("textarea")).isFocused();
        assertThat(row("Paragraph 5").locator("textarea")).hasValue("Mundo omite nuevo uno");
        page.keyboard().type(".");
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 5").locator(".text")).hasText("Mundo omite nuevo uno.");
        assertThat(page.locator(".row.merged")).hasCount(0);
    }

    @Test
    void aCorrectionTakesNoWordFromWhoTypes() {
        String draft = draftOf("corrected", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        write("Paragraph 6", "Costará 2 millones.");
        open("Paragraph 6");
        row("Paragraph 6").locator("textarea").fill("Costará unos 2 millones de");
        open("Paragraph 5");
        row("Paragraph 5").locator("textarea").fill("Nadie en todo el pueblo");
        row("Paragraph 6").locator("textarea").focus();
        page.keyboard().press("End");

        correct(
                "corrected",
                "The talks lasted all night.",
                PARAGRAPHS[0],
                PARAGRAPHS[1],
                QUOTE,
                PARAGRAPHS[3],
                MONEY.replace("2 million", "3 million"));
        renew();

        // numbers moved: a paragraph came, one went
        Locator money = page.locator(".row", new Page.LocatorOptions().setHasText("The work will cost"));
        assertThat(money).hasAttribute("aria-label", "Paragraph 6");
        assertThat(money.locator("textarea")).hasValue("Costará unos 2 millones de");
        assertThat(money.locator("textarea")).isFocused();
        assertThat(money.locator(".diff.was del")).hasText("2");
        assertThat(money.locator(".diff.was ins")).hasText("3");
        assertThat(money.locator(".proposal")).containsText("3 millones");
        assertThat(money.locator(".trouble")).containsText("The English changed while you typed");
        assertThat(page.locator("#notes")).containsText("The source was corrected");
        assertThat(row("Paragraph 1").locator(".src")).containsText("The talks lasted all night.");

        Locator gone = page.locator(".row.gone");
        assertThat(gone.locator("textarea")).hasValue("Nadie en todo el pueblo");
        assertThat(gone.locator(".trouble")).containsText("no longer in the article");

        page.keyboard().type(" euros.");
        page.keyboard().press("Control+Enter");
        assertThat(money.locator(".text")).hasText("Costará unos 2 millones de euros.");
        assertThat(money.locator(".diff.was")).hasCount(0);
        gone.click();
        gone.getByText("Keep as a row of the desk").click();
        assertThat(page.locator(".row.gone")).hasCount(0);
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("Nadie en todo el pueblo"))
                        .locator(".own-row"))
                .hasText("added by the desk");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsCutIsAskedAboutWhenItsEnglishChanges() {
        String draft = draftOf("still-cut", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        press("Paragraph 6", "o");
        page.keyboard().type("Of local interest");
        page.keyboard().press("Enter");
        assertThat(row("Paragraph 6").locator(".cutnote")).hasText("Omitted: Of local interest");

        String[] corrected = PARAGRAPHS.clone();
        corrected[5] = MONEY.replace("2 million", "3 million");
        correct("still-cut", corrected);
        renew();

        assertThat(row("Paragraph 6").locator(".gut")).containsText("Changed, cut here");
        assertThat(row("Paragraph 6")).hasClass(Pattern.compile("unread"));
        assertThat(row("Paragraph 6").locator(".diff.was ins")).hasText("3");
        press("Paragraph 6", "Control+Enter");
        assertThat(row("Paragraph 6").locator(".gut")).not().containsText("Changed, cut here");
        assertThat(row("Paragraph 6")).not().hasClass(Pattern.compile("unread"));
        assertThat(row("Paragraph 6").locator(".cutnote")).hasText("Omitted: Of local interest");
        assertThat(page.locator("#side .tl li").first()).containsText("Admin left paragraph 6 out still");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoReadsAWithdrawnArticleIsTold() {
        String draft = draftOf("withdrawn-read", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        assertThat(page.locator("#approve")).isVisible();

        assertThat(program.delete("/api/articles/withdrawn-read").statusCode()).isEqualTo(202);
        page.clock().runFor(3_000);

        assertThat(page.locator("#withdrawn")).containsText("The article was withdrawn by Admin.");
        assertThat(page.locator("#head .meta")).containsText("Withdrawn");
        assertThat(page.locator("#approve")).hasCount(0);
        assertThat(page.locator("[data-row-act]")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsTypedWhenTheArticleIsWithdrawnIsNotLostSilently() {
        String draft = draftOf("withdrawn-typed", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        open("Paragraph 1");
        row("Paragraph 1").locator("textarea").fill("Los estibadores");

        assertThat(program.delete("/api/articles/withdrawn-typed").statusCode()).isEqualTo(202);
        page.clock().runFor(3_000);

        assertThat(page.locator("#withdrawn")).containsText("The article was withdrawn by Admin.");
        assertThat(row("Paragraph 1").locator("textarea")).hasValue("Los estibadores");
        assertThat(row("Paragraph 1").locator(".trouble")).containsText("it stays here so that you can copy it");
        row("Paragraph 1").locator("textarea").press("Control+Enter");
        assertThat(row("Paragraph 1").locator(".trouble"))
                .containsText("The draft is withdrawn, not in review; it cannot be changed now.");
        assertThat(row("Paragraph 1").locator("textarea")).hasValue("Los estibadores");

        page.onDialog(dialog -> dialog.accept());
        page.reload();
        assertThat(row("Paragraph 1").locator(".trouble")).containsText("You had typed: Los estibadores");
    }

    @Test
    void whoLooksAtAnotherTabIsToldWhenSheComesBack() {
        String draft = draftOf("looked-away", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onResponse(response -> {
            if (response.url().endsWith("/changes")) {
                asked.add(response.status() + "");
            }
        });
        hide(true);
        assertThat(program.delete("/api/articles/looked-away").statusCode()).isEqualTo(202);
        page.clock().runFor(60_000);
        assertThat(page.locator("#withdrawn")).hasCount(0);
        assertThat(asked).isEmpty();

        hide(false);
        assertThat(page.locator("#withdrawn")).containsText("The article was withdrawn by Admin.");
        assertThat(complaints).isEmpty();
    }

    /** Chromium without a window never hides a tab, so the page is told that it is. */
    private void hide(boolean hidden) {
        page.evaluate("""
                hidden => {
                  Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """, hidden);
    }

    @Test
    void anUnchangedDraftIsAnsweredWithoutIt() {
        String draft = draftOf("unchanged-draft", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        Response answer = page.waitForResponse("**/changes", () -> page.clock().runFor(3_000));
        assertThat(answer.status()).isEqualTo(304);

        assertThat(program.post("/api/drafts/" + draft + "/claim", "application/json", "{}")
                        .statusCode())
                .isEqualTo(200);
        Response next = page.waitForResponse("**/changes", () -> page.clock().runFor(3_000));
        assertThat(next.status()).isEqualTo(200);
        assertThat(page.locator("#head .meta")).containsText("Claimed by you");
    }

    @Test
    void ofTwoTextsThePersonDecidesBeforeAnythingElse() {
        String draft = draftOf("two-texts", PARAGRAPHS);
        neverAsk();
        page.navigate(program.address() + "/drafts/" + draft);
        open("Paragraph 5");
        row("Paragraph 5").locator("textarea").fill("Mi texto.");
        editElsewhere(draft, "Paragraph 5", "El otro texto.");
        page.keyboard().press("Control+Enter");
        assertThat(row("Paragraph 5").locator(".trouble")).containsText("Save again to replace it by yours");
        assertThat(row("Paragraph 5")).isFocused();
        // pressed for the next row, before she could see that this one is not saved
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#trouble")).hasText("Paragraph 5 changed just now: look at it, then do it again.");
        assertThat(row("Paragraph 5").locator(".text")).hasText("El otro texto.");

        page.keyboard().press("m");
        assertThat(page.locator("#trouble"))
                .hasText("Paragraph 5 was changed while you wrote: save your text or discard it first.");
        assertThat(row("Paragraph 5")).isFocused();
        for (String key : List.of("m", "o")) {
            page.evaluate("document.querySelector('#trouble').textContent = ''");
            page.keyboard().press(key);
            assertThat(page.locator("#trouble")).containsText("save your text or discard it first");
        }
        assertThat(row("Paragraph 5").locator(".text")).hasText("El otro texto.");
        assertThat(row("Paragraph 5").locator("textarea")).hasValue("Mi texto.");

        row("Paragraph 5").locator("[data-row-act=leave]").click();
        assertThat(row("Paragraph 5").locator("textarea")).hasCount(0);
        page.keyboard().press("m");
        assertThat(row("Paragraph 5")).hasClass(Pattern.compile("merged"));
        assertThat(row("Paragraph 4").locator(".text")).containsText("El otro texto.");
    }

    @Test
    void aKeyRefusedForWhatOthersDidSaysSoAndWorksTheNextTime() {
        String draft = draftOf("refused-key", PARAGRAPHS);
        neverAsk();
        page.navigate(program.address() + "/drafts/" + draft);
        row("Paragraph 2").locator(".gut").click();
        editElsewhere(draft, "Paragraph 2", "El otro texto.");
        press("Paragraph 2", "m");
        assertThat(row("Paragraph 2").locator(".trouble")).containsText("Do it again if you still mean it");
        page.keyboard().press("m");
        assertThat(page.locator("#trouble")).containsText("Paragraph 2 is merged into Paragraph 1.");

        // a row that others are merged into, by the name it has on the page
        press("Paragraph 1", "m");
        assertThat(page.locator("#trouble")).containsText("has no row above");
        press("Paragraph 6", "m");
        assertThat(page.locator("#trouble")).containsText("Paragraph 6 is merged into Paragraph 5.");
        press("Paragraph 5", "m");
        assertThat(row("Paragraph 5").locator(".trouble")).containsText("Paragraph 6 is merged into this one");
    }

    @Test
    void whatCameThisMomentIsLookedAtBeforeItIsConfirmed() {
        String draft = draftOf("this-moment", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        row("Paragraph 6").locator(".gut").click();
        String[] corrected = PARAGRAPHS.clone();
        corrected[5] = MONEY.replace("2 million", "3 million");
        correct("this-moment", corrected);
        page.evaluate("""
                new MutationObserver(() => {
                  const row = document.querySelector('.row.look');
                  if (row && !window.pressed) {
                    window.pressed = true;
                    row.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, bubbles: true}));
                  }
                }).observe(document.querySelector('#rows'), {childList: true});
                """);
        page.clock().runFor(3_000);
        assertThat(page.locator("#trouble")).hasText("Paragraph 6 changed just now: look at it, then do it again.");
        assertThat(row("Paragraph 6").locator(".gut")).containsText("Look again");

        page.clock().runFor(2_000);
        press("Paragraph 6", "Control+Enter");
        assertThat(row("Paragraph 6").locator(".gut")).containsText("Confirmed");
    }

    /** The page does not learn by itself of what others do. */
    private void neverAsk() {
        page.route("**/changes", route -> route.fulfill(new Route.FulfillOptions().setStatus(304)));
    }

    /** Changes the row's text in another tab. */
    private void editElsewhere(String draft, String row, String text) {
        Page other = browser.newPage();
        other.navigate(program.address() + "/drafts/" + draft);
        Locator theirs = other.getByLabel(row, new Page.GetByLabelOptions().setExact(true));
        theirs.locator(".ra [data-row-act=edit]").click();
        theirs.locator("textarea").fill(text);
        theirs.locator("[data-row-act=save]").click();
        assertThat(theirs.locator(".text")).hasText(text);
        other.close();
    }

    @Test
    void theKeysGoOnWhereTheRowWasThatIsGone() {
        String draft = draftOf("gone-row", PARAGRAPHS);
        page.navigate(program.address() + "/drafts/" + draft);
        press("Paragraph 4", "Enter");
        page.evaluate("document.activeElement.setSelectionRange(8, 8)");
        page.keyboard().press("Alt+Enter");
        assertThat(row("Paragraph 5").locator(".own-row")).hasText("split off Paragraph 4");
        assertThat(row("Paragraph 5")).isFocused();
        page.keyboard().press("u");
        assertThat(page.locator("#rows .row")).hasCount(7);
        assertThat(row("Paragraph 4")).isFocused();

        page.keyboard().press("o");
        assertThat(row("Paragraph 4").locator("form[data-form=omit] input")).isFocused();
        page.keyboard().press("Escape");
        assertThat(row("Paragraph 4")).isFocused();
        assertThat(row("Paragraph 4").locator("form[data-form=omit]")).isHidden();
        page.keyboard().press("j");
        assertThat(row("Paragraph 5")).isFocused();
    }

    @Test
    void whatTheMachineWroteComesBackByKey() {
        String draft = draftOf("restored", PARAGRAPHS);
        page.clock().install();
        page.navigate(program.address() + "/drafts/" + draft);
        String machine = row("Paragraph 6").locator(".text").textContent();
        write("Paragraph 6", "Costará 2 millones.");
        press("Paragraph 6", "Alt+m");
        assertThat(row("Paragraph 6").locator("textarea")).hasValue(machine);
        page.keyboard().press("Control+z");
        assertThat(row("Paragraph 6").locator("textarea")).hasValue("Costará 2 millones.");
        page.keyboard().press("Escape");

        String[] corrected = PARAGRAPHS.clone();
        corrected[5] = MONEY.replace("2 million", "3 million");
        correct("restored", corrected);
        renew();
        assertThat(row("Paragraph 6").locator(".proposal")).containsText("3 millones");
        press("Paragraph 6", "p");
        assertThat(row("Paragraph 6").locator(".text")).containsText("3 millones");
        assertThat(row("Paragraph 6").locator(".proposal")).hasCount(0);
        page.keyboard().press("p");
        assertThat(page.locator("#trouble")).hasText("Paragraph 6 has no proposal of the machine.");
    }

    @Test
    void aDraftThatCannotBeChangedSaysWhyToEveryKey() {
        String draft = draftOf("locked", PARAGRAPHS);
        assertThat(program.delete("/api/articles/locked").statusCode()).isEqualTo(202);
        page.navigate(program.address() + "/drafts/" + draft);
        assertThat(page.locator("#withdrawn")).isVisible();
        for (String key : List.of("m", "n", "o", "w", "e", "p", ".", "Delete", "Enter", "Control+Enter", "Alt+Enter")) {
            row("Paragraph 1").focus();
            page.evaluate("document.querySelector('#trouble').textContent = ''");
            page.keyboard().press(key);
            assertThat(page.locator("#trouble")).hasText("The article was withdrawn by Admin.");
        }
        assertThat(complaints).isEmpty();
    }

    /** Lets the page's clock run until it has shown its parts anew. */
    private void renew() {
        page.evaluate("document.querySelector('#head').dataset.old = 'yes'");
        page.clock().runFor(3_000);
        assertThat(page.locator("#head[data-old]")).hasCount(0);
        assertThat(page.locator("#draft.looking")).hasCount(0);
        // who confirms at once what just came is asked to look first
        page.clock().runFor(2_000);
    }

    private static String text(String... paragraphs) {
        return "Harbour crews return to work\n\n" + String.join("\n\n", paragraphs) + "\n";
    }

    /** Hands an article in and waits until its Spanish draft is in review; the draft's id. */
    private static String draftOf(String article, String... paragraphs) {
        handIn(article, paragraphs);
        return draft(article, 1);
    }

    /** Hands its next version in and waits until the draft shows it. */
    private static void correct(String article, String... paragraphs) {
        handIn(article, paragraphs);
        draft(article, 2);
    }

    private static void handIn(String article, String... paragraphs) {
        assertThat(program.post(
                                "/api/articles?languages=es&desk=politics&id=" + article,
                                "text/plain",
                                text(paragraphs))
                        .statusCode())
                .isEqualTo(202);
    }

    private static String draft(String article, int version) {
        JsonNode found = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> JsonMapper.shared()
                                .readTree(program.get("/api/drafts?state=review&language=es&article=" + article)
                                        .body())
                                .at("/drafts/0"),
                        entry -> entry.at("/article/version").asInt() == version);
        return found.path("id").asString();
    }

    private void open(String row) {
        row(row).locator(".ra [data-row-act=edit]").click();
    }

    /** Writes a row and confirms it. */
    private void write(String row, String text) {
        open(row);
        row(row).locator("textarea").fill(text);
        page.keyboard().press("Control+Enter");
        assertThat(row(row).locator(".gut")).containsText("Confirmed");
    }

    /** Presses a key while that row is the one worked on. */
    private void press(String row, String key) {
        row(row).locator(".gut").click();
        row(row).focus();
        page.keyboard().press(key);
    }
}
