package sisinfo.reading;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are read.
 *
 * @param ourTaxIds the tax ids invoices may be addressed to, without punctuation
 * @param aiAllowed whether the policy lets documents be sent to the AI model, when keys are configured
 */
@ConfigurationProperties("sisinfo.reading")
record ReadingProperties(
        @DefaultValue("45152139000199") List<String> ourTaxIds,
        @DefaultValue("true") boolean aiAllowed) {}
