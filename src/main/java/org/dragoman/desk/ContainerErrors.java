package org.dragoman.desk;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What Tomcat answers to a request it refuses before the program sees it, such as one with {@code %2F} in its path: a
 * problem document. Tomcat makes it by its name.
 */
public class ContainerErrors extends ErrorReportValve {

    private static final String SENTENCE = "The address is malformed; write it without encoded slashes, and other"
            + " characters than letters and digits percent-encoded.";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        String path = request.getRequestURI();
        if (status != HttpStatus.BAD_REQUEST.value() || path == null || !ProgramPaths.has(path)) {
            super.report(request, response, failure);
            return;
        }
        if (response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"title\":\"Bad Request\",\"status\":" + status + ",\"detail\":\"" + SENTENCE + "\"}");
                response.finishResponse();
            }
        } catch (IOException nobodyListens) {
            // the client has gone
        }
    }
}
