package sisinfo.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.SecondFactors;
import sisinfo.identity.Users;
import sisinfo.limits.Limits;
import sisinfo.web.BodyFilter;
import sisinfo.web.ClosedSign;
import sisinfo.web.Paths;
import sisinfo.web.Refusals;
import sisinfo.web.SafeHeaders;

/** Everything is shut, except the door itself, its paint, and the question whether we are alive. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What a browser still has of us when somebody leaves; not its cookies, it stays a device we know. */
    private static final LogoutHandler FORGET =
            new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));

    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/code",
        "/invitation",
        "/recovery",
        "/recovery/password",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg",
        "/theme",
        "/trouble",
        "/error"
    };

    @Bean
    ClosedFilter closedFilter(ClosedSign sign, Clock clock) {
        return new ClosedFilter(sign, clock);
    }

    /** Only within security, where it is known who asks: not a second time around everything. */
    @Bean
    FilterRegistrationBean<ClosedFilter> closedFilterOnlyInside(ClosedFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Machines: a token with every request, no session, hence nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http,
            ApiTokens tokens,
            Limits limits,
            ClosedFilter closed,
            ObjectProvider<BodyFilter> bodies,
            Refusals refusals) {
        http.addFilterBefore(new BearerTokenFilter(tokens), CsrfFilter.class).addFilterBefore(closed, CsrfFilter.class);
        guardBodies(http, bodies, new StrangerBodyFilter(Paths.of(), new BearerTokenEntryPoint()));
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new LimitFilter(limits), AuthorizationFilter.class)
                .addFilterAfter(new PersonFilter(), AuthorizationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new BearerTokenEntryPoint())
                        .accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(this::protect)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** People. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Users users,
            SecondFactors factors,
            SignInThrottle throttle,
            SignInDoors doors,
            Limits limits,
            ClosedFilter closed,
            ObjectProvider<BodyFilter> bodies,
            Refusals refusals,
            Clock clock) {
        http.addFilterBefore(new AccessCheckFilter(users, factors, clock), CsrfFilter.class)
                .addFilterBefore(closed, CsrfFilter.class);
        guardBodies(http, bodies, new StrangerBodyFilter(Paths.of(OPEN), new SignInEntryPoint()));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler(doors)
                        .failureHandler(doors))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(FORGET).logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(new StaleForms(OPEN, new SignInEntryPoint(), refusals)))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new LimitFilter(limits), AuthorizationFilter.class)
                .addFilterAfter(new PersonFilter(), AuthorizationFilter.class)
                .headers(this::protect)
                .csrf(withDefaults())
                .build();
    }

    /** First it is known who asks, then what they may send, and only then anything reads it: forgery protection does. */
    private static void guardBodies(HttpSecurity http, ObjectProvider<BodyFilter> bodies, StrangerBodyFilter last) {
        bodies.orderedStream().forEach(it -> http.addFilterBefore(it, CsrfFilter.class));
        http.addFilterBefore(last, CsrfFilter.class);
    }

    @Bean
    HttpFirewall firewall() {
        return new AddressFirewall();
    }

    private void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SafeHeaders.CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(SafeHeaders.PERMISSIONS));
    }
}
