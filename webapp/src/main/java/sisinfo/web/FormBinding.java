package sisinfo.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Fills the records that forms are by their constructors alone: {@code name[999]} or {@code name.x} is no field of them. */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void constructOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
