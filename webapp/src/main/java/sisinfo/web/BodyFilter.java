package sisinfo.web;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides about the body of a request: within security, once it is known who sends it and before anything reads it. Its
 * beans are no filters of the web server.
 */
public abstract class BodyFilter extends OncePerRequestFilter {}
