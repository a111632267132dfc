package sisinfo.invoice.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
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

    /** Six cells and the kind of a line, and the fields around them. */
    private static final int MOST_PARAMETERS = 7 * InvoiceForm.MOST_ITEMS + 60;

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> reviewsMayBeLong() {
        return server -> {
            var limit = new AddressedLimit();
            limit.setUrlPatternLimits("/reviews/[^/]+/(?:draft|confirmation)=" + MOST_PARAMETERS);
            server.addEngineValves(limit);
        };
    }

    @InitBinder
    void takeEveryLine(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(InvoiceForm.MOST_ITEMS + 1);
    }

    /** Leaves a request whose address cannot be decoded to whoever refuses it: the valve fails on it. */
    private static final class AddressedLimit extends ParameterLimitValve {

        @Override
        @SuppressWarnings("ConstantValue") // Tomcat has no annotations
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getDecodedRequestURI() == null) {
                getNext().invoke(request, response);
            } else {
                super.invoke(request, response);
            }
        }
    }
}
