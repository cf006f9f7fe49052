package org.dragoman.translation.deepl;

import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLClientOptions;
import com.deepl.api.DeepLException;
import com.deepl.api.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DeepL's client, which otherwise forgets the HTTP status of a refusal. It never retries: the job does. */
final class StatusKeepingClient extends DeepLClient {

    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"(?<text>[^\"\\\\]{1,300})\"");

    private final RetryAfter retryAfter;

    static {
        // The JDK sends a POST again by itself when the connection drops, which DeepL bills again.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    StatusKeepingClient(DeepLSettings settings, RetryAfter retryAfter) {
        super(settings.key(), options(settings));
        this.retryAfter = retryAfter;
    }

    private static DeepLClientOptions options(DeepLSettings settings) {
        DeepLClientOptions options = new DeepLClientOptions();
        options.setMaxRetries(0)
                .setTimeout(Duration.ofSeconds(settings.timeoutSeconds()))
                .setServerUrl(settings.address().toString())
                .setSendPlatformInfo(false)
                .setAppInfo("dragoman", "1");
        return options;
    }

    @Override
    protected void checkResponse(HttpResponse response, boolean inDocumentDownload, boolean usingGlossary)
            throws DeepLException {
        int status = response.getCode();
        if (status < 200 || status >= 300) {
            throw new DeepLRefusal(status, "HTTP " + status + said(response.getBody()), retryAfter.told());
        }
    }

    private static String said(String body) {
        Matcher matcher = MESSAGE.matcher(body);
        return matcher.find() ? " (" + matcher.group("text") + ")" : "";
    }
}
