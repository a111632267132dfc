package sisinfo.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import sisinfo.web.SafeHeaders;

/** The answer to requests that no page ever sees, such as a line that is no HTTP: in words, and with our headers. */
public class PlainErrorValve extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="pt-BR"><head><meta charset="UTF-8"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Ir para o início</a></p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SafeHeaders.complete(response, request.isSecure());
            response.setContentType("text/html;charset=UTF-8");
            var page = (status < 500
                            ? PAGE.formatted(
                                    "Não entendemos o pedido",
                                    "Algo no endereço ou no formulário não confere. Volte e tente de novo.")
                            : PAGE.formatted(
                                    "Algo falhou do nosso lado",
                                    "Nada do que já estava salvo se perdeu. Tente de novo; se continuar, avise a informática."))
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("The words about a failure could not be sent", gone);
        }
    }
}
