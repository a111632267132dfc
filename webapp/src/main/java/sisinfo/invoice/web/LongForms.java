package sisinfo.invoice.web;

import org.apache.catalina.valves.ParameterLimitValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import sisinfo.invoice.InvoiceForm;

/** Lets the review, and no other form, carry every line that an invoice may have. */
@Configuration(proxyBeanMethods = false)
@ControllerAdvice(assignableTypes = {ReviewController.class, DraftController.class})
class LongForms {

    /** Six cells a line, and the fields around them. */
    private static final int MOST_PARAMETERS = 6 * InvoiceForm.MOST_ITEMS + 60;

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> reviewsMayBeLong() {
        return server -> {
            var limit = new ParameterLimitValve();
            limit.setUrlPatternLimits("/reviews/[^/]+/(?:draft|confirmation)=" + MOST_PARAMETERS);
            server.addEngineValves(limit);
        };
    }

    @InitBinder
    void takeEveryLine(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(InvoiceForm.MOST_ITEMS + 1);
    }
}
