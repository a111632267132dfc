package sisinfo.intake.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import sisinfo.document.IncomingFiles;

/** Binds what operators may set about uploads and page pictures, and serves the scripts of those pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({UploadProperties.class, PageImageProperties.class})
class IntakeConfiguration implements WebMvcConfigurer {

    /** Only within security, where it is known who sends: not a second time around everything. */
    @Bean
    FilterRegistrationBean<UploadGate> uploadGateOnlyInside(UploadGate gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }

    /** Uploads are written down by the server before anybody here sees them: into our own folder, not a shared one. */
    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties properties, IncomingFiles incoming) {
        var config = new MultipartConfigFactory();
        config.setLocation(incoming.folder().toString());
        config.setMaxFileSize(properties.getMaxFileSize());
        config.setMaxRequestSize(properties.getMaxRequestSize());
        config.setFileSizeThreshold(properties.getFileSizeThreshold());
        return config.createMultipartConfig();
    }

    /** Scripts that import each other by name cannot carry their content in the address: browsers ask each time. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/pages/**")
                .addResourceLocations("classpath:/static/js/pages/")
                .setCacheControl(CacheControl.noCache());
    }
}
