package org.dragoman.article;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.language.LanguageTag;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether a submission is the very same as one before: its bytes, and all that its sender says beside them. Another
 * build of the program may read the same bytes differently, so it counts too.
 */
@Component
class SubmissionHash {

    private final String build;

    SubmissionHash(Optional<BuildProperties> build) {
        this.build = build.map(properties -> properties.getVersion() + " of " + properties.getTime())
                .orElseGet(() -> "started as " + UUID.randomUUID());
    }

    /** SHA-256 in hex; the arrival's own key does not count. */
    String of(Submission submission) {
        byte[] said = JsonMapper.shared()
                .writeValueAsBytes(Arrays.asList(
                        build,
                        submission.mediaType(),
                        submission.id(),
                        submission.uri(),
                        submission.inboxName(),
                        submission.desk(),
                        submission.languages().stream().map(LanguageTag::value).toList(),
                        submission.urgency(),
                        Objects.toString(submission.embargo(), null),
                        Objects.toString(submission.modified(), null)));
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(said);
        digest.update(submission.content());
        return Hex.encodeHexString(digest.digest());
    }
}
