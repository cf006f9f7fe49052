package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTypeTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "text/plain,       `<!doctype html><html><p>A</p>`, text/html",
                "text/markdown,    `<html><body>A</body></html>`, text/html",
                "application/json, `<HTML><BODY>A`, text/html",
                "application/xml,  `<?xml version=\"1.0\"?><html>A</html>`, text/html",
                "text/plain,       `<h1>Head</h1><p>Text</p>`, text/html",
                "text/plain,       `{\"headline\": \"A\"}`, application/json",
                "text/html,        `{\"headline\": \"A\"}`, application/json",
                "text/html,        `Head, no tag: 1 < 2 & 3 > 2`, text/plain",
                "application/json, `Head and no object`, text/plain",
                "text/plain,       `---\ntitle: Head\n---\nText`, text/markdown",
                "text/html,        `---\ntitle: Head\n---\nText`, text/markdown",
            })
    void correctsWhatIsPlainlyWrong(String stated, String text, String expected) {
        assertThat(StatedType.corrected(stated, text.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "text/plain,    `Head\n\nThe tag <p> opens a paragraph.`",
                "text/plain,    `---\nA line under a rule`",
                "text/plain,    `{braces} open this headline`",
                "text/markdown, `<p>HTML in Markdown</p>`",
                "text/html,     `Loose text with <b>tags</b>`",
                "application/json, `{\"cut off\": `",
                "application/xhtml+xml, `<html><p>A</p></html>`",
                "image/png, `text`",
            })
    void believesWhatMayBeRight(String stated, String text) {
        assertThat(StatedType.corrected(stated, text)).isEqualTo(stated);
    }
}
