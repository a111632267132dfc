package sisinfo.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.smtp.SmtpDouble;

/**
 * Without a mail server, plays one and keeps the messages, so that an invitation can be read on a laptop. Only where the
 * database is embedded too: a real installation that forgot its mail server must notice, not lose mail in a folder.
 */
final class MailDefault implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties =
                Binder.get(context.getEnvironment()).bindOrCreate("sisinfo.embedded", EmbeddedProperties.class);
        var configured = new Configured(context.getEnvironment());
        if (properties.enabled()
                && properties.mail().enabled()
                && properties.postgres().enabled()
                && !configured.postgres()
                && !configured.mail()) {
            start(context, properties.folder().toAbsolutePath().normalize().resolve("mail"));
        }
    }

    private static void start(ConfigurableApplicationContext context, Path folder) {
        try {
            String password = DataFolder.newSecret(); // known to this process alone, which is the only sender
            SmtpDouble smtp = SmtpDouble.start(folder, password);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "sisinfo-embedded-mail",
                            Map.of(
                                    "spring.mail.host",
                                    "127.0.0.1",
                                    "spring.mail.port",
                                    smtp.port(),
                                    "spring.mail.username",
                                    "sisinfo",
                                    "spring.mail.password",
                                    password,
                                    "spring.mail.properties.mail.smtp.auth",
                                    true,
                                    "sisinfo.mail.kept-in",
                                    folder.toString())));
            ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                    .registerDisposableBean("embeddedMail", smtp::close);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded mail server does not start", e);
        }
    }
}
