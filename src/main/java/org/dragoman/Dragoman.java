package org.dragoman;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the translation desk for newsrooms. */
@SpringBootApplication
public class Dragoman {

    public static void main(String[] arguments) {
        // the JDK sends a billed request again by itself after a dropped connection, unless told before its first one
        System.setProperty("sun.net.http.retryPost", "false");
        SpringApplication.run(Dragoman.class, arguments);
    }
}
