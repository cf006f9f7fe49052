package org.dragoman.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Random tokens and passwords, and the hash tokens are kept as. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, marked so that scanners for leaked secrets can recognize it. */
    static String token() {
        return "dragoman_" + random(32);
    }

    /** 120 random bits, short enough to type. */
    static String password() {
        return random(15);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256 in hexadecimal; a slow hash gains nothing, since tokens are random. */
    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    /** Compares in constant time. */
    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
