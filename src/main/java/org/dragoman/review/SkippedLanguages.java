package org.dragoman.review;

import java.util.List;
import org.dragoman.language.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The languages an article is not translated into, because its desk skips them or its sender named others. That stays so
 * in later versions, whatever the desk's rule says by then, until somebody asks for the language by name.
 */
@Repository
public class SkippedLanguages {

    private static final String ALL_OTHERS = "*";

    private final JdbcClient jdbc;

    public SkippedLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void skip(String article, LanguageTag language) {
        add(article, language.value());
    }

    /** Skips every language that is not asked for by name, also those the desk begins to translate later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void skipAllOthers(String article) {
        add(article, ALL_OTHERS);
    }

    private void add(String article, String language) {
        jdbc.sql("insert into skipped_language (article, language) values (:article, :language)"
                        + " on conflict do nothing")
                .param("article", article)
                .param("language", language)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revive(String article, LanguageTag language) {
        jdbc.sql("delete from skipped_language where article = :article and language = :language")
                .param("article", article)
                .param("language", language.value())
                .update();
    }

    public boolean isSkipped(String article, LanguageTag language) {
        return jdbc.sql("select count(*) from skipped_language"
                                + " where article = :article and language in (:language, '*')")
                        .param("article", article)
                        .param("language", language.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those skipped by name. */
    public List<LanguageTag> ofArticle(String article) {
        return jdbc.sql("select language from skipped_language where article = :article and language <> '*'"
                        + " order by language")
                .param("article", article)
                .query((row, number) -> LanguageTag.of(row.getString("language")))
                .list();
    }
}
