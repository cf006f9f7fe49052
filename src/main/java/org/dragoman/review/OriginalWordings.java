package org.dragoman.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.language.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Quotations whose original words the desk knows, by the English they are quoted in. The same English is the same quotation
 * whatever its spaces, kind of quotation marks, links and emphasis.
 */
@Repository
class OriginalWordings {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DOUBLE_MARKS = Pattern.compile("[“”„«»]");
    private static final Pattern SINGLE_MARKS = Pattern.compile("[‘’‚]");

    private final JdbcClient jdbc;
    private final Clock clock;

    OriginalWordings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those known for these English texts, by the text. */
    Map<String, OriginalWording> known(LanguageTag language, String desk, Collection<String> sources) {
        Map<String, String> hashes = new HashMap<>();
        sources.forEach(source -> hashes.put(source, hash(source)));
        if (hashes.isEmpty()) {
            return Map.of();
        }
        Map<String, OriginalWording> byHash = new HashMap<>();
        jdbc.sql("""
                        select words_hash, source, wording, said_in from original_wording
                        where language = :language and desk = :desk and words_hash in (:hashes)""")
                .param("language", language.value())
                .param("desk", desk)
                .param("hashes", List.copyOf(hashes.values()))
                .query(row -> {
                    byHash.put(
                            row.getString("words_hash"),
                            new OriginalWording(
                                    row.getString("source"), row.getString("wording"), row.getString("said_in")));
                });
        Map<String, OriginalWording> known = new HashMap<>();
        hashes.forEach((source, hash) -> {
            OriginalWording wording = byHash.get(hash);
            if (wording != null) {
                known.put(source, wording);
            }
        });
        return known;
    }

    /** Keeps what a row says as the wording of its English, in the place of what was known of it. */
    void keep(LanguageTag language, String desk, OriginalWording wording, long segment) {
        String columns = "source = :source, wording = :wording, said_in = :saidIn, segment = :segment, at = :at";
        int known = statement(
                        "update original_wording set " + columns
                                + " where language = :language and desk = :desk and words_hash = :hash",
                        language,
                        desk,
                        wording,
                        segment)
                .update();
        if (known == 0) {
            statement("""
                            insert into original_wording (language, desk, words_hash, source, wording, said_in, segment, at)
                            values (:language, :desk, :hash, :source, :wording, :saidIn, :segment, :at)
                            on conflict do nothing""", language, desk, wording, segment).update();
        }
    }

    private JdbcClient.StatementSpec statement(
            String sql, LanguageTag language, String desk, OriginalWording wording, long segment) {
        return jdbc.sql(sql)
                .param("language", language.value())
                .param("desk", desk)
                .param("hash", hash(wording.source()))
                .param("source", wording.source())
                .param("wording", wording.wording())
                .param("saidIn", wording.saidIn())
                .param("segment", segment)
                .param("at", Timestamp.from(clock.instant()));
    }

    /** Forgets what was marked in that row. */
    void forget(long segment) {
        jdbc.sql("delete from original_wording where segment = :segment")
                .param("segment", segment)
                .update();
    }

    /** Whether two English texts quote the same. */
    static boolean isSame(String source, String other) {
        return words(source).equals(words(other));
    }

    private static String words(String source) {
        String spaced = SPACES.matcher(Inspection.plain(source).strip()).replaceAll(" ");
        return SINGLE_MARKS
                .matcher(DOUBLE_MARKS.matcher(spaced).replaceAll("\""))
                .replaceAll("'");
    }

    private static String hash(String source) {
        return DigestUtils.sha256Hex(words(source));
    }
}
