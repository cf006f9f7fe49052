package org.dragoman.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in at. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
