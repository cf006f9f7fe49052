package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalHtmlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iframe title=Film src=https://v.example/1></iframe> | <p><a href=\"https://v.example/1\">Film</a></p>",
                "<video><source src=https://v.example/1.mp4>No.</video> | <p><a href=\"https://v.example/1.mp4\">https://v.example/1.mp4</a></p>",
                "<figure><iframe src=https://v.example/1></iframe></figure> | <figure><a href=\"https://v.example/1\">https://v.example/1</a></figure>",
                "<iframe src=javascript:alert(1) title=Film></iframe> | <p><a>Film</a></p>",
                "<math><mfrac><mn>2</mn><mn>3</mn></mfrac></math> | <math><mfrac><mn>2</mn><mn>3</mn></mfrac></math>",
                "<svg><text>North</text><script>alert(1)</script></svg> | ''",
                "<div class=chart data-src=a></div> | ''",
                "<table onclick=x()><tr><td><script>alert(1)</script>1</td></tr></table> | <table><tbody><tr><td>1</td></tr></tbody></table>",
                "<hr class=line> | <hr>",
            })
    void showsWhatCannotRun(String original, String shown) {
        assertThat(OriginalHtml.of(original)).contains(shown);
    }
}
