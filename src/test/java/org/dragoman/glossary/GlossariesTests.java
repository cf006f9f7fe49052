package org.dragoman.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GlossariesTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");

    @TempDir
    Path folder;

    private Glossaries glossaries;

    @BeforeEach
    void writesAFile() throws IOException {
        write("common.csv", "term,kind,es\nIran,name,Irán\nIraq,name,Irak\n");
        glossaries = Glossaries.of(folder);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private List<String> targets(String text) {
        return glossaries.base().match(text, SPANISH, null).stream()
                .flatMap(term -> term.targets().stream())
                .toList();
    }

    @Test
    void readsAFolderAtOnce() {
        assertThat(targets("Iran and Iraq")).containsExactly("Irán", "Irak");
        assertThat(glossaries.problems()).isEmpty();
        assertThat(glossaries.base().hash()).hasSize(64);
    }

    @Test
    void readsWhatExcelWrites() throws IOException {
        write("common.csv", "\uFEFFterm,kind,es\r\n# places\r\n\"Iran\",name,\"Irán\"\r\nIraq,name,Irak");
        assertThat(glossaries.refresh()).isTrue();
        assertThat(targets("Iran and Iraq")).containsExactly("Irán", "Irak");
        assertThat(glossaries.problems()).isEmpty();
    }

    @Test
    void noticesAChangeAndOnlyAChange() throws IOException {
        String before = glossaries.base().hash();
        assertThat(glossaries.refresh()).isFalse();
        write("common.csv", "term,kind,es\nIran,name,Persia\n");
        assertThat(glossaries.refresh()).isTrue();
        assertThat(targets("Iran and Iraq")).containsExactly("Persia");
        write("common.csv", "term,kind,es\nIran,name,Irán\nIraq,name,Irak\n");
        assertThat(glossaries.refresh()).isTrue();
        assertThat(glossaries.base().hash()).isEqualTo(before);
    }

    @Test
    void noticesAFilePutInPlaceWithTheSameSizeAndTime() throws IOException {
        Path file = folder.resolve("common.csv");
        FileTime time = Files.getLastModifiedTime(file);
        Path beside = folder.resolve(".writing");
        Files.writeString(beside, Files.readString(file).replace("Irán", "Irón"));
        Files.setLastModifiedTime(beside, time);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(glossaries.refresh()).isTrue();
        assertThat(targets("Iran")).containsExactly("Irón");
    }

    @Test
    void keepsTheBaseWhenAFileIsOnlyTouched() throws IOException {
        TermBase before = glossaries.base();
        Files.setLastModifiedTime(folder.resolve("common.csv"), FileTime.fromMillis(1));
        assertThat(glossaries.refresh()).isFalse();
        assertThat(glossaries.base()).isSameAs(before);
    }

    @Test
    void keepsTheLastGoodVersionOfABadFile() throws IOException {
        String before = glossaries.base().hash();
        write("common.csv", "term,kind,es\n<<<<<<< HEAD\nIran,name,Persia\n=======\n>>>>>>> theirs\n");
        write("politics.csv", "term,kind,es\nvote,term,voto\n");
        assertThat(glossaries.refresh()).isTrue();
        assertThat(targets("Iran")).containsExactly("Irán");
        assertThat(glossaries.base().domain("politics")).isPresent();
        assertThat(glossaries.problems())
                .extracting(GlossaryProblem::toString)
                .containsExactly(
                        "common.csv:2: error: Git conflict markers; resolve the conflict and remove the line <<<<<<<");
        Files.delete(folder.resolve("politics.csv"));
        write("common.csv", "term,kind,es\nIran,name,Irán\nIraq,name,Irak\n");
        assertThat(glossaries.refresh()).isTrue();
        assertThat(glossaries.problems()).isEmpty();
        assertThat(glossaries.base().hash()).isEqualTo(before);
    }

    @Test
    void keepsTheLastGoodVersionOfAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("common.csv"), "term,es\nIran,Irán\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(glossaries.refresh()).isFalse();
        assertThat(targets("Iran")).containsExactly("Irán");
        assertThat(glossaries.problems())
                .extracting(GlossaryProblem::message)
                .containsExactly("not UTF-8; save the file as \"CSV UTF-8\"");
    }

    @Test
    void keepsOtherRowsOfABadRow() throws IOException {
        write("common.csv", "term,kind,es\nIran,name,Irán\n,name,x\nIraq,place,Irak\nSyria,name,Siria\n");
        glossaries.refresh();
        assertThat(targets("Iran, Iraq, Syria")).containsExactly("Irán", "Siria");
        assertThat(glossaries.problems()).extracting(GlossaryProblem::line).containsExactly(3, 4);
    }

    @Test
    void keepsTheBaseWhenTheFolderIsGone() throws IOException {
        Files.delete(folder.resolve("common.csv"));
        Files.delete(folder);
        assertThat(glossaries.refresh()).isFalse();
        assertThat(targets("Iran")).containsExactly("Irán");
        assertThat(glossaries.problems()).singleElement().matches(GlossaryProblem::isError);
        Files.createDirectory(folder);
        write("common.csv", "term,kind,es\nIran,name,Persia\n");
        assertThat(glossaries.refresh()).isTrue();
        assertThat(targets("Iran")).containsExactly("Persia");
        assertThat(glossaries.problems()).isEmpty();
    }

    @Test
    void leavesOutADeletedFile() throws IOException {
        Files.delete(folder.resolve("common.csv"));
        assertThat(glossaries.refresh()).isTrue();
        assertThat(targets("Iran")).isEmpty();
    }

    @Test
    void saysOnceInTheLogWhichRowIsNotUsed(CapturedOutput output) throws IOException {
        write("common.csv", "term,kind,es\nIran,nome,Irán\nIraq,name,Irak\n");
        glossaries.reload();
        write("politics.csv", "term,kind,es\nsanction,term,sanción\n");
        glossaries.reload();
        assertThat(output.getOut().lines().filter(line -> line.contains("WARN")))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("common.csv:2: error: ");
    }

    @Test
    void staysUpWithABrokenRowAndShowsIt() throws IOException {
        write("common.csv", "term,kind,es\nIran,nome,Irán\nIraq,name,Irak\n");
        glossaries.reload();
        Health health = new GlossaryHealth(glossaries).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("notUsed"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("common.csv:2: error: ");
    }

    @Test
    void healthSaysNothingOfGoodRows() {
        assertThat(new GlossaryHealth(glossaries).health().getDetails()).containsOnlyKeys("termBase");
    }
}
