package org.dragoman.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers the errors that arise outside the controllers: in filters and in the servlet container. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = HttpStatusCode.valueOf(code instanceof Integer known ? known : 404);
        String sentence = ProblemSentences.sentence(status.value(), request);
        if (ProgramPaths.has(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(status, sentence));
        }
        return page(status, sentence);
    }

    /** The error page: {@code status} and {@code sentence} for the template {@code error}. */
    static ModelAndView page(HttpStatusCode status, String sentence) {
        return new ModelAndView("error", Map.of("status", status.value(), "sentence", sentence), status);
    }
}
