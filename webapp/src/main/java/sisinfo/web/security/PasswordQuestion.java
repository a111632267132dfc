package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import sisinfo.web.PasswordWanted;

/** Puts the question in place of the page that needs the password again. */
@ControllerAdvice
class PasswordQuestion {

    @ExceptionHandler(PasswordWanted.class)
    ModelAndView ask(HttpServletRequest request) {
        return new ModelAndView(PasswordAgainController.VIEW, "unfinished", Unfinished.now(request));
    }
}
